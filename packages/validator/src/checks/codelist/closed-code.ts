import { type Check, defineCheck } from '../../check-definition.ts';

export const closedCode: Check = defineCheck({
  id: 'codelist/closed-code',
  level: 'error',
  effort: 'medium',
  keyword: 'enum',
  source: {
    title: 'OCDS 1.1: Closed codelists',
    url: 'https://standard.open-contracting.org/1.1/en/schema/codelists/#closed-codelists',
  },
  codes: ['lib-cove-ocds:enum', 'lib-cove-ocds:additional_closed_codelist_values'],
  texts: {
    en: {
      title: 'Code that is not in its closed codelist',
      message: '“{value}” in {path} is not a code of its closed codelist ({expected}).',
      why: 'Status, method, currency and the like can only be counted and compared because everybody uses the same codes. A value outside the list drops out of every figure that is based on it.',
      fix: {
        system:
          'Make a table that maps the values of the system to the codes of the list, and export the code: exact spelling, upper and lower case included, untranslated. Leave the field out where no value is known.',
        role: 'The procurement office decides which code each local value corresponds to; the data team builds the table into the export.',
      },
    },
    es: {
      title: 'Código que no figura en su lista de códigos cerrada',
      message: '«{value}» en {path} no es un código de su lista cerrada ({expected}).',
      why: 'El estado, el método, la moneda y otros datos similares solo se pueden contar y comparar porque todos usan los mismos códigos. Un valor ajeno a la lista queda fuera de todas las cifras que se basan en ella.',
      fix: {
        system:
          'Preparar una tabla que relacione los valores del sistema con los códigos de la lista y exportar el código tal cual, respetando mayúsculas y minúsculas y sin traducirlo. Si no se conoce el valor, omitir el campo.',
        role: 'El área de contratación decide qué código corresponde a cada valor local; el equipo de datos incorpora la tabla a la exportación.',
      },
    },
  },
  examples: {
    pass: [
      { release: { tender: { id: 'T-1', status: 'active', procurementMethod: 'open' } } },
      { release: { tender: { id: 'T-1', status: null } } },
    ],
    fail: [
      { release: { tender: { id: 'T-1', status: 'Active' } }, at: ['/tender/status'] },
      {
        release: { tag: ['tender', 'notice'], tender: { id: 'T-1', status: '' } },
        at: ['/tag/1', '/tender/status'],
      },
    ],
  },
  bind(field, report) {
    const list = field.rules.codes;
    if (list === null || list.open) return undefined;
    const { codes } = list;
    const expected = list.codelist ?? [...codes];
    return {
      string(value) {
        if (!codes.has(value)) report({ expected });
      },
    };
  },
});
