/** What is no sum: words that people are told, and days and instants, which begin at 1970. */
const NO_SUMS: ReadonlySet<string> = new Set(['examples', 'extensions', 'first', 'last', 'newest']);

/** Pairs of a day, or of a number of days, and what is counted for it. */
const BY_DAY: ReadonlySet<string> = new Set(['days', 'lags']);

/** What measures count changes from day to day, by more or by less. */
const CHANGES: ReadonlySet<string> = new Set(['measures']);

/** Whether every number in what a state has counted can be one: whole, exact, and not below nothing. */
export function holdsCounts(value: unknown): boolean {
  return holdsOnly(isCount, value);
}

type TestNumber = (number: number, index: number) => boolean;

const isCount: TestNumber = (number) => Number.isSafeInteger(number) && number >= 0;
const isWhole: TestNumber = (number) => Number.isSafeInteger(number);
const isOfDay: TestNumber = (number, index) =>
  index === 0 ? isWhole(number, index) : isCount(number, index);

function holdsOnly(isAllowed: TestNumber, value: unknown, index = -1): boolean {
  if (typeof value === 'number') return isAllowed(value, index);
  if (typeof value !== 'object' || value === null) return true;
  if (Array.isArray(value)) return value.every((element, at) => holdsOnly(isAllowed, element, at));
  return Object.entries(value).every(([name, member]) => {
    if (NO_SUMS.has(name)) return true;
    if (CHANGES.has(name)) return holdsOnly(isWhole, member);
    return holdsOnly(BY_DAY.has(name) ? isOfDay : isAllowed, member);
  });
}
