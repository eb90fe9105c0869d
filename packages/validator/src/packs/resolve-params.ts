import { readInstant } from '../view/instant.ts';
import type { Circumstances, Pack, PackValue, Params, ParamValue } from './pack.ts';

/**
 * The parameters of a check as they hold in these circumstances. A later pack wins over an earlier one,
 * and in a pack the first value that holds. Where the day is not known, only values without days do.
 */
export function resolveParams<ParamsOfCheck extends Params>(
  check: string,
  defaults: ParamsOfCheck,
  packs: readonly Pack[],
  circumstances: Circumstances,
): ParamsOfCheck {
  const resolved: Record<string, ParamValue> = { ...defaults };
  for (const { params } of packs) {
    for (const [name, values] of Object.entries(params[check] ?? {})) {
      const valid = values.find((value) => holds(value, circumstances));
      if (valid && Object.hasOwn(defaults, name)) resolved[name] = valid.value;
    }
  }
  return resolved as ParamsOfCheck;
}

function holds(value: PackValue, { day, method, category }: Circumstances): boolean {
  const { validFrom, validTo, methods, categories } = value;
  return (
    isWithin(day, validFrom, validTo) &&
    (methods === undefined || (method !== null && methods.includes(method))) &&
    (categories === undefined || (category !== null && categories.includes(category)))
  );
}

function isWithin(day: number | null, from: string | null, to: string | null): boolean {
  if (from === null && to === null) return true;
  if (day === null) return false;
  return (from === null || day >= dayOf(from)) && (to === null || day <= dayOf(to));
}

/** Days since 1970-01-01; throws a RangeError for what is no day. */
function dayOf(text: string): number {
  const instant = readInstant(text);
  if (instant === undefined) throw new RangeError(text);
  return instant.day;
}
