import { type Check, defineCheck } from '../../check-definition.ts';

export const emptyValue: Check = defineCheck({
  id: 'structure/empty-value',
  level: 'warning',
  effort: 'low',
  source: {
    title: 'OCDS 1.1: Empty fields',
    url: 'https://standard.open-contracting.org/1.1/en/schema/reference/#empty-fields',
  },
  codes: ['lib-cove-ocds:empty_field'],
  texts: {
    en: {
      title: 'Empty value',
      message: '{path} is present but empty.',
      why: 'An empty text, list or object looks like information and holds none. It makes the data appear more complete than they are, and when releases are merged it can hide an earlier value.',
      fix: {
        system:
          'Leave the whole field out where there is no value. Use null only to withdraw a value published before.',
        role: 'The data team removes empty fields in the export; the procurement office fills in what should have a value.',
      },
    },
    es: {
      title: 'Valor vacío',
      message: '{path} está presente pero vacío.',
      why: 'Un texto, una lista o un objeto vacíos parecen información y no contienen ninguna. Hacen que los datos parezcan más completos de lo que son y, al combinar las entregas, pueden ocultar un valor anterior.',
      fix: {
        system:
          'Omitir el campo entero cuando no hay valor. Usar null solo para retirar un valor publicado antes.',
        role: 'El equipo de datos elimina los campos vacíos de la exportación; el área de contratación completa los que deberían tener un valor.',
      },
    },
  },
  examples: {
    pass: [
      {
        release: {
          tender: { id: 'T-1', title: null, hasEnquiries: false, value: { amount: 0 } },
        },
      },
    ],
    fail: [
      {
        release: { tender: { id: 'T-1', title: '', description: ' \n', value: {}, items: [] } },
        at: ['/tender/title', '/tender/description', '/tender/value', '/tender/items'],
      },
      {
        release: { tender: { id: 'T-1', submissionMethod: ['written', ''] }, note: {} },
        at: ['/tender/submissionMethod/1', '/note'],
      },
    ],
  },
  bind(field, report) {
    if (field.parent === null && field.known) return undefined;
    return { empty: () => report({}) };
  },
});
