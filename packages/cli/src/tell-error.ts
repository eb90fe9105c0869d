import type { Context } from './command.ts';
import { decideExit, type ExitCode } from './exit-code.ts';
import { Interrupted } from './interruption.ts';
import { type ErrorValues, UsageError } from './usage-error.ts';

/** Codes of the validator's errors that say that an input could not be obtained or read. */
const INPUT_CODES: ReadonlySet<string> = new Set([
  'missing-file',
  'unreadable-file',
  'directory-without-json',
  'no-match',
  'damaged-gzip',
  'no-space',
]);

/** An error whose sentence the locale has. */
interface CodedError extends Error {
  readonly code: string;
  readonly values: ErrorValues;
}

/** Writes the sentence of an error and a hint to standard error, and says what it ends the run with. */
export function tellError(error: unknown, context: Context): ExitCode {
  if (error instanceof Interrupted) {
    // Nobody reads on: as with any other filter, that is no error to talk about.
    if (error.exitCode !== 141) tell('interrupted', {}, context);
    return error.exitCode;
  }
  if (isCoded(error)) {
    tell(error.code, error.values, context);
    return decideExit(INPUT_CODES.has(error.code) ? { inputNotRead: true } : { usageError: true });
  }
  tell('internal', { reason: String(error) }, context);
  if (context.verbose && error instanceof Error) say(error.stack ?? error.message, context);
  return decideExit({ internalError: true });
}

/** Writes one sentence and, below it, what to do. */
export function tell(code: string, given: ErrorValues, context: Context): void {
  const { locale } = context;
  const system = `error.system.${given['reason']}`;
  const values = locale.has(system) ? { ...given, reason: locale.word(system) } : given;
  const hint = values['suggestion'] === undefined ? `error.${code}.hint` : 'error.did-you-mean';
  say(`vitrina: ${locale.word(`error.${code}.message`, values)}`, context);
  say(`  ${locale.word(hint, values)}`, context);
}

function say(line: string, { terminal }: Context): void {
  terminal.stderr.write(`${line}\n`);
}

function isCoded(error: unknown): error is CodedError {
  return error instanceof UsageError || (error instanceof Error && error.name === 'VitrinaError');
}
