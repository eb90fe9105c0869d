import { relative } from 'node:path';
import { showControls } from '@vitrina/report';
import type { Context } from './command.ts';
import type { ConfigError, ConfigProblem } from './config/config-error.ts';
import { decideExit, type ExitCode, type RunFacts } from './exit-code.ts';
import { Interrupted } from './interruption.ts';
import type { ToldError } from './log.ts';
import { type ErrorValues, UsageError } from './usage-error.ts';

/** Codes that say that something could not be had, beside those about one input. */
const NOT_HAD_CODES: ReadonlySet<string> = new Set(['no-space', 'not-fetched']);

/** Codes that say that the program, or the machine, failed. */
const INTERNAL_CODES: ReadonlySet<string> = new Set(['worker-died', 'worker-failed']);

function factOf({ code, isAboutInput }: CodedError): RunFacts {
  if (isAboutInput || NOT_HAD_CODES.has(code)) return { inputNotRead: true };
  return INTERNAL_CODES.has(code) ? { internalError: true } : { usageError: true };
}

/** An error whose sentence the locale has. */
interface CodedError extends Error {
  readonly code: string;
  readonly values: ErrorValues;
  /** True where the error is about one input alone. */
  readonly isAboutInput?: boolean;
}

/** Writes the sentence of an error and a hint to standard error, and says what it ends the run with. */
export function tellError(error: unknown, context: Context): ExitCode {
  if (error instanceof Interrupted) {
    // Nobody reads on: as with any other filter, that is no error to talk about.
    if (error.exitCode !== 141) tell('interrupted', {}, context);
    return error.exitCode;
  }
  if (isOfConfig(error)) {
    for (const problem of error.problems) tellProblem(problem, context);
    return decideExit({ usageError: true });
  }
  if (isCoded(error)) {
    tell(error.code, error.values, context);
    return decideExit(factOf(error));
  }
  tell('internal', { reason: String(error) }, context);
  if (context.verbose && error instanceof Error) context.log.say(error.stack ?? error.message);
  return decideExit({ internalError: true });
}

/** Writes one sentence and, below it, what to do. */
export function tell(code: string, given: ErrorValues, context: Context): void {
  context.log.tell(wordError(code, given, context));
}

function tellProblem({ file, place, code, values }: ConfigProblem, context: Context): void {
  const { message, hint } = wordError(code, values, context);
  const path = relative(context.terminal.folder, file);
  const at = `${showControls(path)}:${place.line}:${place.column}`;
  context.log.tell({ code, message: `${at}: ${message}`, hint });
}

function wordError(code: string, given: ErrorValues, { locale }: Context): ToldError {
  const system = `error.system.${given['reason']}`;
  const values = locale.has(system) ? { ...given, reason: locale.word(system, given) } : given;
  const hint = values['suggestion'] === undefined ? `error.${code}.hint` : 'error.did-you-mean';
  return {
    code,
    message: locale.word(`error.${code}.message`, values),
    hint: locale.word(hint, values),
  };
}

/** Told by its name: its file is loaded only where there is a configuration. */
function isOfConfig(error: unknown): error is ConfigError {
  return error instanceof Error && error.name === 'ConfigError';
}

function isCoded(error: unknown): error is CodedError {
  return error instanceof UsageError || (error instanceof Error && error.name === 'VitrinaError');
}
