import type { Outcome } from '../assessment.ts';
import type { ProcessRecord } from '../processes/process-record.ts';
import type { State } from '../states/state.ts';
import type { Process } from '../view/view.ts';
import { type BuyerReference, isEveryBuyer } from './buyer-reference.ts';
import type { BuyerMoney, BuyerResults } from './buyer-results.ts';
import { type BuyerTable, createBuyerTable, type SavedBuyerTable } from './buyer-table.ts';
import { type Buyer, buyersOf, buyersOfReleases } from './buyers-of.ts';
import { createBuyerMatcher } from './match-buyers.ts';
import { readAmounts } from './numbers-in-hand.ts';
import { resolveReferences } from './resolve-references.ts';
import { createSpellingCensus, type SpellingCensus } from './spelling-census.ts';

/** Tells the processes of the buyers asked for from the others, and adds them up by buyer. */
export interface BuyerTally extends State<SavedBuyerTally> {
  /** Takes note of whose a process is; null where it is of none of the buyers asked for. */
  take(record: ProcessRecord, process: Process | null): ProcessOfBuyers | null;
  finalise(): BuyerResults;
}

/** A process of buyers that were asked for. */
export interface ProcessOfBuyers {
  /** Adds it to the numbers of its buyers, with what each check says of it. To be called once. */
  count(outcomes: ReadonlyMap<string, Outcome>): void;
}

/** What a part of a run has told apart, as plain JSON. */
export interface SavedBuyerTally {
  readonly processes: number;
  readonly otherProcesses: number;
  /** By index of the reference. */
  readonly byReference: readonly number[];
  readonly census: ReturnType<SpellingCensus['save']>;
  readonly table: SavedBuyerTable;
}

/** How buyers are told apart. */
export interface BuyerTallyOptions {
  readonly references: readonly BuyerReference[];
  /** Ids of the checks that judge every process by itself. */
  readonly checks: readonly string[];
  readonly limits?: Partial<BuyerLimits>;
}

/** What of buyers is kept and listed. */
export interface BuyerLimits {
  readonly spellings: number;
  readonly buyers: number;
  readonly listed: number;
}

const LIMITS: BuyerLimits = { spellings: 100_000, buyers: 50_000, listed: 5_000 };

const NO_AMOUNTS: Readonly<Record<BuyerMoney, readonly never[]>> = {
  tenders: [],
  awards: [],
  contracts: [],
};

/** Starts without processes. */
export function createBuyerTally({ references, checks, limits }: BuyerTallyOptions): BuyerTally {
  const { spellings, buyers, listed } = { ...LIMITS, ...limits };
  const isEvery = references.some(isEveryBuyer);
  const named = references.filter((reference) => !isEveryBuyer(reference));
  const matcher = createBuyerMatcher(named);
  const census = createSpellingCensus(spellings);
  const table: BuyerTable = createBuyerTable(checks, buyers);
  const byReference = named.map(() => 0);
  let [processes, otherProcesses] = [0, 0];

  function take(all: readonly Buyer[]): readonly Buyer[] | null {
    const answering = all.map((buyer) => ({ buyer, to: matcher.referencesTo(buyer) }));
    for (const index of new Set(answering.flatMap(({ to }) => [...to]))) {
      byReference[index] = (byReference[index] ?? 0) + 1;
    }
    const wanted = answering.filter(({ to }) => isEvery || to.size > 0).map(({ buyer }) => buyer);
    const isWanted = isEvery || wanted.length > 0;
    for (const { key, spellings: own } of all) census.add(key, own, isWanted);
    if (isWanted) processes += 1;
    else otherProcesses += 1;
    return isWanted ? wanted : null;
  }

  return {
    take(record, process) {
      const wanted = take(process ? buyersOf(process) : buyersOfReleases(record));
      if (wanted === null) return null;
      const { repeated, older } = record.omitted;
      // Where nothing but a compiled release is published, that is what was released.
      const published = process ? Math.max(1, record.releases.length) : record.releases.length;
      return {
        count(outcomes) {
          table.add(wanted, {
            isJudged: process !== null,
            releases: published + repeated + older,
            outcomes,
            amounts: process ? readAmounts(process) : NO_AMOUNTS,
          });
        },
      };
    },
    save: () => ({
      processes,
      otherProcesses,
      byReference: [...byReference],
      census: census.save(),
      table: table.save(),
    }),
    absorb(saved) {
      processes += saved.processes;
      otherProcesses += saved.otherProcesses;
      saved.byReference.forEach((count, index) => {
        byReference[index] = (byReference[index] ?? 0) + count;
      });
      census.absorb(saved.census);
      table.absorb(saved.table);
    },
    finalise() {
      const counted = census.list();
      return {
        processes,
        otherProcesses,
        references: resolveReferences({
          references: named,
          matcher,
          processes: byReference,
          census: counted,
        }),
        ...table.finalise(listed, counted),
      };
    },
  };
}
