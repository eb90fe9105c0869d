import { type Check, defineCheck } from '../../check-definition.ts';
import { declaring, declaringAtFault } from '../example-extension.ts';
import { reportProblems } from '../extension-problems.ts';

export const incompatibleVersion: Check = defineCheck({
  id: 'extension/incompatible-version',
  level: 'notice',
  effort: 'low',
  source: {
    title: 'OCDS 1.1: Extensions',
    url: 'https://standard.open-contracting.org/1.1/en/extensions/',
  },
  texts: {
    en: {
      title: 'Extension for other versions of the standard',
      message:
        'The extension {value} says that it is for other versions of the standard: {expected}.',
      why: 'An extension builds on the fields of certain versions. With another version some of its parts may have nothing to build on; all that could be used was used.',
      fix: {
        system:
          'Use the version of the extension that was made for the version of the standard that the package states.',
        role: 'The data team chooses the version of the extension.',
      },
    },
    es: {
      title: 'Extensión para otras versiones del estándar',
      message: 'La extensión {value} indica que es para otras versiones del estándar: {expected}.',
      why: 'Una extensión se apoya en los campos de ciertas versiones. Con otra versión, algunas de sus partes pueden quedar sin base; se ha usado todo lo que se podía usar.',
      fix: {
        system:
          'Usar la versión de la extensión hecha para la versión del estándar que indica el paquete.',
        role: 'El equipo de datos elige la versión de la extensión.',
      },
    },
  },
  examples: {
    pass: [
      { document: { version: '1.1', releases: [{ ocid: 'ocds-213czf-1' }] } },
      declaring({
        metadata: '{"compatibility":["1.1"]}',
        releaseSchema: '{}',
      }),
    ],
    fail: [
      declaringAtFault({
        metadata: '{"compatibility":["1.0"]}',
        releaseSchema: '{}',
      }),
    ],
  },
  document(facts, report) {
    reportProblems(facts, 'incompatible', report, ({ place, detail = place }) => detail);
  },
});
