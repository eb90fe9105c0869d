// @ts-check

/**
 * Numbers that look random and are the same on every machine.
 *
 * @typedef {object} Random
 * @property {() => number} bits the next whole number below 2^32
 * @property {(minimum: number, maximum: number) => number} integer both ends included
 * @property {(share: number) => boolean} chance true in that share of calls
 * @property {<Value>(values: readonly Value[]) => Value} pick one of the values, of which there is
 *   at least one
 * @property {() => Random} fork an independent stream; costs this one a single number
 */

/**
 * The generator known as mulberry32.
 *
 * @param {number} seed
 * @returns {Random}
 */
export function createRandom(seed) {
  let state = seed | 0;

  function bits() {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return (mixed ^ (mixed >>> 14)) >>> 0;
  }

  /** @type {Random['integer']} */
  const integer = (minimum, maximum) =>
    minimum + Math.floor((bits() / 2 ** 32) * (maximum - minimum + 1));

  return {
    bits,
    integer,
    chance: (share) => bits() < share * 2 ** 32,
    pick: (values) => /** @type {any} */ (values[integer(0, values.length - 1)]),
    fork: () => createRandom(bits()),
  };
}
