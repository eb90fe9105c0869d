// @ts-check
/** @import { TextClass } from './words.js' */
import { createRandom } from './random.js';
import { createText } from './text.js';

const buyerPool = 3000;
const supplierPool = 200_000;

/** @typedef {ReturnType<typeof generateParty>} Party */

/**
 * A public body of the pool: the same number is always the same body.
 *
 * @param {import('./random.js').Random} random
 * @param {TextClass} textClass
 */
export function pickBuyer(random, textClass) {
  return generateParty(random.integer(1, buyerPool), textClass, ['buyer', 'procuringEntity']);
}

/**
 * A company of the pool.
 *
 * @param {import('./random.js').Random} random
 * @param {TextClass} textClass
 */
export function pickSupplier(random, textClass) {
  const number = buyerPool + random.integer(1, supplierPool);
  return generateParty(number, textClass, ['supplier', 'tenderer']);
}

/**
 * @param {number} number
 * @param {TextClass} textClass
 * @param {readonly string[]} roles
 */
function generateParty(number, textClass, roles) {
  const random = createRandom(number);
  const text = createText(random, textClass);
  const id = String(10_000_000 + number * 37);
  const name = text.phrase(2, 4);
  return {
    id: `ZZ-REG-${id}`,
    name,
    identifier: { scheme: 'ZZ-REG', id, legalName: name, uri: `https://registry.example/${id}` },
    address: {
      streetAddress: `${text.phrase(2, 3)} ${random.integer(1, 200)}`,
      locality: text.phrase(1, 1),
      region: text.phrase(1, 2),
      postalCode: String(random.integer(10_000, 99_999)),
      countryName: text.phrase(1, 1),
    },
    contactPoint: {
      name: text.phrase(2, 2),
      email: `contact-${number}@registry.example`,
      telephone: `+99 ${random.integer(100_000_000, 999_999_999)}`,
      url: `https://registry.example/${id}/contact`,
    },
    roles: [...roles],
  };
}

/**
 * How the rest of a release names a party.
 *
 * @param {Party} party
 */
export function referTo({ id, name }) {
  return { id, name };
}
