import type { Field, Instant, View } from '../view/view.ts';
import type { DayHistogram } from './day-histogram.ts';
import type { InstantRange } from './instant-range.ts';

/** Reads a date, and adds it to the range where it can be read. */
export function noteDate(
  view: View,
  field: Field<Instant>,
  range: InstantRange,
): Instant | undefined {
  const instant = view.get(field);
  if (instant) range.add(instant);
  return instant;
}

/** Adds the calendar days between two dates, where both are known. */
export function noteDays(
  from: Instant | undefined,
  to: Instant | undefined,
  histogram: DayHistogram,
): void {
  if (from && to) histogram.add(to.day - from.day);
}
