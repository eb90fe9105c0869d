import type { Assessment, Level } from '@vitrina/validator';

/** What a run may not exceed. */
export interface Gate {
  /** The least serious level of which there may be no finding. */
  readonly failOn: Level | 'never';
  /** The most warnings that are allowed; any number where absent. */
  readonly maxWarnings?: number;
}

/** A limit that was exceeded. */
export type GateBreach = 'fail-on' | 'max-warnings';

const LEVELS_COUNTED: Readonly<Record<Gate['failOn'], readonly Level[]>> = {
  error: ['error'],
  warning: ['error', 'warning'],
  notice: ['error', 'warning', 'notice'],
  never: [],
};

/** The limits of the gate that the assessment exceeds; none where it passes. */
export function findBreaches(assessment: Assessment, gate: Gate): readonly GateBreach[] {
  const counts = assessment.summary.counts;
  const breaches: GateBreach[] = [];
  if (LEVELS_COUNTED[gate.failOn].some((level) => counts[level] > 0)) breaches.push('fail-on');
  if (gate.maxWarnings !== undefined && counts.warning > gate.maxWarnings) {
    breaches.push('max-warnings');
  }
  return breaches;
}
