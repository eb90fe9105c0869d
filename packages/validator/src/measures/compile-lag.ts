import type { View } from '../view/view.ts';
import { declareDate, readOne } from './declare-leaf.ts';
import { compileFirstPublished } from './first-published.ts';
import type { Ground, ProcessInHand } from './ground.ts';
import { isPlausibleLag } from './lag-histogram.ts';
import type { Lag } from './measure.ts';
import { RELEASE } from './select-objects.ts';
import type { Standpoint } from './standpoint.ts';

/** Why a lag is not known. */
export type LagDoubt = 'no-start' | 'no-end' | 'no-history' | 'no-id' | 'implausible';

/** Days from one event to another, or why they are not known. */
export type JudgeLag = (view: View, hand: ProcessInHand) => number | LagDoubt;

/** Compiles a lag of objects at a standpoint. */
export function compileLag(ground: Ground, from: Standpoint, { from: start, to }: Lag): JudgeLag {
  const begun = declareDate(from, start);
  const readEnd = to === RELEASE ? compileFirstPublished(ground, from, begun.field) : compileEnd();

  function compileEnd(): JudgeLag {
    const ended = declareDate(from, to);
    return (view) => readOne(view, ended)?.day ?? 'no-end';
  }

  return (view, hand) => {
    const first = readOne(view, begun)?.day;
    if (first === undefined) return 'no-start';
    const last = readEnd(view, hand);
    if (typeof last === 'string') return last;
    return isPlausibleLag(last - first) ? last - first : 'implausible';
  };
}
