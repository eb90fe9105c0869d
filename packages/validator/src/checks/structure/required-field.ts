import { type Check, defineCheck } from '../../check-definition.ts';

export const requiredField: Check = defineCheck({
  id: 'structure/required-field',
  level: 'error',
  effort: 'medium',
  keyword: 'required',
  source: {
    title: 'OCDS 1.1: Publication conformance',
    url: 'https://standard.open-contracting.org/1.1/en/schema/conformance_and_extensions/#publication-conformance',
  },
  codes: ['lib-cove-ocds:required'],
  texts: {
    en: {
      title: 'Missing required field',
      message: 'The required field “{expected}” is missing from {path}.',
      why: 'Tools that read OCDS count on this field. Without it they skip the object, or cannot tell what it describes.',
      fix: {
        system:
          'Export the field in every object of this kind. If the system holds the value under another name, map it; if it does not, start recording it.',
        role: 'The data team adds the field to the export; the procurement office supplies values that the system does not hold.',
      },
    },
    es: {
      title: 'Campo obligatorio ausente',
      message: 'Falta el campo obligatorio «{expected}» en {path}.',
      why: 'Las herramientas que leen OCDS cuentan con este campo. Si falta, omiten el objeto o no pueden saber qué describe.',
      fix: {
        system:
          'Exportar el campo en todos los objetos de este tipo. Si el sistema guarda el dato con otro nombre, hay que hacerlo corresponder con este campo; si no lo guarda, hay que empezar a registrarlo.',
        role: 'El equipo de datos incorpora el campo a la exportación; el área de contratación aporta los datos que el sistema no contiene.',
      },
    },
  },
  examples: {
    pass: [{ release: { tender: { id: 'T-1', title: 'Road repair' } } }],
    fail: [
      { release: { tender: { title: 'Road repair' } }, at: ['/tender'] },
      { release: { date: undefined, initiationType: undefined }, at: ['', ''] },
    ],
  },
  bind(field, report) {
    const { required } = field.rules;
    if (required.length === 0) return undefined;
    return {
      object(value) {
        for (const name of required) {
          if (!Object.hasOwn(value, name)) report({ expected: name });
        }
      },
    };
  },
});
