import { type Check, defineCheck } from '../../check-definition.ts';

export const versionMismatch: Check = defineCheck({
  id: 'conformance/version-mismatch',
  level: 'notice',
  effort: 'low',
  source: {
    title: 'OCDS 1.1: Validator and application conformance',
    url: 'https://standard.open-contracting.org/1.1/en/schema/conformance_and_extensions/#validator-and-application-conformance',
  },
  texts: {
    en: {
      title: 'Checked as another version than the stated one',
      message: 'The data state version “{value}” and were checked as {expected} on request.',
      why: 'Findings may come from the difference between the two versions. They say what it would take to follow the other version, not that the publication is wrong.',
      fix: {
        system:
          'Nothing has to change in the system. Check again without choosing a version to judge the data by the version they state.',
        role: 'Whoever runs the check decides which version counts.',
      },
    },
    es: {
      title: 'Comprobación según una versión distinta de la indicada',
      message:
        'Los datos indican la versión «{value}» y se han comprobado según la {expected} a petición de quien hizo la comprobación.',
      why: 'Los hallazgos pueden deberse a la diferencia entre las dos versiones. Muestran lo que haría falta para seguir la otra versión, no que la publicación sea incorrecta.',
      fix: {
        system:
          'No hay que cambiar nada en el sistema. Repetir la comprobación sin elegir versión para juzgar los datos según la que indican.',
        role: 'Quien realiza la comprobación decide qué versión es la que cuenta.',
      },
    },
  },
  examples: {
    pass: [
      {
        document: { version: '1.0', releases: [{ ocid: 'ocds-213czf-1' }] },
        ocdsVersion: '1.0',
      },
    ],
    fail: [
      {
        document: { version: '1.0', releases: [{ ocid: 'ocds-213czf-1' }] },
        ocdsVersion: '1.1',
        at: ['/version'],
      },
    ],
  },
  document(facts, report) {
    const { reason, declared, used } = facts.version;
    if (reason !== 'forced' || typeof declared !== 'string') return;
    const minor = /^\d+\.\d+/.exec(declared)?.[0];
    if (minor !== used) report({ at: 'version', expected: used });
  },
});
