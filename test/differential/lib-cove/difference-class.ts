import type { Difference } from './difference.ts';
import type { Answer } from './statement.ts';

/** What a class may look at besides the difference itself: the document and what was said about it. */
export interface DifferenceContext {
  readonly version: '1.0' | '1.1';
  /** The package as lib-cove-ocds was given it. */
  readonly document: unknown;
  readonly ours: Answer;
  readonly peer: Answer;
}

/** A reason for which the two validators differ on purpose. */
export interface DifferenceClass {
  readonly id: string;
  readonly title: string;
  /** Why, and what the standard says; Markdown. */
  readonly reason: string;
  /** Whose answer follows the standard; `neither` where it does not decide. */
  readonly right: 'ours' | 'peer' | 'neither';
  /** Decides by facts of the difference and its document, never by where the document came from. */
  readonly matches: (difference: Difference, context: DifferenceContext) => boolean;
  /** The most differences that the compared documents may show. */
  readonly most: number;
}
