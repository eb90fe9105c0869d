import type { Field, Instant, Step, View } from '../view/view.ts';
import { resolvePath, type Way } from './resolve-path.ts';
import { goBack, pathOf, type Standpoint } from './standpoint.ts';

const ID_PATH = /(?:^|\/)id$|(?:ID|Id|[iI]dentifier)$/;

/** The path of a value in a list of values is that of the list. */
export function leafPath(steps: readonly Step[]): string {
  return pathOf(steps).replace(/\[\]$/, '');
}

/** A field that is only asked whether it is filled: 0 fills the field of an id, not that of words. */
export function declarePresence(at: Standpoint, steps: readonly Step[]): Field<unknown> {
  const path = leafPath(steps);
  return ID_PATH.test(path) ? at.scope.id(path) : at.scope.text(path);
}

/** One value, read from an object or from one that it is in. */
export interface Reader<Value> {
  readonly start: Standpoint;
  readonly field: Field<Value>;
}

/** Declares the date at a path without lists. */
export function declareDate(from: Standpoint, path: string): Reader<Instant> {
  const { start, rest } = startAt(from, path);
  return { start, field: start.scope.instant(rest) };
}

/** Declares the number at a path without lists. */
export function declareNumber(from: Standpoint, path: string): Reader<number> {
  const { start, rest } = startAt(from, path);
  return { start, field: start.scope.number(rest) };
}

/** Reads the value for an object at the standpoint that it was declared from. */
export function readOne<Value>(view: View, { start, field }: Reader<Value>): Value | undefined {
  return view.up(start.scope).get(field);
}

/** The way of a path that was read with its measure; a RangeError where it was not. */
export function wayOf(from: Standpoint, path: string): Way {
  const way = resolvePath(path, from.scope.steps);
  if (way === null) throw new RangeError(path);
  return way;
}

function startAt(from: Standpoint, path: string): { start: Standpoint; rest: string } {
  const { back, steps } = wayOf(from, path);
  return { start: goBack(from, back), rest: pathOf(steps) };
}
