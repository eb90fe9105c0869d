// @ts-check
/** @import { Random } from './random.js' */
import { words } from './words.js';

/** One word in 250 stands in quotes, which JSON has to escape. */
const quotedShare = 0.004;

/**
 * Text of one release.
 *
 * @typedef {object} Text
 * @property {(minimum: number, maximum: number) => string} phrase so many words
 * @property {() => string} title
 * @property {() => string} sentence
 */

/**
 * @param {Random} random
 * @param {import('./words.js').TextClass} textClass
 * @returns {Text}
 */
export function createText(random, textClass) {
  const list = words[textClass];

  function word() {
    const chosen = random.pick(list);
    return random.chance(quotedShare) ? `"${chosen}"` : chosen;
  }

  /** @type {Text['phrase']} */
  function phrase(minimum, maximum) {
    const [first = '', ...others] = Array.from({ length: random.integer(minimum, maximum) }, word);
    return [first.charAt(0).toUpperCase() + first.slice(1), ...others].join(' ');
  }

  return {
    phrase,
    title: () => phrase(4, 9),
    sentence: () => `${phrase(12, 32)}.`,
  };
}
