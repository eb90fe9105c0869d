import { knownAmount } from '../arithmetic/amount.ts';
import { ANYTHING } from '../arithmetic/interval.ts';
import type { Evidence } from '../evidence.ts';
import { type Found, foundNothing } from './found.ts';
import { numberOfText } from './read-text.ts';

/** Finds a number, or a text that says one, in the statistics of an assessment. */
export function findFigure(path: string, { assessment, asOf }: Evidence): Found {
  const about = { origin: 'figure', id: path } as const;
  if (assessment === null) return foundNothing(about, 'no-data', ANYTHING);
  const { statistics } = assessment.results;
  if (statistics === undefined) return foundNothing(about, 'not-measured', ANYTHING);
  const value = resolve(statistics, path.split('/'));
  if (value === null) return foundNothing(about, 'no-data', ANYTHING);
  const found = { trace: { ...about, value }, range: ANYTHING, unreadable: 'no-data' } as const;
  return typeof value === 'number'
    ? { ...found, value: { state: 'amount', amount: knownAmount(value) } }
    : { ...found, value: { state: 'text', text: value, number: numberOfText(value, asOf) } };
}

function resolve(value: unknown, keys: readonly string[]): number | string | null {
  const [key, ...rest] = keys;
  if (key === undefined) {
    return typeof value === 'number' || typeof value === 'string' ? value : null;
  }
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return null;
  return resolve((value as Readonly<Record<string, unknown>>)[key], rest);
}
