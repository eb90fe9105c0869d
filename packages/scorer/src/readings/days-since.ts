const DATE = /^\d{4}-\d{2}-\d{2}(?=$|T)/;
const DAY_MS = 86_400_000;

/**
 * The days from a date, `YYYY-MM-DD` with or without a time, to another. Null where it is none, or lies
 * more than a day ahead: nothing has happened yet.
 */
export function daysSince(text: string, asOf: string): number | null {
  const day = DATE.exec(text)?.[0];
  if (day === undefined || !isDay(day)) return null;
  const days = (Date.parse(asOf) - Date.parse(day)) / DAY_MS;
  if (days < -1) return null;
  return Math.max(0, days);
}

/** True for a day that is in the calendar. */
export function isDay(text: string): boolean {
  const instant = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(instant) && new Date(instant).toISOString().startsWith(text);
}
