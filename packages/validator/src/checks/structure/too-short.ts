import { type Check, defineCheck } from '../../check-definition.ts';

export const tooShort: Check = defineCheck({
  id: 'structure/too-short',
  level: 'error',
  effort: 'medium',
  keyword: 'minLength',
  source: {
    title: 'OCDS 1.1: Publication conformance',
    url: 'https://standard.open-contracting.org/1.1/en/schema/conformance_and_extensions/#publication-conformance',
  },
  codes: ['lib-cove-ocds:minLength'],
  texts: {
    en: {
      title: 'Text that is empty or too short',
      message:
        'The text “{value}” in {path} is shorter than the required minimum length ({expected}).',
      why: 'These fields are mostly identifiers. An empty identifier identifies nothing, so updates and references to the object are lost.',
      fix: {
        system:
          'Export the identifier that the system uses for this object. Where it has none, create one that never changes.',
        role: 'The data team corrects the export; the procurement office fills in what was left blank.',
      },
    },
    es: {
      title: 'Texto vacío o demasiado corto',
      message: 'El texto «{value}» en {path} no alcanza la longitud mínima exigida ({expected}).',
      why: 'Estos campos suelen ser identificadores. Un identificador vacío no identifica nada, de modo que se pierden las actualizaciones del objeto y las referencias a él.',
      fix: {
        system:
          'Exportar el identificador que el sistema usa para este objeto. Si no tiene ninguno, crear uno que no cambie nunca.',
        role: 'El equipo de datos corrige la exportación; el área de contratación completa lo que se dejó en blanco.',
      },
    },
  },
  examples: {
    pass: [{ release: { tender: { id: '0' } } }],
    fail: [
      { release: { tender: { id: '' } }, at: ['/tender/id'] },
      {
        release: { tender: { id: 'T-1', documents: [{ id: '' }] } },
        at: ['/tender/documents/0/id'],
      },
    ],
  },
  bind(field, report) {
    const { minLength } = field.rules;
    if (minLength <= 0) return undefined;
    return {
      string(value) {
        if (isShorter(value, minLength)) report({ expected: minLength });
      },
    };
  },
});

/** JSON Schema counts code points: a character outside the basic plane is one, not two. */
function isShorter(text: string, minimum: number): boolean {
  if (text.length < minimum) return true;
  return text.length < minimum * 2 && [...text].length < minimum;
}
