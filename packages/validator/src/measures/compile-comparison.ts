import { compilePattern, LONGEST_MATCHED_TEXT } from '../extensions/compile-pattern.ts';
import { readInstant } from '../view/instant.ts';
import { readSteps } from '../view/scope.ts';
import type { Step, View } from '../view/view.ts';
import { anyOf, compilePath } from './compile-path.ts';
import { leafPath, wayOf } from './declare-leaf.ts';
import type { Ground, Judge } from './ground.ts';
import type { Comparison, Scalar } from './measure.ts';
import { fieldOf, type Standpoint } from './standpoint.ts';
import { ALWAYS, both, constantly, NEVER, since } from './when.ts';

/** Compiles a comparison; `target` is what an object has to meet that is referred to. */
export function compileComparison(
  ground: Ground,
  from: Standpoint,
  comparison: Comparison,
  target: Judge,
): Judge {
  return compilePath(ground, from, wayOf(from, comparison.path), (at, steps) => {
    const judges = [
      compileScalars(at, steps, comparison),
      compileDays(at, steps, comparison, ground.asOf),
      compileNumbers(at, steps, comparison),
      compileReference(ground, at, steps, comparison, target),
    ].filter((judge) => judge !== null);
    const [first] = judges;
    if (judges.length === 1 && first) return first;
    return (view, hand) =>
      judges.reduce(
        (when, judge) => (when === NEVER ? when : both(when, judge(view, hand))),
        ALWAYS,
      );
  });
}

/** The scalars at a field: a code, an id, a number or a flag, or those of a list of texts. */
function declareScalars(at: Standpoint, steps: readonly Step[]): (view: View) => readonly Scalar[] {
  const path = leafPath(steps);
  const one = at.scope.id(path);
  const flag = at.scope.flag(path);
  const several = at.scope.texts(path);
  return (view) => {
    const value = view.get(one);
    if (value !== undefined) return [value];
    const kind = view.kind(one);
    if (kind === 'array') return view.get(several) ?? [];
    return kind === 'boolean' ? [view.get(flag) ?? false] : [];
  };
}

function compileScalars(
  at: Standpoint,
  steps: readonly Step[],
  { is, in: among, matches }: Comparison,
): Judge | null {
  if (is === undefined && among === undefined && matches === undefined) return null;
  const read = declareScalars(at, steps);
  const allowed = among && new Set(among);
  const pattern = matches === undefined ? null : compilePattern(matches);

  function meets(value: Scalar): boolean {
    if (is !== undefined && value !== is) return false;
    if (allowed && !allowed.has(value)) return false;
    if (pattern === null) return true;
    const text = String(value);
    return text.length <= LONGEST_MATCHED_TEXT && pattern.test(text);
  }

  return (view) => constantly(read(view).some(meets));
}

function compileDays(
  at: Standpoint,
  steps: readonly Step[],
  { before, since: first, olderThan }: Comparison,
  asOf: number,
): Judge | null {
  if (before === undefined && first === undefined && olderThan === undefined) return null;
  const field = at.scope.instant(leafPath(steps));
  const least = first === undefined ? Number.NEGATIVE_INFINITY : dayOf(first);
  const end = before === undefined ? Number.POSITIVE_INFINITY : dayOf(before);
  return (view) => {
    const day = view.get(field)?.day;
    if (day === undefined || day < least || day >= end) return NEVER;
    if (olderThan === undefined) return ALWAYS;
    const due = day + olderThan + 1;
    // The newest release date is not after that day.
    return due > asOf ? NEVER : since(due);
  };
}

function compileNumbers(
  at: Standpoint,
  steps: readonly Step[],
  { lessThan, atMost, moreThan, atLeast }: Comparison,
): Judge | null {
  const bounds = [lessThan, atMost, moreThan, atLeast];
  if (bounds.every((bound) => bound === undefined)) return null;
  const field = at.scope.number(leafPath(steps));
  return (view) => {
    const value = view.get(field);
    if (value === undefined) return NEVER;
    return constantly(
      (lessThan === undefined || value < lessThan) &&
        (atMost === undefined || value <= atMost) &&
        (moreThan === undefined || value > moreThan) &&
        (atLeast === undefined || value >= atLeast),
    );
  };
}

function compileReference(
  { releases }: Ground,
  at: Standpoint,
  steps: readonly Step[],
  { refersTo }: Comparison,
  target: Judge,
): Judge | null {
  if (refersTo === undefined) return null;
  const read = declareScalars(at, steps);
  const objects = fieldOf(stepsOf(refersTo).reduce((place, step) => place.below(step), releases));
  return (view, hand) => {
    const found = read(view).flatMap((id) =>
      typeof id === 'boolean' ? [] : hand.process.find(objects, id),
    );
    return anyOf(found, target, hand);
  };
}

function stepsOf(path: string): readonly Step[] {
  return readSteps(path.replace(/^\//, ''));
}

/** Days since 1970-01-01; throws a RangeError for what is no day. */
function dayOf(text: string): number {
  const instant = readInstant(text);
  if (instant === undefined) throw new RangeError(text);
  return instant.day;
}
