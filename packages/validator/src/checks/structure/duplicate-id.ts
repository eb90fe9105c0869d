import { type Check, type Detail, defineCheck } from '../../check-definition.ts';
import {
  findEqualLargeIds,
  findRepeatedContents,
  findRepeatedIdentities,
  type OnRepeat,
} from '../repeated-items.ts';

const FORBIDDEN: Detail = { keyword: 'uniqueItems', level: 'error', expected: true };
const UNMERGEABLE: Detail = { level: 'warning' };

export const duplicateId: Check = defineCheck({
  id: 'structure/duplicate-id',
  level: 'error',
  effort: 'medium',
  source: {
    title: 'OCDS 1.1: Local identifiers',
    url: 'https://standard.open-contracting.org/1.1/en/schema/identifiers/#local-identifiers',
  },
  codes: ['lib-cove-ocds:uniqueItems'],
  texts: {
    en: {
      title: 'Identifier used more than once in a list',
      message: '“{value}” appears more than once in {path}.',
      why: 'When releases are merged, entries with the same identifier overwrite each other. Items, documents or suppliers then disappear, and amounts are counted twice or not at all.',
      fix: {
        system:
          'Give each entry of the list its own identifier and keep it in all releases. If the export repeats the same entry, for example because of a join in a query, export it once.',
        role: 'The data team corrects the export; the procurement office says which of two entries with one number is the right one.',
      },
    },
    es: {
      title: 'Identificador repetido en una lista',
      message: '«{value}» aparece más de una vez en {path}.',
      why: 'Al combinar las entregas, los elementos con el mismo identificador se sobrescriben. Desaparecen artículos, documentos o proveedores, y hay importes que se cuentan dos veces o ninguna.',
      fix: {
        system:
          'Dar a cada elemento de la lista un identificador propio y mantenerlo en todas las entregas. Si la exportación repite el mismo elemento, por ejemplo por un cruce de tablas en la consulta, exportarlo una sola vez.',
        role: 'El equipo de datos corrige la exportación; el área de contratación indica cuál de los elementos con el mismo número es el correcto.',
      },
    },
  },
  examples: {
    pass: [
      { release: { tender: { id: 'T-1', items: [{ id: 1 }, { id: '1' }] } } },
      {
        text: '{"ocid":"ocds-213czf-1","awards":[{"id":12345678901234567890},{"id":12345678901234567891}]}',
      },
      {
        release: {
          tender: {
            id: 'T-1',
            items: [
              {
                id: '1',
                additionalClassifications: [
                  { scheme: 'CPV', id: '45000000' },
                  { scheme: 'UNSPSC', id: '45000000' },
                ],
              },
            ],
          },
        },
      },
    ],
    fail: [
      {
        release: { tender: { id: 'T-1', items: [{ id: '1' }, { id: '2' }, { id: '1' }] } },
        at: ['/tender/items'],
      },
      {
        release: { tender: { id: 'T-1', milestones: [{ id: 'M-1' }, { id: 'M-1' }] } },
        at: ['/tender/milestones'],
      },
      {
        text: '{"ocid":"ocds-213czf-1","awards":[{"id":12345678901234567890},{"id":12345678901234567891},{"id":12345678901234567890}]}',
        at: ['/awards'],
      },
      {
        release: { awards: [{ id: 'A-1', suppliers: [{ name: 'Ana' }, { name: 'Ana' }] }] },
        at: ['/awards/0/suppliers'],
      },
    ],
  },
  bind(field, report) {
    const { identity, uniqueItems } = field.rules;
    if (identity === null && !uniqueItems) return undefined;
    const detail = uniqueItems ? FORBIDDEN : UNMERGEABLE;
    const onRepeat: OnRepeat = (value) => report({ ...detail, value });
    const onEqual = (largeIdsAt: readonly number[]) => report({ ...detail, largeIdsAt });
    return {
      array(value) {
        if (value.length < 2) return;
        const identified =
          identity === null ? 0 : findRepeatedIdentities(value, identity, onRepeat);
        if (identified === value.length) return;
        if (identity !== null) findEqualLargeIds(value, identity, onEqual);
        if (uniqueItems) findRepeatedContents(value, identity, onRepeat);
      },
    };
  },
});
