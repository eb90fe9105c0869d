import { type Check, defineCheck } from '../../check-definition.ts';
import { declaring, declaringAtFault } from '../example-extension.ts';
import { reportProblems } from '../extension-problems.ts';

export const unresolvedReference: Check = defineCheck({
  id: 'extension/unresolved-reference',
  level: 'warning',
  effort: 'low',
  source: {
    title: 'OCDS 1.1: Extensions',
    url: 'https://standard.open-contracting.org/1.1/en/extensions/',
  },
  codes: ['lib-cove-ocds:json_deref_error'],
  texts: {
    en: {
      title: 'Extension that refers to something that does not exist',
      message:
        'The schema of the extension {value} refers to something that does not exist (reference and place: {expected}).',
      why: 'A field is defined by what its schema refers to. Where that is missing, the field cannot be checked and was left out of the extension.',
      fix: {
        system:
          'Correct the reference, or list in the package the further extension that the extension depends on.',
        role: 'Whoever maintains the extension corrects the schema; the data team adds the missing extension to the package.',
      },
    },
    es: {
      title: 'Extensión que remite a algo que no existe',
      message:
        'El esquema de la extensión {value} remite a algo que no existe (referencia y lugar: {expected}).',
      why: 'Un campo se define por aquello a lo que remite su esquema. Si eso falta, el campo no se puede comprobar y ha quedado fuera de la extensión.',
      fix: {
        system:
          'Corregir la referencia o incluir en el paquete la otra extensión de la que depende.',
        role: 'Quien mantiene la extensión corrige el esquema; el equipo de datos añade al paquete la extensión que falta.',
      },
    },
  },
  examples: {
    pass: [
      { document: { version: '1.1', releases: [{ ocid: 'ocds-213czf-1' }] } },
      declaring({
        releaseSchema: '{"definitions":{"Tender":{"properties":{"roads":{"type":"string"}}}}}',
      }),
    ],
    fail: [
      declaringAtFault({
        releaseSchema: '{"properties":{"roads":{"$ref":"#/definitions/Road"}}}',
      }),
    ],
  },
  document(facts, report) {
    reportProblems(facts, 'reference', report, ({ place, detail = '' }) => [detail, place]);
  },
});
