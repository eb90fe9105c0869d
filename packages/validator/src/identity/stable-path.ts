import { isObject } from '../json.ts';

const LONGEST_ID = 100;

/**
 * Renders the way to a place with the ids of array items for their indexes, so that it stays the same
 * when items are added or moved: `awards[id=2]/suppliers[id=ES-1]`. An item without a usable id is
 * `[#]`; an id is cut at 100 characters. For matching and display, not for finding the place again.
 */
export function stablePath(root: unknown, path: readonly (string | number)[]): string {
  let text = '';
  let value = root;
  for (const step of path) {
    value = childOf(value, step);
    if (typeof step === 'number') text += labelOf(value);
    else text += text === '' ? step : `/${step}`;
  }
  return text;
}

function childOf(value: unknown, step: string | number): unknown {
  if (typeof step === 'number') return Array.isArray(value) ? value[step] : undefined;
  return isObject(value) && Object.hasOwn(value, step) ? value[step] : undefined;
}

function labelOf(item: unknown): string {
  const id = childOf(item, 'id');
  if (typeof id === 'number') return `[id=${id}]`;
  return typeof id === 'string' && id !== '' ? `[id=${id.slice(0, LONGEST_ID)}]` : '[#]';
}
