import { defineFormationCheck } from '../../formation-check.ts';
import type { ProcessCheck } from '../../process-check.ts';
import { problemMet } from '../../view/formation.ts';

export const mixedVersions: ProcessCheck = defineFormationCheck({
  id: 'quality/mixed-versions',
  level: 'notice',
  effort: 'medium',
  source: {
    title: 'OCDS 1.1: Merging',
    url: 'https://standard.open-contracting.org/1.1/en/schema/merging/',
  },
  texts: {
    en: {
      title: 'Process with releases of different versions of OCDS',
      message:
        'The releases of this process follow OCDS {value}. Only those of the newest version were put together; releases left out: {older}.',
      why: 'Each version has its own fields and rules of merging: what one of them says of suppliers has no place in the other. Users have to choose a version, and miss what was released in the other one alone.',
      fix: {
        system:
          'Publish a process again in full when the export changes to a newer version, and keep each version in files of its own.',
        role: 'The data team decides whether the older files are to stay, and says on the page of the data which ones belong together.',
      },
    },
    es: {
      title: 'Proceso con entregas de distintas versiones de OCDS',
      message:
        'Las entregas de este proceso siguen OCDS {value}. Solo se han reunido las de la versión más nueva; entregas omitidas: {older}.',
      why: 'Cada versión tiene sus campos y sus reglas de fusión: lo que una dice de los proveedores no tiene sitio en la otra. Quien usa los datos debe elegir una versión y pierde lo que solo se publicó en la otra.',
      fix: {
        system:
          'Volver a publicar entero el proceso cuando la exportación pase a una versión más nueva, y mantener cada versión en archivos propios.',
        role: 'El equipo de datos decide si los archivos antiguos deben seguir e indica en la página de los datos cuáles van juntos.',
      },
    },
  },
  examples: {
    pass: [
      {
        processes: [
          {
            published: [
              { version: '1.1', releases: [{ id: '1', date: '2024-03-01T09:00:00Z' }] },
              { version: '1.1', releases: [{ id: '2', date: '2024-05-01T09:00:00Z' }] },
            ],
          },
        ],
      },
    ],
    fail: [
      {
        processes: [
          {
            published: [
              { version: '1.0', releases: [{ id: '1', date: '2024-03-01T09:00:00Z' }] },
              { version: '1.1', releases: [{ id: '2', date: '2024-05-01T09:00:00Z' }] },
            ],
          },
        ],
        at: ['ocds-213czf-1'],
      },
    ],
  },
  judge(formation) {
    const { releases, omitted } = formation;
    if (releases + omitted.older < 2) return 'not-applicable';
    const problem = problemMet(formation, 'mixed-versions');
    if (problem === undefined) return 'pass';
    return { fail: [{ value: problem.value ?? null, facts: { older: omitted.older } }] };
  },
});
