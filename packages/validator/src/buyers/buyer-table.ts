import { createBoundedMap } from '../states/bounded-map.ts';
import type { State } from '../states/state.ts';
import type { BuyerResults } from './buyer-results.ts';
import { type BuyerSums, createBuyerSums, type SavedBuyerSums } from './buyer-sums.ts';
import type { Buyer } from './buyers-of.ts';
import type { NumbersInHand } from './numbers-in-hand.ts';
import { listWritten } from './resolve-references.ts';
import { readSpelling } from './spelling.ts';
import type { CountedSpelling } from './spelling-census.ts';

/** Numbers of buyers as plain JSON. */
export interface SavedBuyerTable {
  readonly buyers: readonly (readonly [key: string, sums: SavedBuyerSums])[];
  /** Of buyers that there was no room for, and the hashes of their keys in hex. */
  readonly unlisted: SavedBuyerSums;
  readonly leftOut: string;
  readonly withoutBuyer: SavedBuyerSums;
}

/** Numbers by buyer. */
export interface BuyerTable extends State<SavedBuyerTable> {
  /** Adds a process to each of these buyers. */
  add(buyers: readonly Buyer[], numbers: NumbersInHand): void;
  /** Lists so many buyers, those with most processes, by the spellings that most of these have. */
  finalise(
    most: number,
    spellings: readonly CountedSpelling[],
  ): Pick<BuyerResults, 'buyers' | 'unlisted' | 'withoutBuyer'>;
}

/** Starts without buyers, with room for `limit`. `checks` are ids. */
export function createBuyerTable(checks: readonly string[], limit: number): BuyerTable {
  const unlisted = createBuyerSums(checks);
  const withoutBuyer = createBuyerSums(checks);
  const table = createBoundedMap<BuyerSums>(
    limit,
    () => createBuyerSums(checks),
    (dropped) => unlisted.absorb(dropped.save()),
  );

  return {
    add(buyers, numbers) {
      if (buyers.length === 0) withoutBuyer.add(numbers);
      for (const { key } of buyers) (table.take(key) ?? unlisted).add(numbers);
    },
    save() {
      const buyers = table.entries().map(([key, sums]) => [key, sums.save()] as const);
      return {
        buyers,
        unlisted: unlisted.save(),
        leftOut: table.saveLeftOut(),
        withoutBuyer: withoutBuyer.save(),
      };
    },
    absorb(saved) {
      unlisted.absorb(saved.unlisted);
      table.absorbLeftOut(saved.leftOut);
      withoutBuyer.absorb(saved.withoutBuyer);
      for (const [key, sums] of saved.buyers) (table.take(key) ?? unlisted).absorb(sums);
    },
    finalise(most, spellings) {
      const written = mostWritten(spellings);
      // Sorting keeps the order of the keys where numbers are equal.
      const sorted = [...table.entries()].sort(
        ([, one], [, other]) => other.processes - one.processes,
      );
      const rest = createBuyerSums(checks);
      rest.absorb(unlisted.save());
      for (const [, sums] of sorted.slice(most)) rest.absorb(sums.save());
      const beyond = Math.max(0, sorted.length - most);
      return {
        buyers: sorted.slice(0, most).map(([key, sums]) => ({
          ...listWritten(written.get(key)?.spelling ?? readSpelling(key)),
          ...sums.finalise(),
        })),
        unlisted: { buyers: beyond + table.countLeftOut(), ...rest.finalise() },
        withoutBuyer: withoutBuyer.finalise(),
      };
    },
  };
}

/** By key the spelling that most processes have, if there is any with a name. */
function mostWritten(spellings: readonly CountedSpelling[]): ReadonlyMap<string, CountedSpelling> {
  const most = new Map<string, CountedSpelling>();
  for (const counted of spellings) {
    const known = most.get(counted.key);
    if (known === undefined || isBetter(counted, known)) most.set(counted.key, counted);
  }
  return most;
}

function isBetter(one: CountedSpelling, other: CountedSpelling): boolean {
  const [isNamed, isOtherNamed] = [
    one.spelling.name !== undefined,
    other.spelling.name !== undefined,
  ];
  return isNamed === isOtherNamed ? one.processes > other.processes : isNamed;
}
