import { VitrinaError } from '@vitrina/validator';

/** Why something could not be fetched; a code that `error.fetch` of `reports/locales` words. */
export type FetchReason =
  | 'bad-address'
  | 'blocked-address'
  | 'unknown-host'
  | 'no-connection'
  | 'timeout'
  | 'bad-certificate'
  | 'tls-fault'
  | 'http-status'
  | 'too-many-redirects'
  | 'too-large'
  | 'damaged-body'
  | 'damaged-zip'
  | 'no-extension'
  | 'not-utf8'
  | 'not-json';

/** What failed, before it is known for which address: {@link notFetched} adds it. */
export class FetchFault extends Error {
  readonly reason: FetchReason;
  /** What the reason is about: a status, an address, the code of the system. */
  readonly detail: string;
  /** How long the server asked to wait. */
  readonly retryAfterMs: number | undefined;

  constructor(reason: FetchReason, detail = '', retryAfterMs?: number, options?: ErrorOptions) {
    super(`${reason} ${detail}`.trimEnd(), options);
    this.name = 'FetchFault';
    this.reason = reason;
    this.detail = detail;
    this.retryAfterMs = retryAfterMs;
  }
}

/** The error that callers see: `not-fetched`, with `url`, `reason` and `detail`. */
export function notFetched(url: string, fault: FetchFault): VitrinaError {
  const { reason, detail } = fault;
  return new VitrinaError('not-fetched', { url, reason, detail }, { cause: fault });
}
