import { defineFormationCheck } from '../../formation-check.ts';
import type { ProcessCheck } from '../../process-check.ts';

export const conflictingReleases: ProcessCheck = defineFormationCheck({
  id: 'quality/conflicting-releases',
  level: 'error',
  effort: 'medium',
  source: {
    title: 'OCDS 1.1: Release',
    url: 'https://standard.open-contracting.org/1.1/en/schema/reference/',
  },
  texts: {
    en: {
      title: 'Releases with the same id and different content',
      message:
        'Releases with the id “{value}” have different contents. Ids of this process that are used so: {ids}.',
      why: 'Users tell by the id which releases they already have. They skip the second one as known, or replace the first one with it, and either way something that was published is lost.',
      fix: {
        system:
          'Never change a release that has been published. Publish what is new or corrected as another release, with its own id and date.',
        role: 'The data team corrects how ids of releases are made, and withdraws the versions that no longer hold.',
      },
    },
    es: {
      title: 'Entregas con el mismo id y distinto contenido',
      message:
        'Hay entregas con el id «{value}» y distinto contenido. Números de id de este proceso usados así: {ids}.',
      why: 'Quien usa los datos sabe por el id qué entregas tiene ya. Omite la segunda por conocida, o sustituye con ella la primera, y en los dos casos se pierde algo que se publicó.',
      fix: {
        system:
          'No cambiar nunca una entrega ya publicada. Publicar lo nuevo o corregido como otra entrega, con su propio id y su fecha.',
        role: 'El equipo de datos corrige la forma de crear los id de las entregas y retira las versiones que ya no valen.',
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
                  { id: '2', date: '2024-05-01T09:00:00Z', tender: { status: 'complete' } },
                ],
              },
              {
                releases: [{ id: '1', date: '2024-03-01T09:00:00Z', tender: { status: 'active' } }],
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
                releases: [{ id: '1', date: '2024-03-01T09:00:00Z', tender: { status: 'active' } }],
              },
              {
                releases: [
                  { id: '1', date: '2024-05-01T09:00:00Z', tender: { status: 'complete' } },
                ],
              },
            ],
          },
        ],
        at: ['ocds-213czf-1'],
      },
    ],
  },
  judge({ releases, problems }) {
    if (releases < 2) return 'not-applicable';
    const [first, ...others] = problems.filter(({ code }) => code === 'conflicting-releases');
    if (first === undefined) return 'pass';
    return { fail: [{ value: first.value ?? null, facts: { ids: others.length + 1 } }] };
  },
});
