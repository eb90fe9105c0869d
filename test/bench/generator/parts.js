// @ts-check
/** @import { Random } from './random.js' */
/** @import { Text } from './text.js' */

const days = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/**
 * A moment of one year, with the clock of a city west of Greenwich.
 *
 * @param {Random} random
 * @param {number} year
 */
export function generateDate(random, year) {
  const month = random.integer(1, 12);
  const day = random.integer(1, days[month - 1] ?? 28);
  const time = [random.integer(7, 18), random.integer(0, 59), random.integer(0, 59)];
  return `${year}-${pad(month)}-${pad(day)}T${time.map(pad).join(':')}-05:00`;
}

/** @param {number} number */
function pad(number) {
  return String(number).padStart(2, '0');
}

/**
 * @param {Random} random
 * @param {number} year of the start; it ends in the next one
 */
export function generatePeriod(random, year) {
  return { startDate: generateDate(random, year), endDate: generateDate(random, year + 1) };
}

/**
 * @param {Random} random
 * @param {number} maximum
 */
export function generateValue(random, maximum) {
  return { amount: random.integer(1000, maximum * 100) / 100, currency: 'USD' };
}

/**
 * @param {Random} random
 * @param {Text} text
 * @param {number} number its place in its list
 */
export function generateItem(random, text, number) {
  return {
    id: String(number),
    description: text.sentence(),
    classification: {
      scheme: 'CPV',
      id: String(random.integer(10_000_000, 99_999_999)),
      description: text.title(),
      uri: `https://codes.example/cpv/${random.integer(1, 9999)}`,
    },
    quantity: random.integer(1, 5000),
    unit: {
      scheme: 'UNCEFACT',
      id: random.pick(['EA', 'KGM', 'LTR', 'MTR', 'HUR']),
      name: text.phrase(1, 1),
      value: generateValue(random, 10_000),
    },
  };
}

/**
 * @param {Random} random
 * @param {Text} text
 * @param {string} id
 */
export function generateDocument(random, text, id) {
  return {
    id,
    documentType: random.pick(['tenderNotice', 'biddingDocuments', 'technicalSpecifications']),
    title: text.title(),
    description: text.sentence(),
    url: `https://documents.example/${random.integer(2018, 2025)}/${id}.pdf`,
    datePublished: generateDate(random, 2024),
    format: 'application/pdf',
    language: 'es',
  };
}

/**
 * @param {Random} random
 * @param {Text} text
 * @param {number} number
 */
export function generateMilestone(random, text, number) {
  return {
    id: String(number),
    title: text.title(),
    type: random.pick(['delivery', 'approval', 'payment']),
    description: text.sentence(),
    dueDate: generateDate(random, 2025),
    status: random.pick(['scheduled', 'met', 'notMet']),
  };
}

/**
 * As many things as a range allows, numbered from 1.
 *
 * @template Thing
 * @param {Random} random
 * @param {readonly [minimum: number, maximum: number]} range
 * @param {(number: number) => Thing} generate
 * @returns {Thing[]}
 */
export function generateMany(random, [minimum, maximum], generate) {
  const length = random.integer(minimum, maximum);
  return Array.from({ length }, (_, index) => generate(index + 1));
}

/**
 * The members of an object without those that are empty lists: leaving out is how to say nothing.
 *
 * @template {Record<string, readonly unknown[]>} Lists
 * @param {Lists} lists
 * @returns {Partial<Lists>}
 */
export function omitEmpty(lists) {
  const filled = Object.entries(lists).filter(([, list]) => list.length > 0);
  return /** @type {Partial<Lists>} */ (Object.fromEntries(filled));
}
