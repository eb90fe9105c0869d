import type { Assessment } from '../assessment.ts';
import { isObject } from '../json.ts';
import type { Statistics } from '../statistics/statistics.ts';
import { compareRecords } from './compare-records.ts';
import type { AmountChange, Change } from './differences.ts';

/** What of the statistics changed. */
export interface StatisticsDifferences {
  readonly statistics: Readonly<Record<string, Change>>;
  readonly sums: Readonly<Record<string, AmountChange>>;
}

/** Compares every number, and the sums of money; null where not both results have statistics. */
export function compareStatistics(old: Assessment, next: Assessment): StatisticsDifferences | null {
  const [before, after] = [old.results.statistics, next.results.statistics];
  if (!before || !after) return null;
  const isSame = <Value>(one: Value, other: Value): boolean => one === other;
  return {
    statistics: compareRecords(numbersOf(before), numbersOf(after), isSame),
    sums: compareRecords(sumsOf(before), sumsOf(after), isSame),
  };
}

/** Sums as decimal text, by what they are of and their currency: `contracts/EUR`. */
function sumsOf({ money }: Statistics): Readonly<Record<string, string>> {
  const sums = Object.entries(money).flatMap(([name, { currencies }]) =>
    Object.entries(currencies).map(([currency, { sum }]) => [`${name}/${currency}`, sum] as const),
  );
  return Object.fromEntries(sums);
}

/** Numbers in nested objects, by their keys joined by slashes. Lists have no names to go by. */
function numbersOf(value: Statistics): Readonly<Record<string, number>> {
  const numbers: (readonly [string, number])[] = [];
  const visit = (part: unknown, path: string): void => {
    if (typeof part === 'number') numbers.push([path, part]);
    else if (isObject(part)) {
      for (const [key, below] of Object.entries(part)) {
        visit(below, path === '' ? key : `${path}/${key}`);
      }
    }
  };
  visit(value, '');
  return Object.fromEntries(numbers);
}
