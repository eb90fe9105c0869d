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
}

interface Ranked {
  readonly rank: string;
  readonly key: string;
}

/** How many times the limit is held before keys are left out, so that sorting is rare. */
const SLACK = 2;

/** Makes an empty map. `onDrop` gets the values of keys that were kept until others came. */
export function createBoundedMap<Value>(
  limit: number,
  create: () => Value,
  onDrop: (value: Value) => void,
): BoundedMap<Value> {
  const values = new Map<string, Value>();
  const leftOut = createHashSet();
  let last: Ranked | null = null;

  const isLeftOut = (key: string): boolean =>
    last !== null && compareRanks({ rank: hashText(key), key }, last) > 0;

  function prune(): void {
    if (values.size <= limit) return;
    const ranked = Array.from(values.keys(), (key) => ({ rank: hashText(key), key }));
    ranked.sort(compareRanks);
    for (const { key } of ranked.slice(limit)) {
      onDrop(values.get(key) as Value);
      values.delete(key);
      leftOut.add(key);
    }
    last = ranked[limit - 1] ?? null;
  }

  return {
    take(key) {
      const known = values.get(key);
      if (known !== undefined) return known;
      if (values.size >= SLACK * limit) prune();
      if (isLeftOut(key)) {
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
    absorbLeftOut: (hashes) => leftOut.absorb(hashes),
  };
}

function compareRanks(left: Ranked, right: Ranked): number {
  return compareTexts(left.rank, right.rank) || compareTexts(left.key, right.key);
}
