import type { Amount } from '../view/view.ts';
import { createBoundedMap } from './bounded-map.ts';
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

/** Counts things and sums their amounts by key. */
export interface Groups extends State<SavedGroups> {
  add(key: string, amount?: Amount): void;
  finalise(): GroupsResult;
}

/** One group. */
export interface Group {
  readonly key: string;
  readonly count: number;
  /** By currency, of the things that have an amount. */
  readonly money: readonly MoneySum[];
}

/** All groups by key, and what belongs to groups beyond the limit. */
export interface GroupsResult {
  readonly groups: readonly Group[];
  readonly beyond: Beyond;
}

/** Groups as plain JSON. */
export interface SavedGroups {
  readonly groups: readonly (readonly [key: string, count: number, money: readonly SavedMoney[]])[];
  /** Things that are left out, and the hashes of their keys in hex. */
  readonly beyond: number;
  readonly leftOut: string;
}

const MOST_GROUPS = 1_000_000;

/** Declares groups, at most `limit` of them. */
export function groups(limit: number = MOST_GROUPS): StateDefinition<Groups> {
  return { kind: 'groups', create: () => createGroups(limit) };
}

function createGroups(limit: number): Groups {
  let beyond = 0;
  const map = createBoundedMap(
    limit,
    () => ({ count: 0, money: new Map() as MoneyByCurrency }),
    ({ count }) => {
      beyond += count;
    },
  );

  return {
    add(key, amount) {
      const group = map.take(key);
      if (group === undefined) {
        beyond += 1;
        return;
      }
      group.count += 1;
      if (amount) addAmount(group.money, amount);
    },
    save() {
      const saved = map
        .entries()
        .map(([key, { count, money }]) => [key, count, saveMoney(money)] as const);
      return { groups: saved, beyond, leftOut: map.saveLeftOut() };
    },
    absorb(saved) {
      beyond += saved.beyond;
      map.absorbLeftOut(saved.leftOut);
      for (const [key, count, money] of saved.groups) {
        const group = map.take(key);
        if (group === undefined) {
          beyond += count;
          continue;
        }
        group.count += count;
        absorbMoney(group.money, money);
      }
    },
    finalise() {
      const list = map
        .entries()
        .map(([key, { count, money }]) => ({ key, count, money: listMoney(money) }));
      return { groups: list, beyond: { keys: map.countLeftOut(), additions: beyond } };
    },
  };
}
