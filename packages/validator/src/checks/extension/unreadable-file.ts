import { type Check, defineCheck } from '../../check-definition.ts';
import { declaring, declaringAtFault } from '../example-extension.ts';
import { reportProblems } from '../extension-problems.ts';

export const unreadableFile: Check = defineCheck({
  id: 'extension/unreadable-file',
  level: 'warning',
  effort: 'low',
  source: {
    title: 'OCDS 1.1: Extensions',
    url: 'https://standard.open-contracting.org/1.1/en/extensions/',
  },
  codes: ['lib-cove-ocds:invalid_extensions'],
  texts: {
    en: {
      title: 'Extension with a file that cannot be read',
      message:
        'The file {expected} of the extension {value} is missing, is not a JSON object, or is too large.',
      why: 'Programs load the definition of an extension before they read the data. A file that is broken makes all fields of the extension unknown to them.',
      fix: {
        system: 'Publish the file as a JSON object in UTF-8 at the address of the extension.',
        role: 'Whoever maintains the extension repairs the file.',
      },
    },
    es: {
      title: 'Extensión con un archivo que no se puede leer',
      message:
        'El archivo {expected} de la extensión {value} falta, no es un objeto JSON o es demasiado grande.',
      why: 'Los programas cargan la definición de una extensión antes de leer los datos. Un archivo dañado deja sin definir todos los campos de la extensión.',
      fix: {
        system: 'Publicar el archivo como objeto JSON en UTF-8 en la dirección de la extensión.',
        role: 'Quien mantiene la extensión repara el archivo.',
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
      declaringAtFault({ releaseSchema: '{' }),
      declaringAtFault({
        metadata: '[]',
        releaseSchema: '{}',
      }),
    ],
  },
  document(facts, report) {
    reportProblems(facts, 'unreadable-file', report, ({ place }) => place);
  },
});
