import { type Check, defineCheck } from '../../check-definition.ts';
import { declaring, declaringAtFault } from '../example-extension.ts';
import { reportProblems } from '../extension-problems.ts';

export const removedField: Check = defineCheck({
  id: 'extension/removed-field',
  level: 'warning',
  effort: 'low',
  source: {
    title: 'OCDS 1.1: Extensions',
    url: 'https://standard.open-contracting.org/1.1/en/extensions/',
  },
  texts: {
    en: {
      title: 'Extension that would remove something from the standard',
      message:
        'The schema of the extension {value} has null at {expected}, which would remove what the standard says there.',
      why: 'An extension may add to the standard, never take away from it. Programs that do as it says no longer check the field, so the null was ignored.',
      fix: {
        system:
          'Delete the line from the schema of the extension. A field that is not published needs no mention.',
        role: 'Whoever maintains the extension corrects the schema.',
      },
    },
    es: {
      title: 'Extensión que eliminaría algo del estándar',
      message:
        'El esquema de la extensión {value} contiene null en {expected}, lo que eliminaría lo que allí dice el estándar.',
      why: 'Una extensión puede añadir elementos al estándar, nunca quitarlos. Los programas que la obedecen dejan de comprobar el campo, por lo que el null se ha ignorado.',
      fix: {
        system:
          'Borrar la línea del esquema de la extensión. No hace falta mencionar un campo que no se publica.',
        role: 'Quien mantiene la extensión corrige el esquema.',
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
        releaseSchema: '{"properties":{"planning":null}}',
      }),
    ],
  },
  document(facts, report) {
    reportProblems(facts, 'removal', report, ({ place }) => place);
  },
});
