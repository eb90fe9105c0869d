import type { Checklist, Threshold } from '../checklist.ts';
import { type ChecklistFault, fault, type Path } from './checklist-fault.ts';

/** Ids that are there twice, and names of criteria, dimensions and sources that are nowhere. */
export function judgeNames(checklist: Checklist): readonly ChecklistFault[] {
  const { criteria, dimensions, levels, gates, basis = {}, kind } = checklist;
  const dimensionIds = dimensions.map(({ id }) => id);
  const criterionIds = criteria.map(({ id }) => id);
  return [
    ...judgeTwice(dimensionIds, 'dimensions'),
    ...judgeTwice(criterionIds, 'criteria'),
    ...judgeTwice(
      levels.map(({ id }) => id),
      'levels',
    ),
    ...criteria.flatMap(({ dimension }, index) =>
      dimensionIds.includes(dimension)
        ? []
        : [fault('unknown-dimension', ['criteria', index, 'dimension'], dimension, dimensionIds)],
    ),
    ...criteria.flatMap(({ basis: tags }, index) => {
      const path = ['criteria', index, 'basis'];
      if (tags.length === 0 && kind !== 'emulation') return [fault('missing-basis', path, tags)];
      return tags.flatMap((tag, at) =>
        Object.hasOwn(basis, firstWord(tag))
          ? []
          : [fault('missing-basis', [...path, at], tag, Object.keys(basis))],
      );
    }),
    ...judgeThresholds(gates, ['gates'], criterionIds),
    ...levels.flatMap((level, index) =>
      judgeThresholds(level.criteria, ['levels', index, 'criteria'], criterionIds),
    ),
  ];
}

/** The source of a tag; the rest of it names a place there: `L63 3.a`. */
function firstWord(tag: string): string {
  return tag.split(' ', 1)[0] as string;
}

function judgeTwice(ids: readonly string[], key: string): readonly ChecklistFault[] {
  return ids.flatMap((id, index) =>
    ids.indexOf(id) === index ? [] : [fault('duplicate-id', [key, index, 'id'], id)],
  );
}

function judgeThresholds(
  thresholds: readonly Threshold[],
  path: Path,
  ids: readonly string[],
): readonly ChecklistFault[] {
  return thresholds.flatMap(({ criterion, or = [] }, index) => [
    ...(ids.includes(criterion)
      ? []
      : [fault('unknown-criterion', [...path, index, 'criterion'], criterion, ids)]),
    ...judgeThresholds(or, [...path, index, 'or'], ids),
  ]);
}
