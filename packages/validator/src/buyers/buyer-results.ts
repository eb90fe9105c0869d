import type { Outcome } from '../assessment.ts';
import type { MoneyTotals } from '../statistics/money-totals.ts';
import type { Id } from '../view/view.ts';
import type { BuyerReference } from './buyer-reference.ts';
import type { Match } from './match-buyers.ts';

/** `results.buyers`: what was asked for by buyer, whom that means in the data, and numbers of each. */
export interface BuyerResults {
  /** Processes of the buyers asked for, which the other results of processes are about. */
  readonly processes: number;
  /** All other processes. */
  readonly otherProcesses: number;
  /** What was asked for, in that order; empty where that is every buyer. */
  readonly references: readonly ReferenceResult[];
  /** Those with most processes, in that order. A process with several buyers counts with each. */
  readonly buyers: readonly BuyerResult[];
  /** Those that are not listed, together. */
  readonly unlisted: BuyerNumbers & { readonly buyers: number };
  /** Processes that name no buyer, where every buyer is asked for. */
  readonly withoutBuyer: BuyerNumbers;
}

/** Whom a reference means. */
export interface ReferenceResult extends BuyerReference {
  readonly processes: number;
  /** Spellings that equal it, most processes first; no more than 100. */
  readonly spellings: readonly MatchedSpelling[];
  readonly moreSpellings: number;
  /** Other spellings of the same organisations, most processes first; no more than 100. */
  readonly otherSpellings: readonly OtherSpelling[];
  readonly moreOtherSpellings: number;
  readonly doubts: readonly BuyerDoubt[];
  /** Where nobody is meant: what looks most alike. */
  readonly nearest: readonly string[];
}

/** Why it is not certain that a reference means one organisation, and all of it. */
export type BuyerDoubt =
  /** A name is equal only but for case, accents, blanks and punctuation. */
  | 'plain-name'
  /** Organisations with different ids have the name, or different ones the id. */
  | 'several-organisations'
  /** One organisation has several names, which differ in their letters. */
  | 'several-names'
  /** Some processes of the organisation write it otherwise, and are not among those asked for. */
  | 'partial';

/** How an organisation is written; what is not written is absent. */
export interface WrittenBuyer {
  readonly name?: string;
  readonly scheme?: string;
  readonly identifier?: Id;
  readonly id?: Id;
}

/** A spelling that equals a reference. */
export interface MatchedSpelling extends WrittenBuyer {
  readonly match: Match;
  readonly processes: number;
}

/** A spelling of the same organisation that does not equal the reference. */
export interface OtherSpelling extends WrittenBuyer {
  readonly processes: number;
  /** Of these, processes that are not among those asked for. */
  readonly otherProcesses: number;
}

/** A buyer as it is written most often, and its numbers. */
export interface BuyerResult extends WrittenBuyer, BuyerNumbers {}

/** What processes add up to. */
export interface BuyerNumbers {
  readonly processes: number;
  /** Of these, processes without a state to look at. */
  readonly notJudged: number;
  readonly releases: number;
  /** Outcomes that occurred, by check: of checks that judge every process by itself. */
  readonly checks: Readonly<Record<string, Readonly<Partial<Record<Outcome, number>>>>>;
  /** A currency that is not of three letters counts as `other`. */
  readonly money: Readonly<Record<BuyerMoney, MoneyTotals>>;
}

/** Amounts that are summed by buyer. */
export const BUYER_MONEY = ['tenders', 'awards', 'contracts'] as const;
export type BuyerMoney = (typeof BUYER_MONEY)[number];
