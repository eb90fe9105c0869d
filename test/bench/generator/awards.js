// @ts-check
/** @import { Random } from './random.js' */
/** @import { Sizes } from './shapes.js' */
/** @import { Text } from './text.js' */
import {
  generateDate,
  generateDocument,
  generateItem,
  generateMany,
  generateMilestone,
  generatePeriod,
  generateValue,
  omitEmpty,
} from './parts.js';

/** @typedef {{ id: string, name: string }} Reference */

/**
 * The awards of a release and the contract of each.
 *
 * @param {Random} random
 * @param {Text} text
 * @param {Sizes} sizes
 * @param {{ buyer: Reference, suppliers: readonly Reference[] }} parties
 */
export function generateAwards(random, text, sizes, { buyer, suppliers }) {
  const awards = generateMany(random, sizes.awards, (number) =>
    generateAward(random, text, sizes, { number, supplier: random.pick(suppliers) }),
  );
  const contracts = awards.map((award) => generateContract(random, text, sizes, { award, buyer }));
  return { awards, contracts };
}

/**
 * @param {Random} random
 * @param {Text} text
 * @param {Sizes} sizes
 * @param {{ number: number, supplier: Reference }} subject
 */
function generateAward(random, text, sizes, { number, supplier }) {
  return {
    id: `A-${number}`,
    title: text.title(),
    description: text.sentence(),
    status: random.pick(['active', 'pending']),
    date: generateDate(random, 2024),
    value: generateValue(random, 2_000_000),
    suppliers: [supplier],
    items: generateMany(random, sizes.awardItems, (item) => generateItem(random, text, item)),
    contractPeriod: generatePeriod(random, 2024),
  };
}

/**
 * @param {Random} random
 * @param {Text} text
 * @param {Sizes} sizes
 * @param {{ award: ReturnType<typeof generateAward>, buyer: Reference }} subject
 */
function generateContract(random, text, sizes, { award, buyer }) {
  const id = award.id.replace('A', 'C');
  return {
    id,
    awardID: award.id,
    title: text.title(),
    description: text.sentence(),
    status: random.pick(['active', 'pending', 'terminated']),
    period: generatePeriod(random, 2024),
    value: award.value,
    items: generateMany(random, sizes.awardItems, (item) => generateItem(random, text, item)),
    dateSigned: generateDate(random, 2024),
    documents: [generateDocument(random, text, `${id}-D`)],
    implementation: omitEmpty({
      transactions: generateMany(random, sizes.transactions, (number) => ({
        id: `${id}-T-${number}`,
        source: `https://payments.example/${id}/${number}`,
        date: generateDate(random, 2025),
        value: generateValue(random, 100_000),
        payer: buyer,
        payee: award.suppliers[0],
      })),
      milestones: generateMany(random, sizes.contractMilestones, (number) =>
        generateMilestone(random, text, number),
      ),
    }),
  };
}
