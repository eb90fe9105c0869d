// @ts-check
/** @import { Random } from './random.js' */

/**
 * A copy of a JSON value with the keys of every object in another order.
 *
 * @template Value
 * @param {Value} value
 * @param {Random} random
 * @returns {Value}
 */
export function permuteKeys(value, random) {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) {
    return /** @type {any} */ (value.map((element) => permuteKeys(element, random)));
  }
  const entries = Object.entries(value);
  for (let last = entries.length - 1; last > 0; last -= 1) {
    const chosen = random.integer(0, last);
    const entry = /** @type {[string, unknown]} */ (entries[chosen]);
    entries[chosen] = /** @type {[string, unknown]} */ (entries[last]);
    entries[last] = entry;
  }
  const permuted = entries.map(([key, member]) => [key, permuteKeys(member, random)]);
  return Object.fromEntries(permuted);
}
