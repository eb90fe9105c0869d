import type { FetchFault, FetchReason } from './fetch-fault.ts';

const LONGEST_DELAY_MS = 10_000;
const FIRST_DELAY_MS = 500;

const PASSING_REASONS: ReadonlySet<FetchReason> = new Set(['timeout', 'no-connection']);

const PASSING_STATUSES: ReadonlySet<string> = new Set(
  [408, 425, 429, 500, 502, 503, 504, 520, 521, 522, 523, 524].map(String),
);

/**
 * How long to wait before asking again after the n-th attempt: a random time below a bound that
 * doubles, so that many do not come back at once, or what the server asked for. Undefined where
 * asking again would not help, or would have to wait too long.
 */
export function retryDelay(fault: FetchFault, attempt: number): number | undefined {
  if (!isPassing(fault)) return undefined;
  const { retryAfterMs = 0 } = fault;
  if (retryAfterMs > LONGEST_DELAY_MS) return undefined;
  const bound = Math.min(LONGEST_DELAY_MS, FIRST_DELAY_MS * 2 ** (attempt - 1));
  return Math.max(retryAfterMs, Math.random() * bound);
}

/** The milliseconds that a `retry-after` header asks for, in seconds or as a date. */
export function readRetryAfter(header: string | undefined, now: number): number | undefined {
  if (header === undefined) return undefined;
  if (/^\d{1,9}$/.test(header)) return Number(header) * 1000;
  const instant = Date.parse(header);
  return Number.isNaN(instant) ? undefined : Math.max(0, instant - now);
}

function isPassing({ reason, detail }: FetchFault): boolean {
  if (reason === 'http-status') return PASSING_STATUSES.has(detail);
  return PASSING_REASONS.has(reason) || detail === 'EAI_AGAIN';
}
