import { defineFormationCheck } from '../../formation-check.ts';
import type { ProcessCheck } from '../../process-check.ts';
import { type Formation, problemMet } from '../../view/formation.ts';

const RELEASES = [
  { id: '1', date: '2024-03-01T09:00:00Z', tender: { status: 'active' } },
  { id: '2', date: '2024-05-01T09:00:00Z', tender: { status: 'complete' } },
];

export const compiledReleaseDiffers: ProcessCheck = defineFormationCheck({
  id: 'quality/compiled-release-differs',
  level: 'warning',
  effort: 'medium',
  source: {
    title: 'OCDS 1.1: Merging',
    url: 'https://standard.open-contracting.org/1.1/en/schema/merging/',
  },
  texts: {
    en: {
      title: 'Compiled release that differs from its releases',
      message:
        'Places where the compiled release differs from what its releases give: {differences}. At the first of them, {at}, {published} is published, and merging gives {merged}.',
      why: 'A compiled release is to show where a process stands. Who reads it and who merges the releases get two answers to the same question, and nobody can say which one is true.',
      fix: {
        system:
          'Make the compiled release from the releases, with a program that follows the rules of merging, each time that a release is added. Where something is corrected, publish it as a release too.',
        role: 'The data team finds out which of the two is behind, and makes the export of records depend on that of releases.',
      },
    },
    es: {
      title: 'Entrega compilada que difiere de sus entregas',
      message:
        'Lugares en los que la entrega compilada difiere de lo que dan sus entregas: {differences}. En el primero, {at}, se publica {published} y la fusión da {merged}.',
      why: 'La entrega compilada debe mostrar en qué punto está un proceso. Quien la lee y quien fusiona las entregas obtienen dos respuestas a la misma pregunta, y nadie puede decir cuál es la verdadera.',
      fix: {
        system:
          'Generar la entrega compilada a partir de las entregas, con un programa que siga las reglas de fusión, cada vez que se añada una. Si se corrige algo, publicarlo también como entrega.',
        role: 'El equipo de datos averigua cuál de las dos está atrasada y hace que la exportación de los registros dependa de la de las entregas.',
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
                    releases: RELEASES,
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
                    releases: RELEASES,
                    compiledRelease: {
                      id: 'ocds-213czf-1-2024-03-01T09:00:00Z',
                      date: '2024-03-01T09:00:00Z',
                      tag: ['compiled'],
                      tender: { status: 'active' },
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
    const { hasPublished, releases } = formation;
    if (!hasPublished) return 'not-published';
    if (releases === 0) return 'not-applicable';
    const comparison = formation.compare();
    const [first] = comparison?.differences ?? [];
    if (comparison && !first) return 'pass';
    if (!comparison || !first || isDoubtful(formation)) return 'not-comparable';
    return {
      fail: [
        {
          value: first.path,
          facts: {
            differences: comparison.count,
            at: first.path,
            published: first.published ?? 'null',
            merged: first.merged ?? 'null',
          },
        },
      ],
    };
  },
});

/** Whether another merging could have given something else, or has had more releases. */
function isDoubtful(formation: Formation): boolean {
  const doubt = problemMet(
    formation,
    'conflicting-releases',
    'equal-dates',
    'inconsistent-type',
    'inexact-id',
    'mixed-versions',
    'repeated-id',
    'similar-ids',
  );
  return doubt !== undefined || formation.omitted.linked > formation.releases;
}
