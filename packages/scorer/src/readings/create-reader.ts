import type { Evidence } from '../evidence.ts';
import type { Origin, Scale } from '../formula.ts';
import { findCheck } from './find-check.ts';
import { findFigure } from './find-figure.ts';
import { findMeasured } from './find-measured.ts';
import { findProbed } from './find-probed.ts';
import { type Found, type Reading, throughScale } from './found.ts';
import { latestRecords } from './latest-records.ts';
import { readAnswer } from './read-answer.ts';

/** Origins that are read in evidence. */
export type EvidenceOrigin = Exclude<
  Origin,
  { readonly number: number } | { readonly criterion: string } | { readonly dimension: string }
>;

/** Reads origins of one criterion. */
export type ReadEvidence = (
  criterion: string,
  origin: EvidenceOrigin,
  scale: Scale | null,
) => Reading;

/** Reads what is known of a subject. */
export function createReader(evidence: Evidence): ReadEvidence {
  const records = latestRecords(evidence.probes);
  const { answers, asOf } = evidence;

  function find(origin: Exclude<EvidenceOrigin, { readonly answer: unknown }>): Found {
    if ('measure' in origin) return findMeasured(origin, evidence);
    if ('check' in origin) return findCheck(origin.check, evidence);
    if ('figure' in origin) return findFigure(origin.figure, evidence);
    return findProbed(origin.probe, origin.field, records.get(origin.probe), asOf);
  }

  return (criterion, origin, scale) =>
    'answer' in origin
      ? readAnswer(origin, criterion, answerOf(answers, criterion), asOf)
      : throughScale(find(origin), scale);
}

/** What a person says of a criterion. */
export function answerOf(
  answers: Evidence['answers'],
  criterion: string,
): Evidence['answers'][string] | undefined {
  return Object.hasOwn(answers, criterion) ? answers[criterion] : undefined;
}
