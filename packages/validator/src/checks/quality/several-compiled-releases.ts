import { defineFormationCheck } from '../../formation-check.ts';
import type { ProcessCheck } from '../../process-check.ts';
import { problemMet } from '../../view/formation.ts';

export const severalCompiledReleases: ProcessCheck = defineFormationCheck({
  id: 'quality/several-compiled-releases',
  level: 'warning',
  effort: 'low',
  source: {
    title: 'OCDS 1.1: Record package',
    url: 'https://standard.open-contracting.org/1.1/en/schema/record_package/',
  },
  texts: {
    en: {
      title: 'Process with different compiled releases',
      message:
        'Different compiled or versioned releases that are published for this process: {compiled}. The latest of them was looked at.',
      why: 'There is one present state of a process. Where several are offered, users take the one that they happen to find, or count the process more than once.',
      fix: {
        system:
          'Replace the record of a process when it changes, and list each process once. Remove records of earlier exports from what can be downloaded.',
        role: 'The data team corrects the export; the web team removes files that are out of date.',
      },
    },
    es: {
      title: 'Proceso con distintas entregas compiladas',
      message:
        'Entregas compiladas o versionadas distintas que se publican de este proceso: {compiled}. Se ha examinado la última.',
      why: 'Un proceso tiene un solo estado actual. Si se ofrecen varios, quien usa los datos toma el que encuentra por azar, o cuenta el proceso más de una vez.',
      fix: {
        system:
          'Sustituir el registro de un proceso cuando cambie e incluir cada proceso una sola vez. Quitar de la descarga los registros de exportaciones anteriores.',
        role: 'El equipo de datos corrige la exportación; el equipo web retira los archivos que ya no están al día.',
      },
    },
  },
  examples: {
    pass: [
      {
        processes: [
          {
            published: [
              {
                records: [
                  {
                    compiledRelease: {
                      id: 'ocds-213czf-1-2024-05-01T09:00:00Z',
                      date: '2024-05-01T09:00:00Z',
                      tag: ['compiled'],
                      tender: { status: 'complete' },
                    },
                  },
                ],
              },
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
              {
                records: [
                  {
                    compiledRelease: {
                      id: 'ocds-213czf-1-2024-03-01T09:00:00Z',
                      date: '2024-03-01T09:00:00Z',
                      tag: ['compiled'],
                      tender: { status: 'active' },
                    },
                  },
                ],
              },
              {
                records: [
                  {
                    compiledRelease: {
                      id: 'ocds-213czf-1-2024-05-01T09:00:00Z',
                      date: '2024-05-01T09:00:00Z',
                      tag: ['compiled'],
                      tender: { status: 'complete' },
                    },
                  },
                ],
              },
            ],
          },
        ],
        at: ['ocds-213czf-1'],
      },
    ],
  },
  judge(formation) {
    const problem = problemMet(formation, 'several-compiled');
    if (problem) return { fail: [{ facts: { compiled: Number(problem.value) } }] };
    return formation.hasPublished ? 'pass' : 'not-published';
  },
});
