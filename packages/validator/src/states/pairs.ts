import type { Amount } from '../view/view.ts';
import { createBoundedMap, SLACK } from './bounded-map.ts';
import { compareTexts } from './compare-texts.ts';
import type { Beyond } from './counts.ts';
import {
  absorbMoney,
  addAmount,
  listMoney,
  type MoneyByCurrency,
  type MoneySum,
  type SavedMoney,
  saveMoney,
} from './money.ts';
import type { State, StateDefinition } from './state.ts';

/** Counts what happens between two: a buyer and a supplier, two bidders. */
export interface Pairs extends State<SavedPairs> {
  add(first: string, second: string, amount?: Amount): void;
  finalise(): PairsResult;
}

/** What happened with each of the second. */
export interface Partner {
  readonly second: string;
  readonly count: number;
  /** By currency. */
  readonly money: readonly MoneySum[];
}

/** All that happened with one of the first. */
export interface Partners {
  readonly first: string;
  readonly partners: readonly Partner[];
}

/** Pairs by their first, and what belongs to firsts beyond the limit. */
export interface PairsResult {
  readonly pairs: readonly Partners[];
  readonly beyond: Beyond;
}

type SavedPartner = readonly [second: string, count: number, money: readonly SavedMoney[]];

/** Pairs as plain JSON. */
export interface SavedPairs {
  readonly pairs: readonly (readonly [first: string, partners: readonly SavedPartner[]])[];
  /** Additions that are left out, and the hashes of their firsts in hex. */
  readonly beyond: number;
  readonly leftOut: string;
}

interface PartnerInWork {
  count: number;
  readonly money: MoneyByCurrency;
}

const MOST_FIRSTS = 200_000;
const MOST_PAIRS = 250_000;

/** Declares at most so many pairs, of at most `limit` firsts; of a first that is kept, all pairs are. */
export function pairs(
  limit: number = MOST_FIRSTS,
  mostPairs: number = MOST_PAIRS,
): StateDefinition<Pairs> {
  return { kind: 'pairs', create: () => createPairs(limit, mostPairs) };
}

function createPairs(limit: number, mostPairs: number): Pairs {
  let beyond = 0;
  /** Pairs that have come since the last pruning, and those that were kept then. */
  let held = 0;
  const map = createBoundedMap(
    limit,
    () => new Map<string, PartnerInWork>(),
    (partners) => {
      for (const { count } of partners.values()) beyond += count;
      held -= partners.size;
    },
    { weightOf: ({ size }) => size, most: mostPairs },
  );

  function take(first: string, second: string, count: number): PartnerInWork | undefined {
    const partners = map.take(first);
    if (partners === undefined) {
      beyond += count;
      return undefined;
    }
    const known = partners.get(second);
    if (known) {
      known.count += count;
      return known;
    }
    const partner = { count, money: new Map() };
    partners.set(second, partner);
    held += 1;
    return partner;
  }

  function prune(): void {
    if (held >= SLACK * mostPairs) map.prune();
  }

  return {
    add(first, second, amount) {
      const partner = take(first, second, 1);
      if (partner && amount) addAmount(partner.money, amount);
      prune();
    },
    save() {
      const saved = map.entries().map(([first, partners]) => {
        const list = ordered(partners).map(
          ([second, { count, money }]): SavedPartner => [second, count, saveMoney(money)],
        );
        return [first, list] as const;
      });
      return { pairs: saved, beyond, leftOut: map.saveLeftOut() };
    },
    absorb(saved) {
      beyond += saved.beyond;
      map.absorbLeftOut(saved.leftOut);
      for (const [first, partners] of saved.pairs) {
        for (const [second, count, money] of partners) {
          const partner = take(first, second, count);
          if (partner) absorbMoney(partner.money, money);
          prune();
        }
      }
    },
    finalise() {
      const list = map.entries().map(([first, partners]) => ({
        first,
        partners: ordered(partners).map(([second, { count, money }]) => ({
          second,
          count,
          money: listMoney(money),
        })),
      }));
      return { pairs: list, beyond: { keys: map.countLeftOut(), additions: beyond } };
    },
  };
}

function ordered(
  partners: ReadonlyMap<string, PartnerInWork>,
): readonly (readonly [string, PartnerInWork])[] {
  return [...partners].sort(([left], [right]) => compareTexts(left, right));
}
