import { isLanguageVariant } from '../../../packages/validator/src/formats/language-tag.ts';
import { isObject } from '../../../packages/validator/src/json.ts';

/** The steps of a path but for indexes: `records/0/releases/1/tag` is at the field `records/releases/tag`. */
export function fieldOf(path: string): string {
  return path
    .split('/')
    .filter((step) => !isIndex(step))
    .join('/');
}

export function isIndex(step: string): boolean {
  return /^\d+$/.test(step);
}

export function lastStep(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

export function isBelow(path: string, ancestor: string): boolean {
  return path.startsWith(`${ancestor}/`);
}

/** The value at a path; undefined where there is none. A key may hold slashes. */
export function valueAt(document: unknown, path: string): unknown {
  if (path === '') return document;
  if (typeof document !== 'object' || document === null) return undefined;
  const members = document as Readonly<Record<string, unknown>>;
  const key = Object.keys(members).find((name) => path === name || isBelow(path, name));
  return key === undefined ? undefined : valueAt(members[key], path.slice(key.length + 1));
}

/** All values at a field, whatever lists they stand in. */
export function valuesAt(document: unknown, field: string): readonly unknown[] {
  let values = unlist(document);
  for (const step of field === '' ? [] : field.split('/')) {
    values = values.flatMap((value) =>
      isObject(value) && Object.hasOwn(value, step) ? unlist(value[step]) : [],
    );
  }
  return values;
}

function unlist(value: unknown): unknown[] {
  return Array.isArray(value) ? value.flatMap(unlist) : [value];
}

/** True for `next_page` as well as for `title_es`: what follows the last `_` could be a language. */
export function looksTranslated(key: string): boolean {
  const base = key.slice(0, key.lastIndexOf('_'));
  return key.includes('_') && isLanguageVariant(key, base);
}
