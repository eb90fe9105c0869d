import { UsageError } from './usage-error.ts';

const DAY_FORM = /^(\d{4})-(\d{2})-(\d{2})$/;
const SECONDS_FORM = /^\d{1,12}$/;

/**
 * The day, `YYYY-MM-DD`, that rules about time take as today: the one given, else that of
 * SOURCE_DATE_EPOCH (seconds, as reproducible builds set it), else the UTC day of the clock.
 */
export function decideAsOf(
  given: string | undefined,
  environment: Readonly<Record<string, string | undefined>>,
  clock: () => Date,
): string {
  if (given !== undefined) return readDay(given, '--as-of');
  const epoch = environment['SOURCE_DATE_EPOCH'];
  if (epoch !== undefined && epoch !== '') return readEpoch(epoch);
  return dayOf(clock());
}

/**
 * A day as it was given, `YYYY-MM-DD`.
 * @throws UsageError, in the name of the flag, where there is no such day.
 */
export function readDay(given: string, flag: string): string {
  const [, year, month, day] = DAY_FORM.exec(given) ?? [];
  const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
  if (Number.isNaN(date.getTime()) || dayOf(date) !== given)
    throw new UsageError('bad-date', { flag, value: given });
  return given;
}

function readEpoch(epoch: string): string {
  const date = new Date(SECONDS_FORM.test(epoch) ? Number(epoch) * 1000 : Number.NaN);
  if (Number.isNaN(date.getTime()) || date.getUTCFullYear() > 9999) {
    throw new UsageError('bad-source-date-epoch', { value: epoch });
  }
  return dayOf(date);
}

function dayOf(date: Date): string {
  return date.toISOString().slice(0, 10);
}
