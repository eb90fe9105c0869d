import { processChecks } from '../checks/process-checks.ts';
import { LOW_VALUE, NO_THRESHOLD } from '../measures/low-value.ts';
import { readInstant } from '../view/instant.ts';
import type { Pack, PackValue, Params, ParamValue } from './pack.ts';

/** Something in a pack that cannot be applied, though its form is right. */
export interface PackFault {
  readonly code:
    | 'unknown-check'
    | 'unknown-parameter'
    | 'wrong-type'
    | 'no-such-day'
    | 'no-day-left';
  /** Keys and indexes from the top of the pack. */
  readonly path: readonly (string | number)[];
  /** What stands there. */
  readonly value: string;
  /** What could: names to choose from, or the type of the default. */
  readonly expected: readonly string[];
}

const DAY = /^\d{4}-\d{2}-\d{2}$/;

/**
 * What in a pack no check would notice: names that nothing has, values of another type than the
 * default, days that are not in the calendar, and times that end before they begin.
 */
export function findPackFaults({ params }: Pack): readonly PackFault[] {
  return Object.entries(params).flatMap(([id, values]) => {
    const defaults = findDefaults(id);
    const path = ['params', id];
    if (defaults === undefined) {
      const expected = [...processChecks.map((known) => known.id), LOW_VALUE];
      return [{ code: 'unknown-check' as const, path, value: id, expected }];
    }
    return Object.entries(values).flatMap(([name, list]) => {
      const expected = Object.keys(defaults);
      const fallback = Object.hasOwn(defaults, name) ? defaults[name] : undefined;
      const at = [...path, name];
      if (fallback === undefined) {
        return [{ code: 'unknown-parameter' as const, path: at, value: name, expected }];
      }
      return list.flatMap((value, index) => judgeValue(value, fallback, [...at, index]));
    });
  });
}

function findDefaults(id: string): Params | undefined {
  if (id === LOW_VALUE) return NO_THRESHOLD;
  return processChecks.find((known) => known.id === id)?.params;
}

function judgeValue(
  { value, validFrom, validTo }: PackValue,
  fallback: ParamValue,
  path: PackFault['path'],
): readonly PackFault[] {
  const faults: PackFault[] = [];
  if (typeOf(value) !== typeOf(fallback)) {
    const text = JSON.stringify(value);
    faults.push({
      code: 'wrong-type',
      path: [...path, 'value'],
      value: text,
      expected: [typeOf(fallback)],
    });
  }
  for (const [key, day] of Object.entries({ validFrom, validTo })) {
    if (day === null || (DAY.test(day) && readInstant(day) !== undefined)) continue;
    faults.push({ code: 'no-such-day', path: [...path, key], value: day, expected: [] });
  }
  if (validFrom !== null && validTo !== null && validTo < validFrom) {
    faults.push({
      code: 'no-day-left',
      path: [...path, 'validTo'],
      value: validTo,
      expected: [validFrom],
    });
  }
  return faults;
}

function typeOf(value: ParamValue): string {
  return Array.isArray(value) ? 'list' : typeof value;
}
