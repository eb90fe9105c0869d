// @ts-check
/** @import { Random } from './random.js' */
/** @import { TextClass } from './words.js' */
import { generateAwards } from './awards.js';
import { addDefect } from './defects.js';
import { pickBuyer, pickSupplier, referTo } from './parties.js';
import { generateDate, generateMany, omitEmpty } from './parts.js';
import { permuteKeys } from './permute-keys.js';
import { scatterOcids } from './scatter-ocids.js';
import { sizes as sizesOfShape } from './shapes.js';
import { generatePlanning, generateTender } from './tender.js';
import { createText } from './text.js';

/**
 * @typedef {object} ReleaseOptions
 * @property {number} number tells releases apart: `ocid` and `id` come from it
 * @property {TextClass} [text] `latin`
 * @property {import('./shapes.js').Shape} [shape] `mixed`
 * @property {'fixed' | 'permuted'} [keyOrder] `fixed`: the same in every release
 * @property {number} [defectRate] share of releases with one defect: 0.02
 * @property {number} [tenderItems] so many, whatever the shape says
 * @property {number} [ocids] processes that all releases are scattered over; 0: each has its own
 */

/**
 * A release of an invented publisher. It conforms to OCDS 1.1 and gives no finding of any level,
 * unless it got a defect. Neither the defect nor the order of keys changes anything else in it, nor
 * the releases that follow.
 *
 * @param {Random} random
 * @param {ReleaseOptions} options
 * @returns {{ release: Record<string, unknown>, defect: import('./defects.js').DefectKind | null }}
 */
export function generateRelease(random, options) {
  const { text = 'latin', shape = 'mixed', keyOrder = 'fixed', defectRate = 0.02 } = options;
  const { process, turn } = scatterOcids(options.number, options.ocids ?? 0);
  const ofDefects = random.fork();
  const ofKeys = random.fork();
  const drawn = random.pick(/** @type {const} */ (['big', 'small']));
  const sizes = { ...sizesOfShape[shape === 'mixed' ? drawn : shape] };
  if (options.tenderItems) sizes.tenderItems = [options.tenderItems, options.tenderItems];

  const ocid = `ocds-a1b2c3-${pad(process, 7)}`;
  const release = assemble(random, text, sizes, { ocid, id: `${ocid}-${pad(turn, 2)}` });
  const defect = ofDefects.chance(defectRate) ? addDefect(release, ofDefects) : null;
  return { release: keyOrder === 'permuted' ? permuteKeys(release, ofKeys) : release, defect };
}

/**
 * @param {Random} random
 * @param {TextClass} textClass
 * @param {import('./shapes.js').Sizes} sizes
 * @param {{ ocid: string, id: string }} identity
 */
function assemble(random, textClass, sizes, identity) {
  const text = createText(random, textClass);
  const buyer = pickBuyer(random, textClass);
  const bidders = generateMany(random, sizes.suppliers, () => pickSupplier(random, textClass));
  const parties = [...new Map([buyer, ...bidders].map((party) => [party.id, party])).values()];
  const references = { buyer: referTo(buyer), suppliers: parties.slice(1).map(referTo) };
  const planning = sizes.planning ? { planning: generatePlanning(random, text) } : {};
  const tender = generateTender(random, text, sizes, references);
  const { awards, contracts } = generateAwards(random, text, sizes, references);
  return {
    ...identity,
    date: generateDate(random, 2024),
    tag: awards.length > 0 ? ['tender', 'award', 'contract'] : ['tender'],
    initiationType: 'tender',
    language: 'es',
    parties,
    buyer: references.buyer,
    ...planning,
    tender,
    ...omitEmpty({ awards, contracts }),
  };
}

/**
 * @param {number} number
 * @param {number} digits
 */
function pad(number, digits) {
  return String(number).padStart(digits, '0');
}
