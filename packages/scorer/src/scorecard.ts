import type { ChecklistKind } from './checklist.ts';

/** Why a value is not known. */
export type UnknownReason =
  | 'no-data'
  | 'not-measured'
  | 'small-sample'
  | 'not-answered'
  | 'answer-expired'
  | 'unreadable-answer'
  | 'not-probed'
  | 'probe-blocked'
  | 'probe-failed';

/** Between these it lies, whatever is unknown. */
export interface Interval {
  readonly low: number;
  readonly high: number;
}

/** One thing that a score was computed from. */
export interface Trace {
  readonly origin: 'measure' | 'check' | 'figure' | 'probe' | 'answer';
  /**
   * The key of the measure in results, the check, the path of the figure, the probe and its field, the
   * criterion.
   */
  readonly id: string;
  /** What was found, before any scale; null where it is not known. */
  readonly value: number | string | null;
  /** Of measures and shares: how many of how many. */
  readonly passed?: number;
  readonly of?: number;
  readonly reason?: UnknownReason;
}

/** How a criterion was scored. */
export interface CriterionScore extends Interval {
  readonly id: string;
  readonly dimension: string;
  readonly tier: number;
  /** Its weight in the whole, of the best total. */
  readonly points: number;
  readonly state: 'scored' | 'unknown' | 'not-applicable';
  /** Of unknown ones, each once. */
  readonly reasons: readonly UnknownReason[];
  readonly traces: readonly Trace[];
}

/** What a dimension comes to, of 100. */
export interface DimensionScore extends Interval {
  readonly id: string;
  readonly weight: number | null;
  /** The share of its weight that is known, 0 to 1. */
  readonly evidence: number;
  /** Of what is known alone; null where nothing is. */
  readonly known: number | null;
  readonly state: 'scored' | 'not-applicable' | 'not-comparable';
  /** The share of its weight that does not apply. */
  readonly notApplicable: number;
}

/** What could be done next. */
export interface NextAction {
  readonly criterion: string;
  /** By how much `low` of the total would rise if it were met in full. */
  readonly gain: number;
  readonly effort: 'low' | 'medium' | 'high';
  readonly who: string;
}

/** A subject scored by a checklist: `schemas/vitrina/scorecard.schema.json`. */
export interface Scorecard {
  readonly scorecardVersion: string;
  readonly kind: 'scorecard';
  readonly tool: {
    readonly name: 'vitrina';
    readonly version: string;
    readonly methodology: string;
  };
  readonly checklist: {
    readonly id: string;
    readonly version: string;
    readonly kind: ChecklistKind;
    /** Of the checklist and its criteria, so that nobody changes weights unseen. */
    readonly digest: string;
  };
  readonly subject: { readonly name: string; readonly assessment: string | null };
  readonly asOf: string;
  /** Of the checklist's best total; `known` as for dimensions. */
  readonly total: Interval & {
    readonly outOf: number;
    readonly evidence: number;
    readonly known: number | null;
    readonly state: 'scored' | 'not-comparable';
  };
  /** The highest level that is reached; null where none is, or there are none. */
  readonly level: string | null;
  readonly gates: readonly {
    readonly criterion: string;
    readonly atLeast: number;
    readonly state: 'open' | 'closed' | 'unknown';
  }[];
  readonly dimensions: readonly DimensionScore[];
  readonly criteria: readonly CriterionScore[];
  readonly nextActions: readonly NextAction[];
}
