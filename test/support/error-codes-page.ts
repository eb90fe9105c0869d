import { EventEmitter } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import type { Context } from '../../packages/cli/src/command.ts';
import type { ExitCode } from '../../packages/cli/src/exit-code.ts';
import { Interrupted } from '../../packages/cli/src/interruption.ts';
import { createTextLog } from '../../packages/cli/src/log.ts';
import { tellError } from '../../packages/cli/src/tell-error.ts';
import { UsageError } from '../../packages/cli/src/usage-error.ts';
import { loadLocale } from '../../packages/report/src/index.ts';
import { type ErrorCode, INPUT_ERRORS, VitrinaError } from '../../packages/validator/src/errors.ts';

const HEAD = `# Error codes

Generated from \`reports/locales/en.json\` by \`npm run update\`; do not edit. The command says the
sentence and what to do, in the language asked for, and ends with the exit code. Codes marked *library*
are those of a \`VitrinaError\`, which has the code and its values, and no sentence.

| code | what happened | what to do | exit code | |
|---|---|---|---:|---|
`;

/** The page of all errors that the command can tell. */
export async function renderErrorCodes(root: string): Promise<string> {
  const { error } = JSON.parse(readFileSync(join(root, 'reports/locales/en.json'), 'utf8'));
  const libraryCodes = readLibraryCodes(root);
  const context = await createContext(root);
  const rows = Object.entries<{ message?: string; hint?: string }>(error)
    .filter(([, { message }]) => message !== undefined)
    .map(([code, { message, hint = '' }]) => {
      const origin = libraryCodes.has(code) ? 'library' : '';
      const exit = exitOf(code, libraryCodes.has(code), context);
      return `| \`${code}\` | ${message} | ${hint} | ${exit} | ${origin} |\n`;
    });
  return HEAD + rows.join('');
}

function readLibraryCodes(root: string): ReadonlySet<string> {
  const source = readFileSync(join(root, 'packages/validator/src/errors.ts'), 'utf8');
  const [, union = ''] = /type ErrorCode =([^;]*);/.exec(source) ?? [];
  const others = [...union.matchAll(/'(.*?)'/g)].map(([, code = '']) => code);
  return new Set([...Object.keys(INPUT_ERRORS), ...others]);
}

function exitOf(code: string, isOfLibrary: boolean, context: Context): ExitCode {
  if (code === 'interrupted') return tellError(new Interrupted(130), context);
  if (code === 'internal') return tellError(new Error(code), context);
  if (isOfLibrary) return tellError(new VitrinaError(code as ErrorCode), context);
  return tellError(new UsageError(code), context);
}

async function createContext(folder: string): Promise<Context> {
  const stderr = new PassThrough();
  return {
    terminal: {
      stdin: new PassThrough(),
      stdout: new PassThrough(),
      stderr,
      environment: {},
      folder,
      clock: () => new Date(0),
      events: new EventEmitter(),
    },
    locale: await loadLocale('en'),
    signal: new AbortController().signal,
    verbose: false,
    log: createTextLog(stderr),
  };
}
