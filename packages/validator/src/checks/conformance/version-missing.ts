import { type Check, defineCheck } from '../../check-definition.ts';

export const versionMissing: Check = defineCheck({
  id: 'conformance/version-missing',
  level: 'warning',
  effort: 'low',
  source: {
    title: 'OCDS 1.1: Validator and application conformance',
    url: 'https://standard.open-contracting.org/1.1/en/schema/conformance_and_extensions/#validator-and-application-conformance',
  },
  texts: {
    en: {
      title: 'Version of the standard not stated',
      message:
        'The data do not say which version of OCDS they follow; they were checked as {expected}.',
      why: 'Each version has its own fields and rules. Without a version every program guesses, and may read the same data in another way.',
      fix: {
        system:
          'Publish releases and records in a package, and state the version at its top, for example "version": "1.1".',
        role: 'The data team adds the version to the export.',
      },
    },
    es: {
      title: 'Versión del estándar no indicada',
      message:
        'Los datos no indican qué versión de OCDS siguen; se han comprobado según la {expected}.',
      why: 'Cada versión tiene sus propios campos y reglas. Si no se indica, cada programa la supone y puede leer los mismos datos de otra manera.',
      fix: {
        system:
          'Publicar las entregas y los registros en un paquete e indicar la versión al principio, por ejemplo "version": "1.1".',
        role: 'El equipo de datos añade la versión a la exportación.',
      },
    },
  },
  examples: {
    pass: [
      { document: { version: '1.1', releases: [{ ocid: 'ocds-213czf-1' }] } },
      { text: '{"version":"1.1","uri":,"releases":[{"ocid":"ocds-213czf-1"}]}' },
    ],
    fail: [
      { document: { releases: [{ ocid: 'ocds-213czf-1' }] }, at: [''] },
      {
        document: { ocid: 'ocds-213czf-1', id: '1', tag: ['tender'], initiationType: 'tender' },
        at: [''],
      },
    ],
  },
  document(facts, report) {
    if (facts.version.reason !== 'missing') return;
    const isPackage = facts.kind === 'release-package' || facts.kind === 'record-package';
    // A file of bare releases has one place to put the blame, not one for each release.
    if (isPackage || facts.first) report({ expected: facts.version.used });
  },
});
