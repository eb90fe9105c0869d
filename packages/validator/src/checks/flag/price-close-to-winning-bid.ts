import { defineProcessCheck, type Judgement, type ProcessCheck } from '../../process-check.ts';
import { findFences } from '../../states/quantile.ts';
import { type Row, rows } from '../../states/rows.ts';
import { writeUnits } from '../../view/amount.ts';
import { createScope } from '../../view/scope.ts';
import type { Process } from '../../view/view.ts';
import { type Bid, declareBidding } from '../bidding.ts';

const root = createScope();
const bidding = declareBidding(root);

export const priceCloseToWinningBid: ProcessCheck = defineProcessCheck({
  id: 'flag/price-close-to-winning-bid',
  level: 'notice',
  effort: 'medium',
  source: {
    title: 'Cardinal: Price close to winning bid',
    url: 'https://cardinal.readthedocs.io/en/latest/cli/indicators/R/024.html',
  },
  codes: ['OCP:R024', 'Cardinal:R024'],
  texts: {
    en: {
      title: 'Second price close to the winning bid',
      message:
        'The second lowest bid is above the winning bid by {value, percent} of it; {expected, percent} or less is unusual here.',
      why: 'Bidders who agree among themselves often put a losing bid just above the one that is to win.',
      formula: '({runnerUp} − {winner}) / {winner} in {currency}',
      innocent:
        'Regulated prices, a published estimate and standard goods bring prices close together without any agreement.',
      fix: {
        system:
          'The data may be right. Publish every bid with its status, its value and its bidder, so that it can be compared.',
        role: 'Who reviews procurement looks at all bids of the process, and at others of the same bidders.',
      },
    },
    es: {
      title: 'Segundo precio próximo a la oferta ganadora',
      message:
        'La segunda oferta más baja supera a la ganadora en un {value, percent} de esta; {expected, percent} o menos es poco habitual aquí.',
      why: 'Quienes acuerdan sus ofertas suelen situar una perdedora justo por encima de la que ha de ganar.',
      formula: '({runnerUp} − {winner}) / {winner} en {currency}',
      innocent:
        'Los precios regulados, un presupuesto publicado y los bienes normalizados acercan los precios sin acuerdo alguno.',
      fix: {
        system:
          'Los datos pueden ser correctos. Publicar cada oferta con su estado, su valor y su licitador, para que se pueda comparar.',
        role: 'Quien supervisa la contratación examina todas las ofertas del proceso, y otras de los mismos licitadores.',
      },
    },
  },
  examples: {
    pass: [
      { processes: [exampleWith(106, 0)], params: { threshold: 0.05 } },
      {
        processes: [140, 150, 150, 150, 150, 160, 160, 160, 160].map(exampleWith),
        params: { leastSample: 9 },
      },
    ],
    fail: [
      { processes: [exampleWith(105, 0)], params: { threshold: 0.05 }, at: ['ocds-213czf-1'] },
      {
        processes: [101, 150, 150, 150, 150, 160, 160, 160, 160].map(exampleWith),
        params: { leastSample: 9 },
        at: ['ocds-213czf-1'],
      },
    ],
  },
  unit: 'process',
  reads: root,
  needs: bidding.needs,
  params: {
    /** Share of the winning bid up to which the difference is close; 0 to find it among the processes. */
    threshold: 0,
    /** Processes in a currency below which nothing is found among them. */
    leastSample: 20,
  },
  states: { differences: rows() },
  fold(process, { differences }, { params: { threshold } }) {
    if (!bidding.isDecided(process)) return 'not-applicable';
    const row = compareBids(process);
    if (typeof row === 'string') return row;
    if (threshold > 0) return judge(row, threshold);
    differences.add(row);
    return 'later';
  },
  *finalise({ differences }, { paramsFor }) {
    const { leastSample } = paramsFor({ day: null, method: null, category: null });
    for (const sample of samplesOf(differences.finalise().rows)) {
      const { firstQuartile, thirdQuartile, lower } = findFences(sample.map(({ value }) => value));
      // Where half of the processes are equal, a fence would be theirs.
      const isComparable = sample.length >= leastSample && firstQuartile < thirdQuartile;
      for (const row of sample) {
        yield {
          subject: row.ocid,
          judgement: isComparable ? judge(row, lower) : 'not-comparable',
        };
      }
    }
  },
});

/** Rows by group; they come in the order of their groups. */
function samplesOf(ordered: readonly Row[]): readonly (readonly Row[])[] {
  const samples: Row[][] = [];
  for (const row of ordered) {
    const sample = samples.at(-1);
    if (sample?.[0]?.group === row.group) sample.push(row);
    else samples.push([row]);
  }
  return samples;
}

/** How far the lowest bid of another is above that of the winner, in the one currency that both have. */
function compareBids(process: Process): Row | Exclude<Judgement, object> {
  const winner = bidding.soleWinner(process);
  const bids = bidding.validBids(process);
  const winning = bids.filter(({ bidder }) => bidder === winner);
  const losing = bids.filter(({ bidder }) => bidder !== winner);
  if (winner === undefined || winning.length === 0 || losing.length === 0) return 'not-applicable';
  const currencies = new Set(winning.flatMap(({ amount: { currency } }) => currency ?? []));
  const shared = [...currencies].filter((currency) => losing.some(isIn(currency)));
  const [currency, ...others] = shared;
  if (currency === undefined || others.length > 0) return 'not-comparable';
  const lowest = lowestOf(winning.filter(isIn(currency)));
  const next = lowestOf(losing.filter(isIn(currency)));
  if (lowest.units <= 0n) return 'not-comparable';
  if (next.units < lowest.units) return 'not-applicable';
  return {
    ocid: process.ocid,
    value: Number(next.units - lowest.units) / Number(lowest.units),
    group: currency,
    members: [writeUnits(lowest.units), writeUnits(next.units)],
  };
}

function isIn(currency: string): (bid: Bid) => boolean {
  return ({ amount }) => amount.currency === currency;
}

function lowestOf(bids: readonly Bid[]): Bid['amount'] {
  return bids
    .map(({ amount }) => amount)
    .reduce((low, next) => (next.units < low.units ? next : low));
}

/** A limit of 0 or less is below every difference that could be close. */
function judge({ value, group, members }: Row, limit: number): Judgement {
  if (limit <= 0 || value > limit) return 'pass';
  const [winner = '', runnerUp = ''] = members;
  return {
    fail: [{ value, expected: limit, facts: { winner, runnerUp, currency: group } }],
  };
}

function exampleWith(secondPrice: number, index: number) {
  const bid = (bidder: string, amount: number) => ({
    id: bidder,
    status: 'valid',
    tenderers: [{ id: bidder }],
    value: { amount, currency: 'EUR' },
  });
  return {
    compiled: {
      ocid: `ocds-213czf-${index + 1}`,
      bids: { details: [bid('ES-1', 100), bid('ES-2', secondPrice)] },
      awards: [{ id: 'A-1', status: 'active', suppliers: [{ id: 'ES-1' }] }],
    },
  };
}
