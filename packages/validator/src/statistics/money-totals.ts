import type { GroupsResult } from '../states/groups.ts';
import { writeUnits } from '../view/amount.ts';

/** Amounts in one currency, as decimal text. */
export interface MoneyTotal {
  readonly count: number;
  readonly sum: string;
  readonly min: string;
  readonly max: string;
  /** Of the amounts, those with more than four decimals, of which four are counted. */
  readonly rounded: number;
}

/** Amounts of one kind. */
export interface MoneyTotals {
  /** By currency, as it is written; the empty one stands for amounts without currency. */
  readonly currencies: Readonly<Record<string, MoneyTotal>>;
  /** Amounts in currencies that there was no room to list. */
  readonly other: number;
}

/** Amounts that were added by their currency, as a document has them. */
export function listMoneyTotals({ groups, beyond }: GroupsResult): MoneyTotals {
  const totals = groups.flatMap(({ key, money }) =>
    money.map(({ count, units, min, max, rounded }): [string, MoneyTotal] => {
      const texts = { sum: writeUnits(units), min: writeUnits(min), max: writeUnits(max) };
      return [key, { count, ...texts, rounded }];
    }),
  );
  return { currencies: Object.fromEntries(totals), other: beyond.additions };
}
