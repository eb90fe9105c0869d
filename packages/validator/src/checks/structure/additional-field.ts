import { type Check, defineCheck } from '../../check-definition.ts';
import type { Field } from '../../plan/field.ts';
import { everyKind } from '../every-kind.ts';

export const additionalField: Check = defineCheck({
  id: 'structure/additional-field',
  level: 'warning',
  effort: 'medium',
  source: {
    title: 'OCDS 1.1: Validator and application conformance',
    url: 'https://standard.open-contracting.org/1.1/en/schema/conformance_and_extensions/#validator-and-application-conformance',
  },
  codes: ['lib-cove-ocds:additional_fields'],
  texts: {
    en: {
      title: 'Field that neither the standard nor a declared extension defines',
      message: 'The standard and the extensions that could be read do not define {path}.',
      why: 'Nobody but the publisher knows what such a field means, so tools leave it out. Often it is a spelling mistake, and the information is missing from the field where everybody looks for it.',
      fix: {
        system:
          'Correct the name, or move the value to the field that the standard or an existing extension has for it. If there is none, describe the field in an extension and list the address of that extension in the package.',
        role: 'The data team maps the field; whoever decides on the publication approves a new extension.',
      },
    },
    es: {
      title: 'Campo que no define ni el estándar ni una extensión declarada',
      message: 'Ni el estándar ni las extensiones que se han podido leer definen {path}.',
      why: 'Solo quien publica sabe qué significa ese campo, por lo que las herramientas lo descartan. A menudo se trata de una errata, y la información falta en el campo donde todos la buscan.',
      fix: {
        system:
          'Corregir el nombre o trasladar el valor al campo que el estándar o una extensión existente prevé para él. Si no hay ninguno, describir el campo en una extensión e incluir la dirección de esa extensión en el paquete.',
        role: 'El equipo de datos hace la correspondencia del campo; quien decide sobre la publicación aprueba la nueva extensión.',
      },
    },
  },
  examples: {
    pass: [
      { release: { awards: { id: 'A-1' } } },
      { document: { releases: [[{ note: 'A list where a release is expected' }]] } },
      {
        release: { tender: { id: 'T-1', title: 'Road repair', title_es: 'Reparación de la vía' } },
      },
    ],
    fail: [
      { release: { tender: { id: 'T-1', tittle: 'Road repair' } }, at: ['/tender/tittle'] },
      {
        release: { funds: { year: 2024, sources: [{ name: 'Road fund' }] } },
        at: ['/funds'],
      },
    ],
  },
  withoutExtension: 'notice',
  bind(field, report) {
    const { parent } = field;
    // Any unit can have such a field: one without has passed, where nothing else would say so.
    if (parent === null && field.known) return {};
    if (field.known || parent?.known !== true) return undefined;
    if (field.isItem || isList(parent)) return undefined;
    return everyKind(() => report({}));
  },
});

/** An object in place of a list is of the wrong type; its keys may well be those of an item. */
function isList({ rules }: Field): boolean {
  return rules.types.includes('array') && !rules.types.includes('object');
}
