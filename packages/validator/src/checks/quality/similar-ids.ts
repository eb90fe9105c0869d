import { defineFormationCheck } from '../../formation-check.ts';
import type { ProcessCheck } from '../../process-check.ts';
import { problemMet } from '../../view/formation.ts';

export const similarIds: ProcessCheck = defineFormationCheck({
  id: 'quality/similar-ids',
  level: 'warning',
  effort: 'low',
  source: {
    title: 'OCDS 1.1: Local identifiers',
    url: 'https://standard.open-contracting.org/1.1/en/schema/identifiers/#local-identifiers',
  },
  texts: {
    en: {
      title: 'Identifier written as a number and as text',
      message:
        'The id {value} of {list} is written once as a number and once as text. They were taken for two entries.',
      why: 'A number and a text are not the same identifier. When releases are merged, one award becomes two, and its amount is counted twice; some programs merge them nevertheless, so that results differ.',
      fix: {
        system:
          'Write identifiers in the same way in every release, best as text, also where the database has numbers.',
        role: 'The data team corrects the type in the export, and publishes the releases again that have the other one.',
      },
    },
    es: {
      title: 'Identificador escrito como número y como texto',
      message:
        'El id {value} de {list} está escrito una vez como número y otra como texto. Se han tomado por dos elementos.',
      why: 'Un número y un texto no son el mismo identificador. Al fusionar las entregas, una adjudicación se convierte en dos y su importe se cuenta dos veces; algunos programas los unen pese a todo, y los resultados difieren.',
      fix: {
        system:
          'Escribir los identificadores igual en todas las entregas, mejor como texto, también si en la base de datos son números.',
        role: 'El equipo de datos corrige el tipo en la exportación y vuelve a publicar las entregas que tienen el otro.',
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
                  { id: '1', date: '2024-03-01T09:00:00Z', awards: [{ id: '7' }] },
                  { id: '2', date: '2024-05-01T09:00:00Z', awards: [{ id: '7' }] },
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
                  { id: '1', date: '2024-03-01T09:00:00Z', awards: [{ id: 7 }] },
                  { id: '2', date: '2024-05-01T09:00:00Z', awards: [{ id: '7' }] },
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
    const { basis } = formation;
    if (basis !== 'merged' && basis !== 'single') return 'not-applicable';
    const problem = problemMet(formation, 'similar-ids');
    if (problem === undefined) return 'pass';
    return { fail: [{ value: problem.value ?? null, facts: { list: problem.path ?? '' } }] };
  },
});
