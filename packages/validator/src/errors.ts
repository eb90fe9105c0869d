/** Errors about one input alone, with what they make of it: the others are checked nonetheless. */
export const INPUT_ERRORS = {
  'missing-file': 'unreadable',
  'unreadable-file': 'unreadable',
  'directory-without-json': 'unreadable',
  'no-match': 'unreadable',
  'damaged-gzip': 'unreadable',
  'damaged-zip': 'unreadable',
  'damaged-entry': 'unreadable',
  'encrypted-entry': 'unreadable',
  'unsupported-compression': 'unreadable',
  'overlapping-entry': 'unreadable',
  'nested-zip': 'not-ocds',
  'too-many-entries': 'unreadable',
  'unpacks-too-much': 'unreadable',
  'damaged-state': 'unreadable',
  'other-state-version': 'unreadable',
  'unexpected-state': 'unreadable',
} as const;

export type InputErrorCode = keyof typeof INPUT_ERRORS;

/** True for the code of an error that is about one input alone. */
export function isInputError(code: string): code is InputErrorCode {
  return Object.hasOwn(INPUT_ERRORS, code);
}

/** What the caller, the configuration or the machine got wrong: never the publication. */
export type ErrorCode =
  | InputErrorCode
  | 'unknown-check'
  | 'unknown-version'
  | 'bad-option'
  | 'bad-measure'
  | 'bad-pack'
  | 'no-check-left'
  | 'state-disagrees'
  | 'state-of-other-day'
  | 'state-not-written'
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

  /** True where the error is about one input alone, so that others can still be checked. */
  get isAboutInput(): boolean {
    return isInputError(this.code);
  }
}
