import { type Check, defineCheck } from '../../check-definition.ts';

export const wrongType: Check = defineCheck({
  id: 'structure/wrong-type',
  level: 'error',
  effort: 'low',
  keyword: 'type',
  source: {
    title: 'OCDS 1.1: Publication conformance',
    url: 'https://standard.open-contracting.org/1.1/en/schema/conformance_and_extensions/#publication-conformance',
  },
  codes: [
    'lib-cove-ocds:array',
    'lib-cove-ocds:boolean',
    'lib-cove-ocds:integer',
    'lib-cove-ocds:number',
    'lib-cove-ocds:object',
    'lib-cove-ocds:string',
  ],
  texts: {
    en: {
      title: 'Value of the wrong type',
      message: '{path} holds “{value}”, which is not of the expected type ({expected}).',
      why: 'Amounts written as text cannot be added up, and a single object where a list is expected cannot be read. Programs either stop at such values or ignore them.',
      fix: {
        system:
          'Change how the export writes this field: numbers without quotation marks, lists in square brackets even when they hold one entry, texts in quotation marks. Leave the field out where there is no value.',
        role: 'The data team corrects the export; nothing has to be entered again.',
      },
    },
    es: {
      title: 'Valor de un tipo incorrecto',
      message: '{path} contiene «{value}», que no es del tipo esperado ({expected}).',
      why: 'Los importes escritos como texto no se pueden sumar, y un objeto suelto donde se espera una lista no se puede leer. Los programas se detienen ante estos valores o los ignoran.',
      fix: {
        system:
          'Cambiar la forma en que la exportación escribe este campo: los números sin comillas, las listas entre corchetes aunque tengan un solo elemento y los textos entre comillas. Si no hay valor, omitir el campo.',
        role: 'El equipo de datos corrige la exportación; no hay que volver a introducir ningún dato.',
      },
    },
  },
  examples: {
    pass: [
      {
        release: {
          tender: { id: 'T-1', value: { amount: 1200.5 }, tenderPeriod: { durationInDays: 5 } },
        },
      },
      { release: { tender: { id: 7, title: null } } },
    ],
    fail: [
      {
        release: { tender: { id: 'T-1', value: { amount: '1200' } } },
        at: ['/tender/value/amount'],
      },
      {
        release: { tag: 'tender', tender: { id: 'T-1', tenderPeriod: { durationInDays: 5.5 } } },
        at: ['/tag', '/tender/tenderPeriod/durationInDays'],
      },
      { release: { tender: { id: true, items: null } }, at: ['/tender/id', '/tender/items'] },
    ],
  },
  bind(field, report) {
    const { types } = field.rules;
    if (types.length === 0) return undefined;
    const wrong = (): void => report({ expected: types });
    const fraction = (value: number): void => {
      // A literal beyond the range of doubles is read as infinite; all such literals are whole.
      if (!Number.isInteger(value) && Number.isFinite(value)) wrong();
    };
    const number = types.includes('integer') ? fraction : wrong;
    return {
      ...(types.includes('string') ? {} : { string: wrong }),
      ...(types.includes('number') ? {} : { number }),
      ...(types.includes('boolean') ? {} : { boolean: wrong }),
      ...(types.includes('null') ? {} : { null: wrong }),
      ...(types.includes('object') ? {} : { object: wrong }),
      ...(types.includes('array') ? {} : { array: wrong }),
    };
  },
});
