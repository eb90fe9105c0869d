import type { Measure } from '@vitrina/validator';

/** What turns a value into a score, of 0 to 1 in checklists of ours. */
export type Scale =
  /** 0 at the first number and below, 1 at the second and above, straight between. */
  | { readonly lin: readonly [zero: number, one: number] }
  /** 1 at the first number of days and below, 0 at the second and above, straight between. */
  | { readonly days: readonly [one: number, zero: number] }
  /** The score of the first threshold that the value reaches, from the highest down; else 0. */
  | { readonly from: readonly (readonly [threshold: number, score: number])[] }
  /** The score of the first threshold that the value does not exceed, from the lowest up; else 0. */
  | { readonly upTo: readonly (readonly [threshold: number, score: number])[] }
  /** By text. `blank` is the score where nothing is said: without it, nothing said is unknown. */
  | { readonly choices: Readonly<Record<string, number>>; readonly blank?: number };

/** What of a measure counts. */
export type MeasureStatistic = 'share' | 'has' | 'population' | 'median' | 'p90';

/** Where a value comes from. */
export type Origin =
  | { readonly number: number }
  /**
   * What a person says of this criterion. `A3`: no, partial, yes; `A5`: 0, 1, 2, 3, 4 quarters. `blank`
   * is for published methods that leave out what nobody answers: else nothing said is unknown.
   */
  | { readonly answer: 'A3' | 'A5' | Scale; readonly blank?: 'not-applicable' }
  | { readonly measure: Measure; readonly statistic?: MeasureStatistic }
  /** The share of what a check of the validator passes, of what it passes or fails. */
  | { readonly check: string }
  /**
   * A number of the statistics of an assessment, by its path: `counts/releases`. A date counts as the
   * days since then: `dates/releases/last`.
   */
  | { readonly figure: string }
  /** A number, text, truth or share in the record of a probe. */
  | { readonly probe: string; readonly field: string }
  /**
   * The score of another criterion; what a dimension comes to, of 1: the share of what its criteria could
   * earn, by tier. In totals only.
   */
  | { readonly criterion: string }
  | { readonly dimension: string };

/** How values are put together. Of what does not apply, nothing counts. */
export type Combination =
  /** Weights of equal number; all 1 where absent. */
  | { readonly mean: readonly Formula[]; readonly weights?: readonly number[] }
  | { readonly sum: readonly Formula[] }
  | { readonly product: readonly Formula[] }
  | { readonly least: readonly Formula[] }
  | { readonly best: readonly Formula[] }
  /** The first that is known. */
  | { readonly first: readonly Formula[] };

/**
 * The closed arithmetic of checklists: how a criterion is scored, and what a checklist comes to. It runs
 * on intervals, so that what is unknown is carried to the end.
 */
export type Formula =
  | Origin
  | Combination
  | { readonly scale: Scale; readonly of: Formula }
  /** The nearest number of so many decimals; a half goes up. */
  | { readonly round: 'half-up'; readonly decimals: number; readonly of: Formula };
