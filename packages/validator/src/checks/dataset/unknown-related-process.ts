import { defineProcessCheck, type ProcessCheck } from '../../process-check.ts';
import { references } from '../../states/references.ts';
import { createScope } from '../../view/scope.ts';
import type { ObjectField } from '../../view/view.ts';

const root = createScope();
const kinds = [
  root.objects('relatedProcesses[]'),
  root.objects('contracts[]/relatedProcesses[]'),
].map((at: ObjectField) => ({ at, scheme: at.text('scheme'), identifier: at.text('identifier') }));

const OCID_SCHEME = 'ocid';

export const unknownRelatedProcess: ProcessCheck = defineProcessCheck({
  id: 'dataset/unknown-related-process',
  level: 'warning',
  effort: 'medium',
  source: {
    title: 'OCDS 1.1: Related process',
    url: 'https://standard.open-contracting.org/1.1/en/schema/reference/#relatedprocess',
  },
  codes: ['Pelican:reference.related_process_identifier'],
  texts: {
    en: {
      title: 'Related process that is not in the publication',
      message: '“{value}” in {path} is the ocid of no process that was read.',
      why: 'Who follows a contract back to its framework agreement or its planning ends nowhere. What belongs together is then counted apart.',
      fix: {
        system:
          'Write the ocid of the related process exactly as it is published, and publish that process too. Check the whole publication together: a part of it lacks the other parts.',
        role: 'The data team corrects the export; the procurement office says which process is meant.',
      },
    },
    es: {
      title: 'Proceso relacionado que no está en la publicación',
      message: '«{value}» en {path} no es el ocid de ningún proceso leído.',
      why: 'Quien sigue un contrato hasta su acuerdo marco o su planificación no llega a ninguna parte. Lo que va junto se cuenta entonces por separado.',
      fix: {
        system:
          'Escribir el ocid del proceso relacionado tal como se publica, y publicar también ese proceso. Revisar la publicación completa: a una parte le faltan las demás.',
        role: 'El equipo de datos corrige la exportación; el área de contratación indica de qué proceso se trata.',
      },
    },
  },
  examples: {
    pass: [
      {
        processes: [
          {
            compiled: {
              relatedProcesses: [{ id: '1', scheme: 'ocid', identifier: 'ocds-213czf-2' }],
            },
          },
          { compiled: { ocid: 'ocds-213czf-2' } },
        ],
      },
    ],
    fail: [
      {
        processes: [
          {
            compiled: {
              relatedProcesses: [
                { id: '1', scheme: 'ocid', identifier: 'ocds-213czf-2' },
                { id: '2', scheme: 'ocid', identifier: 'ocds-213czf-02' },
              ],
            },
          },
          {
            compiled: {
              ocid: 'ocds-213czf-2',
              contracts: [
                {
                  id: 'C-1',
                  relatedProcesses: [{ id: '1', scheme: 'ocid', identifier: 'none-3' }],
                },
              ],
            },
          },
        ],
        at: [
          'ocds-213czf-1#/relatedProcesses/1/identifier',
          'ocds-213czf-2#/contracts/0/relatedProcesses/0/identifier',
        ],
      },
    ],
  },
  unit: 'process',
  reads: root,
  needs: { any: kinds.map(({ at }) => at) },
  params: {},
  states: { links: references() },
  fold(process, { links }) {
    let found = 0;
    for (const { at, scheme, identifier } of kinds) {
      for (const related of process.each(at)) {
        const to = related.get(identifier);
        if (related.get(scheme) !== OCID_SCHEME || to === undefined) continue;
        links.add(process.ocid, { to, place: related.place(identifier) });
        found += 1;
      }
    }
    return found > 0 ? 'later' : 'not-applicable';
  },
  *finalise({ links }, { isProcess }) {
    for (const { from, references } of links.finalise().processes) {
      const [first, ...others] = references
        .filter(({ to }) => !isProcess(to))
        .map(({ to, place }) => ({ place, value: to }));
      yield { subject: from, judgement: first ? { fail: [first, ...others] } : 'pass' };
    }
  },
});
