import { defineProcessCheck, type Evidence, type ProcessCheck } from '../../process-check.ts';
import { declareOrganisations, declareParties } from '../../view/organisation.ts';
import { createScope } from '../../view/scope.ts';
import type { Id, Process } from '../../view/view.ts';

const root = createScope();
const parties = declareParties(root);
const transactions = root.objects('contracts[]/implementation/transactions[]');
const organisations = [
  root.objects('buyer'),
  root.objects('tender/procuringEntity'),
  root.objects('tender/tenderers[]'),
  root.objects('awards[]/suppliers[]'),
  transactions.objects('payer'),
  transactions.objects('payee'),
].map((at) => declareOrganisations(at, parties));

export const organisationNotInParties: ProcessCheck = defineProcessCheck({
  id: 'quality/organisation-not-in-parties',
  level: 'error',
  effort: 'medium',
  source: {
    title: 'OCDS 1.1: Organization reference',
    url: 'https://standard.open-contracting.org/1.1/en/schema/reference/#organizationreference',
  },
  codes: [
    'Pelican:reference.buyer_in_parties',
    'Pelican:reference.procuring_entity_in_parties',
    'Pelican:reference.tenderer_in_parties',
    'Pelican:reference.supplier_in_parties',
    'Pelican:reference.payer_in_parties',
    'Pelican:reference.payee_in_parties',
  ],
  texts: {
    en: {
      title: 'Organisation that is not among the parties',
      message: '“{value}” in {path} is not the id of exactly one party.',
      why: 'Identifier, address and contact of an organisation stand among the parties alone. Without the party nobody can tell who bought or sold.',
      fix: {
        system:
          'List every buyer, bidder, supplier, payer and payee once in parties, and refer to it by the same id, also of the same type: 1 and "1" are two.',
        role: 'The data team corrects the export; the procurement office gives the identifiers that are missing.',
      },
    },
    es: {
      title: 'Organización que no está entre las partes',
      message: '«{value}» en {path} no es el id de una sola parte.',
      why: 'El identificador, la dirección y el contacto de una organización figuran únicamente entre las partes. Sin la parte no se sabe quién compró ni quién vendió.',
      fix: {
        system:
          'Incluir una vez en parties a cada comprador, licitador, proveedor, pagador y beneficiario, y referirse a él con el mismo id, también del mismo tipo: 1 y "1" son dos.',
        role: 'El equipo de datos corrige la exportación; el área de contratación aporta los identificadores que falten.',
      },
    },
  },
  examples: {
    pass: [
      {
        processes: [
          {
            compiled: {
              parties: [{ id: 'ES-1' }, { id: 2 }],
              buyer: { id: 'ES-1' },
              awards: [{ id: 'A-1', suppliers: [{ id: 2 }] }],
            },
          },
        ],
      },
    ],
    fail: [
      {
        processes: [
          {
            compiled: {
              parties: [{ id: 'ES-1' }, { id: '2' }, { id: 'ES-3' }, { id: 'ES-3' }],
              buyer: { id: 'ES-01' },
              tender: { id: 'T-1', procuringEntity: { id: 'ES-1' }, tenderers: [{ id: 'ES-3' }] },
              awards: [{ id: 'A-1', suppliers: [{ id: 2 }] }],
              contracts: [
                { id: 'C-1', implementation: { transactions: [{ id: '1', payee: { id: '4' } }] } },
              ],
            },
          },
        ],
        at: [
          'ocds-213czf-1#/buyer/id',
          'ocds-213czf-1#/tender/tenderers/0/id',
          'ocds-213czf-1#/awards/0/suppliers/0/id',
          'ocds-213czf-1#/contracts/0/implementation/transactions/0/payee/id',
        ],
      },
    ],
  },
  unit: 'process',
  reads: root,
  needs: { any: organisations.map(({ id }) => id) },
  params: {},
  judge(process) {
    const evidence: Evidence[] = [];
    for (const { at, id } of organisations) {
      for (const reference of process.each(at)) {
        const value = reference.get(id);
        if (value === undefined) continue;
        const found = process.find(parties.at, value).length;
        if (found === 1) continue;
        const reason = reasonFor(process, value, found);
        evidence.push({ place: reference.place(id), value, facts: { reason } });
      }
    }
    const [first, ...others] = evidence;
    return first ? { fail: [first, ...others] } : 'pass';
  },
});

function reasonFor(process: Process, id: Id, found: number): string {
  if (found > 1) return 'several';
  const other = typeof id === 'string' ? Number(id) : String(id);
  const isSame = typeof id === 'number' || String(other) === id;
  return isSame && process.find(parties.at, other).length > 0 ? 'other-type' : 'none';
}
