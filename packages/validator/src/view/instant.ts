import { isDateTime } from '../formats/date-time.ts';
import type { Instant } from './view.ts';

const MS_PER_SECOND = 1_000;
const MS_PER_MINUTE = 60_000;
const MS_PER_DAY = 86_400_000;
const MINUTES_PER_HOUR = 60;
const DAY_LENGTH = '2020-01-01'.length;
const TIME_LENGTH = '2020-01-01T00:00:00'.length;
const MIDNIGHT = 'T00:00:00';
const DOT = 0x2e;
const DASH = 0x2d;
const ZERO = 0x30;

/**
 * Reads a date-time of RFC 3339, also without its time zone, or a day alone; undefined for any other
 * text. Fractions beyond the millisecond are cut.
 */
export function readInstant(text: string): Instant | undefined {
  const zoned = isDateTime(text);
  const complete = zoned ? text : completed(text);
  if (complete === undefined) return undefined;
  const day = daysUntil(digits(complete, 0, 4), digits(complete, 5, 2), digits(complete, 8, 2));
  const minutes = digits(complete, 11, 2) * MINUTES_PER_HOUR + digits(complete, 14, 2);
  const ms =
    (minutes - offsetOf(complete)) * MS_PER_MINUTE +
    digits(complete, 17, 2) * MS_PER_SECOND +
    fractionOf(complete);
  return { ms: day * MS_PER_DAY + ms, day, zoned };
}

function completed(text: string): string | undefined {
  const withZone = `${text.length === DAY_LENGTH ? text + MIDNIGHT : text}Z`;
  return isDateTime(withZone) ? withZone : undefined;
}

function digits(text: string, from: number, length: number): number {
  let value = 0;
  for (let at = from; at < from + length; at += 1) value = value * 10 + text.charCodeAt(at) - ZERO;
  return value;
}

/** Days from 1970-01-01 in the calendar of today, by years that begin in March. */
function daysUntil(year: number, month: number, day: number): number {
  const marchYear = month > 2 ? year : year - 1;
  const monthFromMarch = month > 2 ? month - 3 : month + 9;
  const leapDays =
    Math.floor(marchYear / 4) - Math.floor(marchYear / 100) + Math.floor(marchYear / 400);
  return marchYear * 365 + leapDays + Math.floor((153 * monthFromMarch + 2) / 5) + day - 719_469;
}

/** Minutes that the zone is ahead of UTC. */
function offsetOf(text: string): number {
  const zone = text.length - '+00:00'.length;
  if (text.charCodeAt(text.length - ':00'.length) !== ':'.charCodeAt(0) || zone < TIME_LENGTH) {
    return 0;
  }
  const minutes = digits(text, zone + 1, 2) * MINUTES_PER_HOUR + digits(text, zone + 4, 2);
  return text.charCodeAt(zone) === DASH ? -minutes : minutes;
}

function fractionOf(text: string): number {
  if (text.charCodeAt(TIME_LENGTH) !== DOT) return 0;
  const decimals = /^\d{1,3}/.exec(text.slice(TIME_LENGTH + 1))?.[0] ?? '';
  return Number(decimals.padEnd('000'.length, '0'));
}
