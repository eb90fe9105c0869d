// @ts-check
/** @import { Random } from './random.js' */

/** @typedef {any} LooseRelease a release whose members may be spoiled in any way */

/**
 * What may be wrong with a release. Every kind fits every release, however small.
 *
 * @type {Readonly<Record<DefectKind, (release: LooseRelease, random: Random) => void>>}
 * @typedef {'impossible-date' | 'missing-initiation-type' | 'text-amount' | 'unknown-closed-code'
 *   | 'text-roles' | 'missing-item-id' | 'additional-fields' | 'empty-title' | 'bad-uri'
 *   | 'unknown-currency'} DefectKind
 */
const spoilers = {
  'impossible-date': (release, random) => {
    const day = random.pick(['2024-02-30', '2023-13-01', '2024-04-31', '2023-02-29']);
    release.tender.tenderPeriod.startDate = `${day}T09:00:00Z`;
  },
  'missing-initiation-type': (release) => {
    delete release.initiationType;
  },
  'text-amount': (release) => {
    release.tender.value.amount = String(release.tender.value.amount);
  },
  'unknown-closed-code': (release, random) => {
    release.tender.procurementMethod = random.pick(['Open', 'abierto', 'other', 'minor']);
  },
  'text-roles': (release, random) => {
    const party = random.pick(/** @type {LooseRelease[]} */ (release.parties));
    party.roles = party.roles[0];
  },
  'missing-item-id': (release, random) => {
    delete random.pick(/** @type {LooseRelease[]} */ (release.tender.items)).id;
  },
  'additional-fields': (release, random) => {
    release.internalNumber = random.integer(1, 99_999);
    release.tender.value.amountInWords = 'one thousand';
  },
  'empty-title': (release) => {
    release.tender.title = '';
  },
  'bad-uri': (release, random) => {
    const party = random.pick(/** @type {LooseRelease[]} */ (release.parties));
    party.identifier.uri = `https://registry.example/año ${random.integer(1, 999)}`;
  },
  'unknown-currency': (release, random) => {
    release.tender.value.currency = random.pick(['XYZ', 'usd', '$', 'ZZZ']);
  },
};

export const defectKinds = /** @type {readonly DefectKind[]} */ (Object.keys(spoilers));

/**
 * Spoils a release in one way, each equally likely.
 *
 * @param {LooseRelease} release
 * @param {Random} random
 * @returns {DefectKind}
 */
export function addDefect(release, random) {
  const kind = random.pick(defectKinds);
  spoilers[kind](release, random);
  return kind;
}
