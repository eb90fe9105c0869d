import { defineFormationCheck } from '../../formation-check.ts';
import type { ProcessCheck } from '../../process-check.ts';
import { problemMet } from '../../view/formation.ts';

export const releasesWithoutOrder: ProcessCheck = defineFormationCheck({
  id: 'quality/releases-without-order',
  level: 'warning',
  effort: 'low',
  source: {
    title: 'OCDS 1.1: Merging',
    url: 'https://standard.open-contracting.org/1.1/en/schema/merging/',
  },
  texts: {
    en: {
      title: 'Releases that cannot be put into order',
      message:
        'The {releases} releases of this process were not merged, since one of them has no usable date: {value}.',
      why: 'Releases are merged in the order of their dates. As soon as one of them cannot be placed, nobody knows which values hold: the process is left out, or only what its publisher gives as compiled is looked at.',
      fix: {
        system:
          'Give every release the date and time at which it was made, with its time zone, and keep that date ever after.',
        role: 'The data team corrects the export and publishes the releases again.',
      },
    },
    es: {
      title: 'Entregas que no se pueden ordenar',
      message:
        'Las {releases} entregas de este proceso no se han fusionado, porque una no tiene una fecha utilizable: {value}.',
      why: 'Las entregas se fusionan en el orden de sus fechas. En cuanto una no se puede situar, nadie sabe qué valores son los actuales: el proceso se deja fuera, o solo se examina lo que se publica como entrega compilada.',
      fix: {
        system:
          'Dar a cada entrega la fecha y la hora en que se creó, con su zona horaria, y no cambiarla después.',
        role: 'El equipo de datos corrige la exportación y vuelve a publicar las entregas.',
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
                  { id: '1', date: '2024-03-01T09:00:00Z' },
                  { id: '2', date: '2024-05-01T09:00:00Z' },
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
                  { id: '1', date: '2024-03-01T09:00:00Z' },
                  { id: '2', date: '5/2024' },
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
    const { releases } = formation;
    if (releases < 2) return 'not-applicable';
    const problem = problemMet(
      formation,
      'missing-date',
      'non-string-date',
      'null-date',
      'unreadable-date',
    );
    return problem ? { fail: [{ value: problem.value ?? null, facts: { releases } }] } : 'pass';
  },
});
