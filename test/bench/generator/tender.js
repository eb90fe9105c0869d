// @ts-check
/** @import { Random } from './random.js' */
/** @import { Sizes } from './shapes.js' */
/** @import { Text } from './text.js' */
import {
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
 * @param {Random} random
 * @param {Text} text
 * @param {Sizes} sizes
 * @param {{ buyer: Reference, suppliers: readonly Reference[] }} parties
 */
export function generateTender(random, text, sizes, { buyer, suppliers }) {
  return {
    id: `T-${random.integer(1, 999_999)}`,
    title: text.title(),
    description: text.sentence(),
    status: random.pick(['active', 'complete', 'planned']),
    procuringEntity: buyer,
    items: generateMany(random, sizes.tenderItems, (number) => generateItem(random, text, number)),
    value: generateValue(random, 5_000_000),
    procurementMethod: random.pick(['open', 'selective', 'limited', 'direct']),
    procurementMethodDetails: text.title(),
    mainProcurementCategory: random.pick(['goods', 'works', 'services']),
    awardCriteria: random.pick(['priceOnly', 'ratedCriteria']),
    submissionMethod: ['electronicSubmission'],
    tenderPeriod: generatePeriod(random, 2023),
    enquiryPeriod: generatePeriod(random, 2023),
    hasEnquiries: random.chance(0.3),
    numberOfTenderers: suppliers.length,
    tenderers: suppliers,
    ...omitEmpty({
      documents: generateMany(random, sizes.tenderDocuments, (number) =>
        generateDocument(random, text, `D-${number}`),
      ),
      milestones: generateMany(random, sizes.tenderMilestones, (number) =>
        generateMilestone(random, text, number),
      ),
    }),
  };
}

/**
 * @param {Random} random
 * @param {Text} text
 */
export function generatePlanning(random, text) {
  const number = random.integer(1, 99_999);
  return {
    rationale: text.sentence(),
    budget: {
      id: `B-${number}`,
      description: text.title(),
      amount: generateValue(random, 5_000_000),
      project: text.title(),
      projectID: `P-${number}`,
      uri: `https://budget.example/${number}`,
    },
    documents: [generateDocument(random, text, 'P-1')],
  };
}
