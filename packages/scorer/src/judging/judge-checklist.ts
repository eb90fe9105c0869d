import type { Checklist, SourceReference } from '../checklist.ts';
import { type ChecklistFault, fault, type Path } from './checklist-fault.ts';
import { judgeScore } from './judge-criterion.ts';
import { judgeNames } from './judge-names.ts';
import { judgeTexts } from './judge-texts.ts';
import { judgeTotal } from './judge-total.ts';
import { judgeWeights } from './judge-weights.ts';

/** What is known outside of checklists. */
export interface JudgeOptions {
  /** Ids of the checks of the validator; without them, names of checks are not judged. */
  readonly checks?: readonly string[];
}

/**
 * All that is wrong with a checklist whose form is right. By one without faults every subject can be
 * scored.
 */
export function judgeChecklist(
  checklist: Checklist,
  { checks }: JudgeOptions = {},
): readonly ChecklistFault[] {
  return [
    ...judgeSources(checklist),
    ...judgeTexts(checklist),
    ...judgeNames(checklist),
    ...judgeWeights(checklist),
    ...checklist.criteria.flatMap((criterion, index) =>
      judgeScore(criterion, ['criteria', index, 'score'], checklist.kind, checks),
    ),
    ...judgeTotal(checklist),
  ];
}

function judgeSources({ sources, basis = {} }: Checklist): readonly ChecklistFault[] {
  if (sources.length === 0) return [fault('missing-source', ['sources'], sources)];
  return [
    ...sources.flatMap((source, index) => judgeSource(source, ['sources', index])),
    ...Object.entries(basis).flatMap(([tag, source]) => judgeSource(source, ['basis', tag])),
  ];
}

function judgeSource(source: SourceReference, path: Path): readonly ChecklistFault[] {
  return (['title', 'url'] as const).flatMap((key) =>
    source[key].trim() === '' ? [fault('missing-source', [...path, key], '')] : [],
  );
}
