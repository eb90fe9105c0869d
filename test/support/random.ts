/** Repeatable randomness: the same seed gives the same numbers everywhere. */
export interface Random {
  /** At least 0, less than 1. */
  next(): number;
  /** A whole number from `least` to `most`, both included. */
  between(least: number, most: number): number;
  /** True in about the given share of calls. */
  chance(share: number): boolean;
  pick<Value>(values: readonly Value[]): Value;
}

/** Numbers by the mulberry32 method. */
export function createRandom(seed: number): Random {
  let state = seed | 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const between = (least: number, most: number): number =>
    least + Math.floor(next() * (most - least + 1));
  return {
    next,
    between,
    chance: (share) => next() < share,
    pick<Value>(values: readonly Value[]): Value {
      return values[between(0, values.length - 1)] as Value;
    },
  };
}
