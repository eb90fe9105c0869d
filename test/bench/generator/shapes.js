// @ts-check

/** @typedef {'big' | 'small' | 'mixed'} Shape `mixed` takes one of the others, by a coin */
/** @typedef {readonly [minimum: number, maximum: number]} Range */

/**
 * How many things a release has.
 *
 * @typedef {object} Sizes
 * @property {boolean} planning
 * @property {Range} suppliers
 * @property {Range} tenderItems
 * @property {Range} tenderDocuments
 * @property {Range} tenderMilestones
 * @property {Range} awards each with its contract
 * @property {Range} awardItems
 * @property {Range} transactions
 * @property {Range} contractMilestones
 */

/** @type {Readonly<Record<'big' | 'small', Sizes>>} */
export const sizes = {
  big: {
    planning: true,
    suppliers: [3, 13],
    tenderItems: [2, 16],
    tenderDocuments: [2, 8],
    tenderMilestones: [1, 4],
    awards: [1, 3],
    awardItems: [1, 4],
    transactions: [0, 4],
    contractMilestones: [1, 3],
  },
  small: {
    planning: false,
    suppliers: [1, 1],
    tenderItems: [1, 2],
    tenderDocuments: [0, 1],
    tenderMilestones: [0, 0],
    awards: [0, 0],
    awardItems: [0, 0],
    transactions: [0, 0],
    contractMilestones: [0, 0],
  },
};
