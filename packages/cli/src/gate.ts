import type { Level } from '@vitrina/validator';

/** The lowest level of finding that fails the gate. */
export type FailOn = Level | 'never';

export const FAIL_ON: readonly FailOn[] = ['error', 'warning', 'notice', 'never'];

/** What a publication must meet. */
export interface Gate {
  readonly failOn: FailOn;
  /** Most warnings that still pass; stands beside `failOn`, also beside `never`. */
  readonly maxWarnings?: number;
}

const LEVELS: readonly Level[] = ['error', 'warning', 'notice'];

/** True when the findings, counted by level, are more than the gate lets through. */
export function failsGate(gate: Gate, counts: Readonly<Record<Level, number>>): boolean {
  if (gate.maxWarnings !== undefined && counts.warning > gate.maxWarnings) return true;
  if (gate.failOn === 'never') return false;
  return LEVELS.slice(0, LEVELS.indexOf(gate.failOn) + 1).some((level) => counts[level] > 0);
}
