import { type Check, defineCheck } from '../../check-definition.ts';
import { declaring, declaringAtFault } from '../example-extension.ts';
import { reportProblems } from '../extension-problems.ts';

export const badKeyword: Check = defineCheck({
  id: 'extension/bad-keyword',
  level: 'warning',
  effort: 'low',
  source: {
    title: 'OCDS 1.1: Extensions',
    url: 'https://standard.open-contracting.org/1.1/en/extensions/',
  },
  texts: {
    en: {
      title: 'Extension with a schema that cannot be used as it is',
      message:
        'The schema of the extension {value} has something that cannot be used at {expected}.',
      why: 'A keyword with a wrong value, or a pattern that takes too long, judges nothing. It was left out, so values are not checked as the extension intends.',
      fix: {
        system:
          'Write the schema as JSON Schema draft 4 has it, with plain patterns: no repetition inside a repetition.',
        role: 'Whoever maintains the extension corrects the schema.',
      },
    },
    es: {
      title: 'Extensión con un esquema que no se puede usar tal cual',
      message:
        'El esquema de la extensión {value} contiene algo que no se puede usar en {expected}.',
      why: 'Una palabra clave con un valor incorrecto, o un patrón que tarda demasiado, no comprueba nada. Se ha omitido, por lo que los valores no se comprueban como pretende la extensión.',
      fix: {
        system:
          'Escribir el esquema según JSON Schema draft 4, con patrones sencillos: ninguna repetición dentro de otra.',
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
        releaseSchema: '{"properties":{"roads":{"type":"text"}}}',
      }),
      declaringAtFault({
        releaseSchema: '{"properties":{"roads":{"pattern":"^(a+)+$"}}}',
      }),
    ],
  },
  document(facts, report) {
    reportProblems(facts, 'keyword', report, ({ place }) => place);
  },
});
