import { compileComparison } from './compile-comparison.ts';
import { compilePath } from './compile-path.ts';
import { compileSome } from './compile-some.ts';
import { declareDate, declarePresence, readOne, wayOf } from './declare-leaf.ts';
import type { Ground, Judge } from './ground.ts';
import type { Condition, Span } from './measure.ts';
import { follow, type Standpoint } from './standpoint.ts';
import { ALWAYS, both, constantly, countHolding, NEVER, negate, type When } from './when.ts';

/** Compiles a condition on objects at a standpoint; null is no condition. */
export function compileCondition(
  ground: Ground,
  from: Standpoint,
  condition: Condition | null,
): Judge {
  if (condition === null) return () => ALWAYS;
  if ('present' in condition) return compilePresent(ground, from, condition.present);
  if ('absent' in condition) {
    const present = compilePresent(ground, from, condition.absent);
    return (view, hand) => negate(present(view, hand));
  }
  if ('not' in condition) {
    const judge = compileCondition(ground, from, condition.not);
    return (view, hand) => negate(judge(view, hand));
  }
  if ('all' in condition) return compileAll(ground, from, condition.all);
  if ('any' in condition) return compileAny(ground, from, condition.any);
  if ('span' in condition) return compileSpan(from, condition.span);
  if ('some' in condition) return compileSome(ground, from, condition, compileCondition);
  const { where = null, refersTo } = condition;
  const target = refersTo === undefined ? from : follow(from, wayOf(from, absolute(refersTo)));
  return compileComparison(ground, from, condition, compileCondition(ground, target, where));
}

function compilePresent(ground: Ground, from: Standpoint, path: string): Judge {
  return compilePath(ground, from, wayOf(from, path), (at, steps) => {
    const field = declarePresence(at, steps);
    return (view) => constantly(view.filled(field));
  });
}

function compileAll(ground: Ground, from: Standpoint, parts: readonly Condition[]): Judge {
  const judges = parts.map((part) => compileCondition(ground, from, part));
  return (view, hand) => {
    let when: When = ALWAYS;
    for (const judge of judges) {
      when = both(when, judge(view, hand));
      if (when.length === 0) return NEVER;
    }
    return when;
  };
}

function compileAny(ground: Ground, from: Standpoint, parts: readonly Condition[]): Judge {
  const judges = parts.map((part) => compileCondition(ground, from, part));
  return (view, hand) => {
    const whens: When[] = [];
    for (const judge of judges) {
      const when = judge(view, hand);
      if (when === ALWAYS) return ALWAYS;
      if (when.length > 0) whens.push(when);
    }
    return whens.length === 0 ? NEVER : countHolding(whens, 1);
  };
}

function compileSpan(from: Standpoint, { from: start, to, atLeast, atMost }: Span['span']): Judge {
  const [first, last] = [declareDate(from, start), declareDate(from, to)];
  return (view) => {
    const begun = readOne(view, first);
    const ended = readOne(view, last);
    if (begun === undefined || ended === undefined) return NEVER;
    const days = ended.day - begun.day;
    return constantly(
      (atLeast === undefined || days >= atLeast) && (atMost === undefined || days <= atMost),
    );
  };
}

function absolute(path: string): string {
  return path.startsWith('/') ? path : `/${path}`;
}
