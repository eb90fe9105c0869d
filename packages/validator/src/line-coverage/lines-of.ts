import { isObject, type JsonObject, type JsonValue } from '../json.ts';

/** What a value of an input is counted as: the value, or the lines in it. */
export type ValueLines =
  | { readonly kind: 'line'; readonly line: JsonValue }
  | { readonly kind: 'container'; readonly lines: Iterable<JsonValue> };

/**
 * Finds the lines in a value. A package is its releases or records; a list that begins with a package,
 * a release or a record is what its elements are; anything else is a line as it is.
 */
export function linesOf(value: JsonValue): ValueLines {
  if (isPackage(value)) return { kind: 'container', lines: linesOfPackage(value) };
  if (Array.isArray(value) && beginsList(value[0])) {
    return { kind: 'container', lines: linesOfList(value) };
  }
  return { kind: 'line', line: lineOf(value) };
}

/** A record with a compiled release is counted as that. */
export function lineOf(value: JsonValue): JsonValue {
  if (!isObject(value) || !Object.hasOwn(value, 'ocid')) return value;
  const { compiledRelease } = value as Readonly<Record<string, JsonValue>>;
  return isObject(compiledRelease) ? compiledRelease : value;
}

/** True where the elements of a list that begins so are documents of their own. */
export function beginsList(first: JsonValue | undefined): boolean {
  return isPackage(first) || (isObject(first) && Object.hasOwn(first, 'ocid'));
}

function isPackage(value: JsonValue | undefined): value is JsonObject {
  if (!isObject(value) || Object.hasOwn(value, 'ocid')) return false;
  return itemsOf(value).length > 0;
}

function itemsOf({
  releases,
  records,
}: Readonly<Record<string, unknown>>): (readonly JsonValue[])[] {
  return [releases, records].filter((items) => Array.isArray(items));
}

function* linesOfPackage(value: JsonObject): Iterable<JsonValue> {
  for (const items of itemsOf(value)) yield* items.map(lineOf);
}

function* linesOfList(list: readonly JsonValue[]): Iterable<JsonValue> {
  for (const element of list) {
    if (isPackage(element)) yield* linesOfPackage(element);
    else yield lineOf(element);
  }
}
