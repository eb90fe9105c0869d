/** A place where bytes are not JSON as the standard wants it. Offsets are absolute in the decoded input. */
export interface Damage {
  readonly kind:
    | 'not-utf8'
    | 'invalid-json'
    | 'truncated'
    | 'duplicate-key'
    | 'number-range'
    | 'lone-surrogate'
    | 'nesting'
    | 'oversized-element'
    | 'byte-order-mark';
  readonly offset: number;
  /** Keys and indexes from the root of the document to the place, as far as known. */
  readonly path: readonly (string | number)[];
  /** What was allowed: a depth, a size. */
  readonly expected?: number;
  /** The literal, key or parser's word, cut at 200 characters. */
  readonly value?: string;
}
