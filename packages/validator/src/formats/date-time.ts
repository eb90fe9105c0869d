const DAYS_IN_MONTH = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
const SHORTEST = '2020-01-01T00:00:00Z'.length;
const BEYOND_EVERY_LIMIT = 255;

const PLUS = 0x2b;
const DASH = 0x2d;
const DOT = 0x2e;
const ZERO = 0x30;
const COLON = 0x3a;
const LOWER_CASE = 0x20;
const LOWER_T = 0x74;
const LOWER_Z = 0x7a;

/**
 * True for an RFC 3339 date-time with its time zone. Stricter than the RFC in three points, as
 * lib-cove is: no leap second, no year 0000, no blank for the `T`.
 */
export function isDateTime(text: string): boolean {
  return (
    text.length >= SHORTEST &&
    hasDate(text) &&
    hasTime(text) &&
    endsInZone(text, endOfFraction(text, SHORTEST - 1))
  );
}

function hasDate(text: string): boolean {
  const century = twoDigits(text, 0);
  const yearOfCentury = twoDigits(text, 2);
  const month = twoDigits(text, 5);
  const day = twoDigits(text, 8);
  if (century > 99 || yearOfCentury > 99 || month < 1 || month > 12) return false;
  const year = century * 100 + yearOfCentury;
  return (
    year > 0 &&
    text.charCodeAt(4) === DASH &&
    text.charCodeAt(7) === DASH &&
    day >= 1 &&
    day <= daysInMonth(year, month)
  );
}

function daysInMonth(year: number, month: number): number {
  if (month === 2 && year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)) return 29;
  return DAYS_IN_MONTH[month - 1] ?? 0;
}

function hasTime(text: string): boolean {
  return (
    (text.charCodeAt(10) | LOWER_CASE) === LOWER_T &&
    twoDigits(text, 11) <= 23 &&
    text.charCodeAt(13) === COLON &&
    twoDigits(text, 14) <= 59 &&
    text.charCodeAt(16) === COLON &&
    twoDigits(text, 17) <= 59
  );
}

/** A dot without digits is not consumed, so that no zone can follow it. */
function endOfFraction(text: string, start: number): number {
  if (text.charCodeAt(start) !== DOT) return start;
  let at = start + 1;
  while (at < text.length && isDigit(text.charCodeAt(at))) at += 1;
  return at === start + 1 ? start : at;
}

function endsInZone(text: string, at: number): boolean {
  const sign = text.charCodeAt(at);
  if (sign === PLUS || sign === DASH) {
    return (
      text.length === at + '+00:00'.length &&
      twoDigits(text, at + 1) <= 23 &&
      text.charCodeAt(at + 3) === COLON &&
      twoDigits(text, at + 4) <= 59
    );
  }
  return (sign | LOWER_CASE) === LOWER_Z && text.length === at + 1;
}

function twoDigits(text: string, at: number): number {
  const tens = text.charCodeAt(at);
  const units = text.charCodeAt(at + 1);
  return isDigit(tens) && isDigit(units) ? (tens - ZERO) * 10 + units - ZERO : BEYOND_EVERY_LIMIT;
}

function isDigit(code: number): boolean {
  return code >= ZERO && code <= ZERO + 9;
}
