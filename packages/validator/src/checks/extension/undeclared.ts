import { type Check, defineCheck, type Judges } from '../../check-definition.ts';
import type { TypeName } from '../../plan/field.ts';

export const undeclared: Check = defineCheck({
  id: 'extension/undeclared',
  level: 'notice',
  effort: 'low',
  source: {
    title: 'OCDS 1.1: Extensions',
    url: 'https://standard.open-contracting.org/1.1/en/extensions/',
  },
  texts: {
    en: {
      title: 'Field of a registered extension that the package does not declare',
      message: '{path} is a field of the registered extension {expected}, which is not declared.',
      why: 'The field is in the right place, with a fitting kind of value, and yet programs leave it out: only the list of extensions in the package tells them what it means.',
      fix: {
        system:
          'Look the extension up in the extension registry, compare the meaning of the field, and add the address of the extension to extensions in the package.',
        role: 'The data team adds the address to the export.',
      },
    },
    es: {
      title: 'Campo de una extensión registrada que el paquete no declara',
      message: '{path} es un campo de la extensión registrada {expected}, que no está declarada.',
      why: 'El campo está en el lugar correcto y con un valor del tipo adecuado, pero los programas lo descartan: solo la lista de extensiones del paquete les indica qué significa.',
      fix: {
        system:
          'Buscar la extensión en el registro de extensiones, comparar el significado del campo y añadir la dirección de la extensión a extensions en el paquete.',
        role: 'El equipo de datos añade la dirección a la exportación.',
      },
    },
  },
  withoutExtension: 'not-judged',
  examples: {
    pass: [
      { release: { tender: { id: 'T-1', lots: 'two' } } },
      { release: { awards: [{ id: 'A-1', lots: [{ id: 'L-1' }] }] } },
      {
        document: {
          version: '1.1',
          extensions: [
            'https://raw.githubusercontent.com/open-contracting-extensions/ocds_lots_extension/v1.1.5/extension.json',
          ],
          releases: [{ ocid: 'ocds-213czf-1', tender: { id: 'T-1', lots: [{ id: 'L-1' }] } }],
        },
      },
    ],
    fail: [
      {
        release: { tender: { id: 'T-1', lots: [{ id: 'L-1', title: 'Bridge' }] } },
        at: ['/tender/lots'],
      },
    ],
  },
  bind({ parent, known, registered }, report) {
    // Any unit can have such a field: one without has passed.
    if (parent === null && known) return {};
    if (registered === null) return undefined;
    const { extensions, types } = registered;
    const [only, ...others] = extensions;
    const expected = others.length === 0 ? (only ?? null) : extensions;
    return judgesOf(types, () => report({ expected }));
  },
});

/** Judges of the kinds of value that have one of the types; of all kinds where there is no type. */
function judgesOf(types: readonly TypeName[], judge: () => void): Judges {
  const fits = (...names: TypeName[]) =>
    types.length === 0 || names.some((name) => types.includes(name));
  return {
    ...(fits('string') && { string: judge }),
    ...(fits('boolean') && { boolean: judge }),
    ...(fits('object') && { object: judge }),
    ...(fits('array') && { array: judge }),
    ...(fits('number') && { number: judge }),
    ...(fits('integer') &&
      !fits('number') && {
        number: (value: number) => {
          if (Number.isInteger(value)) judge();
        },
      }),
  };
}
