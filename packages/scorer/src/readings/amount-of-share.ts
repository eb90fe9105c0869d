import { type Amount, knownAmount } from '../arithmetic/amount.ts';
import { point } from '../arithmetic/interval.ts';
import { wilsonInterval } from '../arithmetic/wilson-interval.ts';

/** The share of what was looked at, where that is all there is. */
export function amountOfAll(passed: number, of: number): Amount {
  return knownAmount(passed / of);
}

/** The share of a sample, with what it tells of the whole. */
export function amountOfSample(passed: number, of: number): Amount {
  const share = passed / of;
  return { reach: wilsonInterval(passed, of), found: point(share), known: share, reasons: [] };
}

/** Counts of which some could not be decided. */
export interface OpenCounts {
  readonly passed: number;
  readonly of: number;
  /** Of these, those of which it is not known whether they pass. */
  readonly unknown: number;
  /** Beside these, those of which it is not known whether they count. */
  readonly undecided: number;
}

/** The share, wherever what could not be decided may fall; null where nothing could be. */
export function amountOfOpenShare({ passed, of, unknown, undecided }: OpenCounts): Amount | null {
  const decided = of - unknown;
  if (decided <= 0) return null;
  const all = of + undecided;
  const found = { low: passed / all, high: (passed + unknown + undecided) / all };
  return { reach: found, found, known: passed / decided, reasons: [] };
}
