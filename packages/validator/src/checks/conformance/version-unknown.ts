import { type Check, defineCheck } from '../../check-definition.ts';

export const versionUnknown: Check = defineCheck({
  id: 'conformance/version-unknown',
  level: 'error',
  effort: 'low',
  source: {
    title: 'OCDS 1.1: Validator and application conformance',
    url: 'https://standard.open-contracting.org/1.1/en/schema/conformance_and_extensions/#validator-and-application-conformance',
  },
  texts: {
    en: {
      title: 'Unknown version of the standard',
      message: '“{value}” is not a known version of OCDS; the data were checked as {expected}.',
      why: 'Programs choose the rules by the version. With one that does not exist they refuse the data or read them by the wrong rules.',
      fix: {
        system:
          'State the version of OCDS that the export follows, as a text of two numbers such as "1.1". It is not the version of your own system or data set.',
        role: 'The data team corrects the version in the export.',
      },
    },
    es: {
      title: 'Versión desconocida del estándar',
      message:
        '«{value}» no es una versión conocida de OCDS; los datos se han comprobado según la {expected}.',
      why: 'Los programas eligen las reglas según la versión. Si la indicada no existe, rechazan los datos o los leen con reglas equivocadas.',
      fix: {
        system:
          'Indicar la versión de OCDS que sigue la exportación, como texto de dos números, por ejemplo "1.1". No es la versión del sistema ni la del conjunto de datos.',
        role: 'El equipo de datos corrige la versión en la exportación.',
      },
    },
  },
  examples: {
    pass: [{ document: { version: '1.0', releases: [{ ocid: 'ocds-213czf-1' }] } }],
    fail: [
      { document: { version: '7.3', releases: [{ ocid: 'ocds-213czf-1' }] }, at: ['/version'] },
      { document: { version: 1.1, releases: [{ ocid: 'ocds-213czf-1' }] }, at: ['/version'] },
    ],
  },
  document(facts, report) {
    const { reason, declared, used } = facts.version;
    if ((reason === 'unknown' || reason === 'not-a-version') && declared !== undefined) {
      report({ at: 'version', expected: used });
    }
  },
});
