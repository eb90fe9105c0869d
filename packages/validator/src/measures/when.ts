/** The first day that is told apart, in days since 1970-01-01: 1900-01-01. What is earlier counts as it. */
export const FIRST_DAY = -25_567;

/**
 * When something holds, depending on the day that turns out to be the newest: days at which this begins
 * and ends in turn, ascending, in days since 1970-01-01. What always or never holds is `ALWAYS` or
 * `NEVER` itself.
 */
export type When = readonly number[];

export const ALWAYS: When = [FIRST_DAY];
export const NEVER: When = [];

/** What holds whatever the day, or never does. */
export function constantly(holds: boolean): When {
  return holds ? ALWAYS : NEVER;
}

/** What holds from that day on. */
export function since(day: number): When {
  return day <= FIRST_DAY ? ALWAYS : [day];
}

/** What holds when the other does not. */
export function negate(when: When): When {
  if (when.length === 0) return ALWAYS;
  if (when === ALWAYS) return NEVER;
  return when[0] === FIRST_DAY ? when.slice(1) : [FIRST_DAY, ...when];
}

/** What holds when both do. */
export function both(one: When, other: When): When {
  if (one === ALWAYS || other === NEVER) return other;
  if (other === ALWAYS || one === NEVER) return one;
  return countHolding([one, other], 2);
}

/** What holds when at least so many of these do. */
export function countHolding(whens: readonly When[], least: number): When {
  if (whens.length === 0) return constantly(least <= 0);
  const changing = whens.filter((when) => when !== ALWAYS && when.length > 0);
  const constant = whens.reduce((count, when) => count + (when === ALWAYS ? 1 : 0), 0);
  if (constant >= least) return ALWAYS;
  if (constant + changing.length < least) return NEVER;
  return sweep(changing, least - constant);
}

function sweep(whens: readonly When[], least: number): When {
  const changes = new Map<number, number>();
  for (const when of whens) {
    when.forEach((day, index) => {
      changes.set(day, (changes.get(day) ?? 0) + changeAt(index));
    });
  }
  const switches: number[] = [];
  let holding = 0;
  for (const day of [...changes.keys()].sort((left, right) => left - right)) {
    const before = holding >= least;
    holding += changes.get(day) ?? 0;
    if (holding >= least !== before) switches.push(day);
  }
  return switches.length === 1 && switches[0] === FIRST_DAY ? ALWAYS : switches;
}

/** What the switch at an index of a `When` adds to a count of what holds. */
export function changeAt(index: number): number {
  return index % 2 === 0 ? 1 : -1;
}
