import { defineFormationCheck } from '../../formation-check.ts';
import type { ProcessCheck } from '../../process-check.ts';

export const processWithoutRelease: ProcessCheck = defineFormationCheck({
  id: 'quality/process-without-release',
  level: 'warning',
  effort: 'low',
  source: {
    title: 'OCDS 1.1: Record package',
    url: 'https://standard.open-contracting.org/1.1/en/schema/record_package/',
  },
  texts: {
    en: {
      title: 'Process without a release to look at',
      message:
        'Neither a release of this process nor its compiled release is published here. Links to releases: {links}.',
      why: 'Nothing can be said of this process: whoever wants to know more has to fetch each release from its address, as long as it can be reached.',
      fix: {
        system:
          'Add the compiled release to each record, or put the releases into it in place of links to them.',
        role: 'The data team extends the export of records.',
      },
    },
    es: {
      title: 'Proceso sin ninguna entrega que examinar',
      message:
        'No se publica aquí ninguna entrega de este proceso, ni la compilada. Enlaces a entregas: {links}.',
      why: 'De este proceso no se puede decir nada: quien quiera saber más debe descargar cada entrega de su dirección, mientras se pueda acceder a ella.',
      fix: {
        system:
          'Añadir la entrega compilada a cada registro, o incluir en él las entregas en lugar de enlaces a ellas.',
        role: 'El equipo de datos amplía la exportación de los registros.',
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
                    releases: [{ url: 'https://example.org/1.json', date: '2024-03-01T09:00:00Z' }],
                    compiledRelease: {
                      id: 'ocds-213czf-1-2024-03-01T09:00:00Z',
                      date: '2024-03-01T09:00:00Z',
                      tag: ['compiled'],
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
                    releases: [{ url: 'https://example.org/1.json', date: '2024-03-01T09:00:00Z' }],
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
  judge({ reason, omitted }) {
    if (reason !== 'only-links' && reason !== 'empty-record') return 'pass';
    return { fail: [{ facts: { links: omitted.linked } }] };
  },
});
