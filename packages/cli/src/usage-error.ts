/** Values that the sentence of an error names. */
export type ErrorValues = Readonly<Record<string, string | number>>;

/**
 * The caller or the configuration is wrong. `code` names the sentence `error.<code>` and the hint
 * `error.<code>.hint` of the locale; `values` fills both.
 */
export class UsageError extends Error {
  readonly code: string;
  readonly values: ErrorValues;

  constructor(code: string, values: ErrorValues = {}, options?: ErrorOptions) {
    super(code, options);
    this.name = 'UsageError';
    this.code = code;
    this.values = values;
  }
}
