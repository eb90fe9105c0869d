import { VitrinaError } from '../errors.ts';
import { isObject, type JsonObject } from '../json.ts';

/** The pointer of a measure itself, as the fragment of an address. */
export const MEASURE = '#';

const NOTHING = '-';
const LONGEST_QUOTE = 200;

/** What is wrong with a measure: where it is, what is there, and what could be there instead. */
export function badMeasure(at: string, found: unknown, expected: readonly string[]): VitrinaError {
  const text = JSON.stringify(found) ?? NOTHING;
  return new VitrinaError('bad-measure', {
    at,
    found: text.slice(0, LONGEST_QUOTE),
    expected: expected.join(' | '),
  });
}

/** The pointer of a member. */
export function pointTo(at: string, key: string | number): string {
  return `${at}/${String(key).replaceAll('~', '~0').replaceAll('/', '~1')}`;
}

/** The members of an object that has no keys but these. */
export function readMembers(value: unknown, at: string, keys: readonly string[]): JsonObject {
  if (!isObject(value)) throw badMeasure(at, value, [`{ ${keys.join(', ')} }`]);
  for (const key of Object.keys(value)) {
    if (!keys.includes(key)) throw badMeasure(pointTo(at, key), key, keys);
  }
  return value;
}

/** A list of one or more, or a list of none where that is allowed. */
export function readList(value: unknown, at: string): readonly unknown[] {
  if (!Array.isArray(value) || value.length === 0) throw badMeasure(at, value, ['[…]']);
  return value;
}

/** Checks a whole number. */
export function checkInteger(value: unknown, at: string, least: number): void {
  if (!Number.isSafeInteger(value) || (value as number) < least) {
    throw badMeasure(at, value, [`${least} …`]);
  }
}
