import { type Amount, knownAmount } from '../arithmetic/amount.ts';
import { amountOfSample } from './amount-of-share.ts';
import { daysSince } from './days-since.ts';

const NUMBER = /^-?(?:\d+(?:[.,]\d+)?|[.,]\d+)$/;
const COUNTED = /^(\d{1,9})\s*(?:\/|of|de)\s*(\d{1,9})$/;

/**
 * The number that a text says: `12`, `0.5` or `0,5`; `17/20`, `17 of 20` or `17 de 20` is the share of a
 * sample; a date is the days since then. Null where it says none.
 */
export function numberOfText(text: string, asOf: string): Amount | null {
  const trimmed = text.trim();
  if (NUMBER.test(trimmed)) return knownAmount(Number(trimmed.replace(',', '.')));
  const counted = countsOfText(trimmed);
  if (counted) return amountOfSample(counted.passed, counted.of);
  const days = daysSince(trimmed, asOf);
  return days === null ? null : knownAmount(days);
}

/** How many of how many, where a text says that. */
export function countsOfText(
  text: string,
): { readonly passed: number; readonly of: number } | null {
  const [, passed, of] = COUNTED.exec(text.trim()) ?? [];
  const counts = { passed: Number(passed), of: Number(of) };
  return counts.of > 0 && counts.passed <= counts.of ? counts : null;
}
