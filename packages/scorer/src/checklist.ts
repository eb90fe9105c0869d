import type { Formula } from './formula.ts';

/** The languages that criteria and checklists are written in. */
export type TextLanguage = 'en' | 'es';

/** Where a thing is from. */
export interface SourceReference {
  readonly title: string;
  readonly url: string;
}

/** Who has to act. */
export type Actor = 'publisher' | 'buyers' | 'system' | 'legislator';

/** The words of a criterion. */
export interface CriterionTexts {
  readonly question: string;
  readonly why: string;
  /** How it is found out, for a reader who wants to do it by hand. */
  readonly verify: string;
  readonly fix: string;
  /** What the answers mean, by what is written for them: `partial`. */
  readonly answers?: Readonly<Record<string, string>>;
}

/** One question of a checklist: `checklists/<checklist>/criteria/<id>.yaml`. */
export interface Criterion {
  /** The name of its file. Never changes, never is reused. */
  readonly id: string;
  readonly dimension: string;
  /** 4 critical, 3 high, 2 medium, 1 low: its weight among the criteria of its dimension. */
  readonly tier: 1 | 2 | 3 | 4;
  /** What asks for it: a name in `basis` of the checklist, and a place there, as in `L63 3.a`. */
  readonly basis: readonly string[];
  /** From 0 to 1, or, in emulations, as the published method counts. */
  readonly score: Formula;
  readonly effort: 'low' | 'medium' | 'high';
  readonly who: Actor;
  readonly texts: Readonly<Record<TextLanguage, CriterionTexts>>;
}

/** What a level, or an open gate, asks of a criterion. */
export interface Threshold {
  readonly criterion: string;
  readonly atLeast: number;
  /** What does as well. */
  readonly or?: readonly Threshold[];
}

/** One level of a checklist: what it asks, beside all that the levels below ask. */
export interface Level {
  readonly id: string;
  readonly criteria: readonly Threshold[];
  /** Of the low end of the total. */
  readonly low: number;
  /** Of the low end of every dimension. */
  readonly everyDimension?: number;
  /** Of the share of evidence, 0 to 1. */
  readonly evidence?: number;
  /** Every gate is open, to the full. */
  readonly allGates?: true;
  /** Somebody outside the publisher has reviewed the answers. */
  readonly reviewed?: true;
}

/** A dimension of a checklist. */
export interface Dimension {
  readonly id: string;
  /** All weights of a checklist sum to 100. Absent where `total` says what the checklist comes to. */
  readonly weight?: number;
  readonly texts: Readonly<Record<TextLanguage, { readonly title: string }>>;
}

/** What a checklist is. */
export type ChecklistKind = 'method' | 'reconstruction' | 'emulation';

/** What a checklist changes in a criterion that it takes from another. */
export interface Override {
  readonly criterion: string;
  readonly tier: 1 | 2 | 3 | 4;
}

/** A checklist with its criteria: `checklists/<id>/checklist.yaml`. */
export interface Checklist {
  readonly id: string;
  /** Semantic; scores of different major or minor versions are not compared. */
  readonly version: string;
  readonly kind: ChecklistKind;
  readonly sources: readonly SourceReference[];
  /** What the short names in criteria stand for. */
  readonly basis?: Readonly<Record<string, SourceReference>>;
  readonly texts: Readonly<
    Record<
      TextLanguage,
      {
        readonly title: string;
        readonly about: string;
        /** What must be said wherever its scores are shown. */
        readonly note?: string;
      }
    >
  >;
  readonly dimensions: readonly Dimension[];
  readonly criteria: readonly Criterion[];
  readonly gates: readonly Threshold[];
  /** From the lowest to the highest. */
  readonly levels: readonly Level[];
  /** The best total: 100, if nothing else is said. */
  readonly outOf: number;
  /**
   * What the checklist comes to. Where this is absent, the mean of dimensions by their weights, each being
   * the mean of its criteria by tier, times a hundred.
   */
  readonly total?: Formula;
}
