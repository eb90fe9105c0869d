import { defineFormationCheck } from '../../formation-check.ts';
import type { ProcessCheck } from '../../process-check.ts';
import { problemMet } from '../../view/formation.ts';

export const equalReleaseDates: ProcessCheck = defineFormationCheck({
  id: 'quality/equal-release-dates',
  level: 'warning',
  effort: 'low',
  source: {
    title: 'OCDS 1.1: Merging',
    url: 'https://standard.open-contracting.org/1.1/en/schema/merging/',
  },
  texts: {
    en: {
      title: 'Different releases of the same moment',
      message: 'Different releases of this process have the date {value}.',
      why: 'Later values replace earlier ones when releases are merged. Where two releases are of one moment, every program decides by itself which of them is later, and users see different states of the same process.',
      fix: {
        system:
          'Export the date with the time at which each release was made, not the day alone, and put together in one release what is published at once.',
        role: 'The data team corrects the export, so that the dates of releases follow the order of events.',
      },
    },
    es: {
      title: 'Entregas distintas del mismo momento',
      message: 'Hay entregas distintas de este proceso con la fecha {value}.',
      why: 'Al fusionar las entregas, los valores posteriores sustituyen a los anteriores. Si dos entregas son del mismo momento, cada programa decide por su cuenta cuál es posterior, y se ven estados distintos del mismo proceso.',
      fix: {
        system:
          'Exportar la fecha con la hora en que se creó cada entrega, no solo el día, y reunir en una sola entrega lo que se publica a la vez.',
        role: 'El equipo de datos corrige la exportación para que las fechas de las entregas sigan el orden de los hechos.',
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
                releases: [
                  { id: '1', date: '2024-03-01T09:00:00Z', tender: { status: 'active' } },
                  { id: '2', date: '2024-03-01T09:00:00-05:00', tender: { status: 'complete' } },
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
                releases: [
                  { id: '1', date: '2024-03-01T00:00:00Z', tender: { status: 'active' } },
                  { id: '2', date: '2024-03-01T00:00:00Z', tender: { status: 'complete' } },
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
    if (formation.releases < 2) return 'not-applicable';
    // Without order, nothing is known of dates; of one id, what is wrong is the id.
    if (formation.basis !== 'merged') return 'not-comparable';
    if (problemMet(formation, 'conflicting-releases')) return 'not-comparable';
    const problem = problemMet(formation, 'equal-dates');
    return problem ? { fail: [{ value: problem.value ?? null }] } : 'pass';
  },
});
