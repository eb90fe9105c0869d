import { hashText } from '../identity/murmur3.ts';
import { compareTexts } from './compare-texts.ts';
import { createHashSet } from './hash-set.ts';

/**
 * Values by key, at most so many of them: those of the keys whose hashes are lowest. Which these are
 * depends on the keys alone, not on their order, and of a key that stays nothing was ever left out.
 */
export interface BoundedMap<Value> {
  /** The value of the key, made where there is none; undefined where the key is left out. */
  take(key: string): Value | undefined;
  /** What is kept, by key in the order of code units. */
  entries(): readonly (readonly [key: string, value: Value])[];
  /** How many different keys are left out. */
  countLeftOut(): number;
  /** Hashes of the keys that are left out, in hex. */
  saveLeftOut(): string;
  absorbLeftOut(hashes: string): void;
  /** Leaves out what is beyond the limits by now, which else happens when many keys have come. */
  prune(): void;
}

/** A second limit, for values that grow. Weights may not fall. */
export interface Weighing<Value> {
  readonly weightOf: (value: Value) => number;
  /** Of all that is kept together. */
  readonly most: number;
}

interface Ranked {
  readonly rank: string;
  readonly key: string;
}

/** Digits of a hash in hex. */
const HASH_LENGTH = 32;

/** How many times the limit is held before keys are left out, so that sorting is rare. */
export const SLACK = 2;

/** Makes an empty map. `onDrop` gets the values of keys that were kept until others came. */
export function createBoundedMap<Value>(
  limit: number,
  create: () => Value,
  onDrop: (value: Value) => void,
  { weightOf, most }: Weighing<Value> = { weightOf: () => 0, most: 0 },
): BoundedMap<Value> {
  const values = new Map<string, Value>();
  const leftOut = createHashSet();
  /** The lowest hash of what is left out, here or elsewhere: nothing from there on is kept. */
  let boundary: string | null = null;

  const isBeyond = (rank: string): boolean => boundary !== null && rank >= boundary;

  function weigh(): number {
    let weight = 0;
    for (const value of values.values()) weight += weightOf(value);
    return weight;
  }

  function prune(): void {
    if (values.size <= limit && boundary === null && weigh() <= most) return;
    const ranked = Array.from(values.keys(), (key) => ({ rank: hashText(key), key }));
    ranked.sort(compareRanks);
    // What finds no room leaves none for those behind it, so that it does not matter who came first.
    let kept = 0;
    for (let weight = 0; kept < Math.min(limit, ranked.length); kept += 1) {
      const { rank, key } = ranked[kept] as Ranked;
      weight += weightOf(values.get(key) as Value);
      if (weight > most || isBeyond(rank)) break;
    }
    for (const { rank, key } of ranked.slice(kept)) {
      onDrop(values.get(key) as Value);
      values.delete(key);
      leftOut.add(key);
      if (!isBeyond(rank)) boundary = rank;
    }
  }

  return {
    take(key) {
      const known = values.get(key);
      if (known !== undefined) return known;
      if (values.size >= SLACK * limit) prune();
      if (boundary !== null && isBeyond(hashText(key))) {
        leftOut.add(key);
        return undefined;
      }
      const value = create();
      values.set(key, value);
      return value;
    },
    entries() {
      prune();
      return [...values].sort(([left], [right]) => compareTexts(left, right));
    },
    countLeftOut() {
      prune();
      return leftOut.size;
    },
    saveLeftOut() {
      prune();
      return leftOut.save();
    },
    absorbLeftOut(hashes) {
      leftOut.absorb(hashes);
      // They are in their order.
      const lowest = hashes.slice(0, HASH_LENGTH);
      if (lowest !== '' && !isBeyond(lowest)) boundary = lowest;
    },
    prune,
  };
}

function compareRanks(left: Ranked, right: Ranked): number {
  return compareTexts(left.rank, right.rank) || compareTexts(left.key, right.key);
}
