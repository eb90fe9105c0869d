/** What the caller, the configuration or the machine got wrong: never the publication. */
export type ErrorCode =
  | 'unknown-check'
  | 'unknown-version'
  | 'bad-option'
  | 'no-check-left'
  | 'missing-file'
  | 'unreadable-file'
  | 'directory-without-json'
  | 'no-match'
  | 'damaged-gzip'
  | 'damaged-zip'
  | 'damaged-entry'
  | 'encrypted-entry'
  | 'unsupported-compression'
  | 'overlapping-entry'
  | 'nested-zip'
  | 'too-many-entries'
  | 'unpacks-too-much'
  | 'no-space'
  | 'not-fetched'
  | 'damaged-lock'
  | 'worker-died'
  | 'worker-failed';

/**
 * The one error that this package throws on purpose. `message` is the code and its values; sentences
 * in every language stand under `error` in `reports/locales`.
 */
export class VitrinaError extends Error {
  override readonly name = 'VitrinaError';
  readonly code: ErrorCode;
  readonly values: Readonly<Record<string, string | number>>;

  constructor(
    code: ErrorCode,
    values: Readonly<Record<string, string | number>> = {},
    options?: ErrorOptions,
  ) {
    const facts = Object.entries(values).map(([name, value]) => `${name}=${value}`);
    super([code, ...facts].join(' '), options);
    this.code = code;
    this.values = values;
  }
}
