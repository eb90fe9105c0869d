import { type Check, defineCheck } from '../../check-definition.ts';

export const tooFewItems: Check = defineCheck({
  id: 'structure/too-few-items',
  level: 'error',
  effort: 'low',
  source: {
    title: 'OCDS 1.1: Publication conformance',
    url: 'https://standard.open-contracting.org/1.1/en/schema/conformance_and_extensions/#publication-conformance',
  },
  codes: ['lib-cove-ocds:minItems', 'lib-cove-ocds:minProperties'],
  texts: {
    en: {
      title: 'List or object with too few entries',
      message: '{path} has fewer entries than the required minimum ({expected}).',
      why: 'An empty list says that there is something and then does not show it. Readers cannot tell whether nothing exists or nothing was published.',
      fix: {
        system: 'Export the entries. Where there are none, leave the whole field out.',
        role: 'The data team corrects the export; the procurement office confirms whether the entries exist.',
      },
    },
    es: {
      title: 'Lista u objeto con menos elementos de los exigidos',
      message: '{path} no alcanza el número mínimo de elementos exigido ({expected}).',
      why: 'Una lista vacía anuncia algo que después no muestra. Quien lee los datos no puede saber si no existe o si no se ha publicado.',
      fix: {
        system: 'Exportar los elementos. Si no hay ninguno, omitir el campo entero.',
        role: 'El equipo de datos corrige la exportación; el área de contratación confirma si los elementos existen.',
      },
    },
  },
  examples: {
    pass: [
      { release: { awards: [{ id: 'A-1', items: [{ id: '1' }] }] } },
      { release: { tender: { id: 'T-1', items: [] } } },
    ],
    fail: [
      { release: { awards: [{ id: 'A-1', items: [] }] }, at: ['/awards/0/items'] },
      { release: { tag: [] }, at: ['/tag'] },
    ],
  },
  bind(field, report) {
    const { minItems, minProperties } = field.rules;
    if (minItems <= 0 && minProperties <= 0) return undefined;
    return {
      array(value) {
        if (value.length < minItems) report({ keyword: 'minItems', expected: minItems });
      },
      object(value) {
        if (minProperties > 0 && Object.keys(value).length < minProperties) {
          report({ keyword: 'minProperties', expected: minProperties });
        }
      },
    };
  },
});
