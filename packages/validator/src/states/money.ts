import type { Amount } from '../view/view.ts';
import { compareTexts } from './compare-texts.ts';

/** Amounts in one currency, in ten-thousandths of its unit. */
export interface MoneySum {
  /** Null for amounts without currency. */
  readonly currency: string | null;
  readonly count: number;
  readonly units: bigint;
  readonly min: bigint;
  readonly max: bigint;
  /** Of the amounts, those that had more than four decimals. */
  readonly rounded: number;
}

/** A sum as plain JSON, with its integers as decimal text. */
export type SavedMoney = readonly [
  currency: string | null,
  count: number,
  units: string,
  min: string,
  max: string,
  rounded: number,
];

/** Sums by currency; the key of amounts without currency is null. */
export type MoneyByCurrency = Map<string | null, MoneySum>;

/** Adds an amount to the sum of its currency. */
export function addAmount(sums: MoneyByCurrency, amount: Amount): void {
  const { units, currency = null, isRounded = false } = amount;
  const rounded = isRounded ? 1 : 0;
  addSum(sums, { currency, count: 1, units, min: units, max: units, rounded });
}

/** Adds sums that were saved. */
export function absorbMoney(sums: MoneyByCurrency, saved: readonly SavedMoney[]): void {
  for (const [currency, count, units, min, max, rounded] of saved) {
    const integers = { units: BigInt(units), min: BigInt(min), max: BigInt(max) };
    addSum(sums, { currency, count, ...integers, rounded });
  }
}

/** The sums by currency, those without currency first. */
export function listMoney(sums: MoneyByCurrency): readonly MoneySum[] {
  return [...sums.values()].sort((left, right) =>
    compareTexts(left.currency ?? '', right.currency ?? ''),
  );
}

/** The sums as plain JSON, in the order of `listMoney`. */
export function saveMoney(sums: MoneyByCurrency): readonly SavedMoney[] {
  return listMoney(sums).map(({ currency, count, units, min, max, rounded }) => [
    currency,
    count,
    String(units),
    String(min),
    String(max),
    rounded,
  ]);
}

function addSum(sums: MoneyByCurrency, more: MoneySum): void {
  const sum = sums.get(more.currency);
  if (sum === undefined) {
    sums.set(more.currency, more);
    return;
  }
  sums.set(more.currency, {
    currency: more.currency,
    count: sum.count + more.count,
    units: sum.units + more.units,
    min: lowerOf(sum.min, more.min),
    max: -lowerOf(-sum.max, -more.max),
    rounded: sum.rounded + more.rounded,
  });
}

function lowerOf(one: bigint, other: bigint): bigint {
  if (one < other) return one;
  return other;
}
