/** Says whether a value that somebody else wrote is of a certain form. */
export type Shape = (value: unknown) => boolean;

export const isText: Shape = (value) => typeof value === 'string';

/** True for what can be counted: whole numbers from 0 on, as far as they are exact. */
export const isCount: Shape = (value) => Number.isSafeInteger(value) && (value as number) >= 0;

/** True for one of these texts. */
export function isOneOf(texts: readonly string[]): Shape {
  return (value) => texts.includes(value as string);
}

/** True also for null. */
export function orNull(shape: Shape): Shape {
  return (value) => value === null || shape(value);
}

/** True for an array of nothing but such values. */
export function isListOf(shape: Shape): Shape {
  return (value) => Array.isArray(value) && value.every(shape);
}

/** True for an object of nothing but such values, whatever they are called. */
export function isMapOf(shape: Shape): Shape {
  return (value) => isRecord(value) && Object.values(value).every(shape);
}

/** True for an object with all of these members; those of `others` may be missing. More do not matter. */
export function isObjectOf(
  members: Readonly<Record<string, Shape>>,
  others: Readonly<Record<string, Shape>> = {},
): Shape {
  const needed = Object.entries(members);
  const known = Object.entries(others);
  return (value) =>
    isRecord(value) &&
    needed.every(([name, shape]) => Object.hasOwn(value, name) && shape(value[name])) &&
    known.every(([name, shape]) => !Object.hasOwn(value, name) || shape(value[name]));
}

/** True for JSON of at most so many levels of objects and arrays. */
export function isWithin(levels: number, value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return true;
  if (levels === 0) return false;
  const inside: readonly unknown[] = Array.isArray(value) ? value : Object.values(value);
  return inside.every((member) => isWithin(levels - 1, member));
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
