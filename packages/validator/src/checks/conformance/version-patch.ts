import { type Check, defineCheck } from '../../check-definition.ts';

export const versionPatch: Check = defineCheck({
  id: 'conformance/version-patch',
  level: 'warning',
  effort: 'low',
  source: {
    title: 'OCDS 1.1: Release package',
    url: 'https://standard.open-contracting.org/1.1/en/schema/release_package/',
  },
  texts: {
    en: {
      title: 'Version with a patch number',
      message: 'Version “{value}” has a patch number; the data were checked as {expected}.',
      why: 'Patches do not change how data are read, so the standard names versions by two numbers only. Programs that compare the text do not recognise one with three.',
      fix: {
        system: 'Write only the first two numbers of the version, for example "1.1".',
        role: 'The data team shortens the version in the export.',
      },
    },
    es: {
      title: 'Versión con número de revisión',
      message:
        'La versión «{value}» lleva número de revisión; los datos se han comprobado según la {expected}.',
      why: 'Las revisiones no cambian la forma de leer los datos, por lo que el estándar nombra las versiones solo con dos números. Los programas que comparan el texto no reconocen una de tres.',
      fix: {
        system: 'Escribir solo los dos primeros números de la versión, por ejemplo "1.1".',
        role: 'El equipo de datos acorta la versión en la exportación.',
      },
    },
  },
  examples: {
    pass: [{ document: { version: '1.1', releases: [{ ocid: 'ocds-213czf-1' }] } }],
    fail: [
      { document: { version: '1.1.5', releases: [{ ocid: 'ocds-213czf-1' }] }, at: ['/version'] },
    ],
  },
  document(facts, report) {
    if (facts.version.reason === 'patch') report({ at: 'version', expected: facts.version.used });
  },
});
