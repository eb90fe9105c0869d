import type { Checklist } from '../checklist.ts';
import type { Evidence } from '../evidence.ts';
import { answerOf, createReader } from '../readings/create-reader.ts';
import type { Scorecard } from '../scorecard.ts';
import { gainsOf } from './gains-of.ts';
import { judgeGates } from './judge-gates.ts';
import { nextActions } from './next-actions.ts';
import { pointsOf } from './points-of.ts';
import { publishCriterion, publishDimension, publishTotal } from './publish-scores.ts';
import { reachLevel } from './reach-level.ts';
import { type ScoredCriterion, scoreCriterion } from './score-criterion.ts';
import { sumUp } from './sum-up.ts';

/** Version of the form of the scorecard. */
const SCORECARD_VERSION = '1.0.0';

/** What a scorecard says beside scores. */
export interface ScoreOptions {
  /** The name of the subject. */
  readonly subject: string;
  readonly tool: Scorecard['tool'];
  /** Of the checklist: see `digestChecklist`. */
  readonly digest: string;
}

/**
 * Scores a subject by a checklist in which `judgeChecklist` finds no fault. Equal evidence gives equal
 * bytes, in whatever order answers and records of probes come. All numbers have at most four decimals,
 * rounded once, at the end; gates and levels look at these.
 */
export function scoreChecklist(
  checklist: Checklist,
  evidence: Evidence,
  { subject, tool, digest }: ScoreOptions,
): Scorecard {
  const { id, version, kind } = checklist;
  const scored = scoreCriteria(checklist, evidence);
  const sum = sumUp(checklist, scored);
  const points = pointsOf(checklist, scored, sum);
  const criteria = scored.map((each, index) => publishCriterion(each, points[index] ?? 0));
  const dimensions = checklist.dimensions.flatMap((dimension) => {
    const group = sum.dimensions.get(dimension.id);
    return group ? [publishDimension(dimension, group, kind)] : [];
  });
  const total = publishTotal(sum.total, checklist);
  const scores = new Map(criteria.map((score) => [score.id, score]));
  return {
    scorecardVersion: SCORECARD_VERSION,
    kind: 'scorecard',
    tool,
    checklist: { id, version, kind, digest },
    subject: { name: subject, assessment: evidence.assessment?.digest ?? null },
    asOf: evidence.asOf,
    total,
    level: reachLevel(checklist, { total, dimensions, criteria }, isReviewed(checklist, evidence)),
    gates: judgeGates(checklist.gates, scores),
    dimensions,
    criteria,
    nextActions: nextActions(scored, gainsOf(checklist, scored, points, sum)),
  };
}

/** Scores all criteria of a checklist, in its order. */
function scoreCriteria(checklist: Checklist, evidence: Evidence): readonly ScoredCriterion[] {
  const read = createReader(evidence);
  return checklist.criteria.map((criterion) =>
    scoreCriterion(criterion, checklist.kind, evidence, read),
  );
}

function isReviewed({ criteria }: Checklist, { answers }: Evidence): boolean {
  return criteria.every(({ id }) => {
    const answer = answerOf(answers, id);
    return answer === undefined || answer.role === 'independent' || answer.role === 'reviewed';
  });
}
