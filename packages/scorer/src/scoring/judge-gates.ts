import type { Threshold } from '../checklist.ts';
import type { CriterionScore, Scorecard } from '../scorecard.ts';

type Gate = Scorecard['gates'][number];

/** Says which gates are open: at the low end, or closed even at the high end. */
export function judgeGates(
  gates: readonly Threshold[],
  scores: ReadonlyMap<string, CriterionScore>,
): readonly Gate[] {
  return gates.map((gate) => ({
    criterion: gate.criterion,
    atLeast: gate.atLeast,
    state: stateOf(gate, scores),
  }));
}

/** True where a threshold, or one that does as well, is met for sure. What does not apply meets none. */
export function isMet(threshold: Threshold, scores: ReadonlyMap<string, CriterionScore>): boolean {
  return stateOf(threshold, scores) === 'open';
}

function stateOf(
  { criterion, atLeast, or = [] }: Threshold,
  scores: ReadonlyMap<string, CriterionScore>,
): Gate['state'] {
  const score = scores.get(criterion);
  const states = [
    stateOfScore(score, atLeast),
    ...or.map((threshold) => stateOf(threshold, scores)),
  ];
  if (states.includes('open')) return 'open';
  return states.every((state) => state === 'closed') ? 'closed' : 'unknown';
}

function stateOfScore(score: CriterionScore | undefined, atLeast: number): Gate['state'] {
  if (score === undefined || score.state === 'not-applicable') return 'unknown';
  if (score.low >= atLeast) return 'open';
  return score.high < atLeast ? 'closed' : 'unknown';
}
