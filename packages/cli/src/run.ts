import { loadLocale } from '@vitrina/report';
import type { Options as YargsOptions } from 'yargs';
import { createArguments } from './arguments.ts';
import type { Command, Context, Option } from './command.ts';
import { commands } from './commands/index.ts';
import type { ExitCode } from './exit-code.ts';
import { findFlag, findLanguage, GLOBAL_OPTIONS, hasSwitch } from './global-options.ts';
import { watchProcess } from './interruption.ts';
import { print } from './print.ts';
import { suggest } from './suggest.ts';
import { tellError } from './tell-error.ts';
import { processTerminal, type Terminal } from './terminal.ts';
import { UsageError } from './usage-error.ts';

/** Runs the command line and says what the process should end with. Never throws, never exits. */
export async function run(
  argv: readonly string[],
  terminal: Terminal = processTerminal(),
): Promise<ExitCode> {
  const watch = watchProcess(terminal.events);
  const verbose = hasSwitch(argv, '--verbose');
  const wanted = findLanguage(argv);
  try {
    const locale = await loadLocale(chooseLanguage(wanted, terminal));
    const context: Context = { terminal, locale, signal: watch.signal, verbose };
    try {
      return await Promise.race([dispatch(argv, context), watch.fault]);
    } catch (error) {
      return tellError(error, context);
    }
  } finally {
    watch.stop();
  }
}

async function dispatch(argv: readonly string[], context: Context): Promise<ExitCode> {
  const names = Object.keys(commands);
  const named = argv.find((token) => names.includes(token));
  const command = named === undefined ? undefined : await commands[named]?.();
  if (hasSwitch(argv, '--version')) return printVersion(context);
  if (hasSwitch(argv, '--help', '-h')) return printHelp(command, context);
  const options = [...(command?.options ?? []), ...GLOBAL_OPTIONS];
  // Without a command its flags are unknown too; that the command is missing is the better answer.
  const { positionals, values } = await parse(argv, options, command !== undefined);
  const [verb, ...rest] = positionals;
  if (verb === undefined) {
    await parse(argv, options, true);
    return printShortHelp(context);
  }
  if (command?.name !== verb) throw unknownCommand(verb, names);
  checkPositionals(command, rest);
  return command.run(createArguments(rest, values, options), context);
}

function chooseLanguage(wanted: string | undefined, { environment }: Terminal): string {
  if (wanted !== undefined && LANGUAGES.includes(wanted)) return wanted;
  return languageOf(environment, LANGUAGES);
}

function unknownCommand(verb: string, names: readonly string[]): UsageError {
  const near = suggest(verb, names);
  const looksLikePath = /[./\\*]/.test(verb);
  if (near !== undefined) return new UsageError('unknown-command', { command: verb, suggestion: `vitrina ${near}` });
  if (looksLikePath) return new UsageError('unknown-command', { command: verb, suggestion: `vitrina check ${verb}` });
  return new UsageError('unknown-command', { command: verb });
}

function checkPositionals({ name, positional }: Command, given: readonly string[]): void {
  const most = positional === undefined ? 0 : positional.many ? Number.POSITIVE_INFINITY : 1;
  const tooMany = given[most];
  if (tooMany !== undefined) throw new UsageError('too-many-arguments', { argument: tooMany, command: name });
}

/** Words that stand for the sentences of yargs, so that its errors can be told apart. */
const YARGS_WORDS = {
  'Unknown argument: %s': { one: 'unknown-flag %s', other: 'unknown-flag %s' },
  'Not enough arguments following: %s': 'missing-value %s',
};

async function parse(
  argv: readonly string[],
  options: readonly Option[],
  strict: boolean,
): Promise<{ positionals: readonly string[]; values: ParsedValues }> {
  const { default: yargs } = await import('yargs');
  const parser = yargs()
    .detectLocale(false)
    .updateStrings(YARGS_WORDS as never)
    .help(false)
    .version(false)
    .exitProcess(false)
    .fail(false)
    .strictOptions(strict)
    .parserConfiguration({
      'boolean-negation': false,
      'camel-case-expansion': false,
      'dot-notation': false,
      'greedy-arrays': false,
      'parse-numbers': false,
      'parse-positional-numbers': false,
      'short-option-groups': false,
      'strip-aliased': true,
    })
    .options(Object.fromEntries(options.map((option) => [option.name, yargsOption(option)])));
  try {
    const { _: positionals, ...values } = parser.parseSync(argv);
    return { positionals: positionals.map(String), values };
  } catch (error) {
    throw translate(error, argv, options);
  }
}

function yargsOption({ kind, letter }: Option): YargsOptions {
  return {
    ...(letter === undefined ? {} : { alias: letter }),
    ...(kind === 'switch' ? { type: 'boolean' } : { string: true, requiresArg: true }),
    ...(kind === 'list' || kind === 'repeated' ? { type: 'array' } : {}),
  };
}

function translate(error: unknown, argv: readonly string[], options: readonly Option[]): unknown {
  const [code, names] = error instanceof Error ? error.message.split(' ', 2) : [];
  const name = names?.split(',', 1)[0] ?? '';
  const command = argv.find((token) => token in commands) ?? 'check';
  if (code === 'missing-value') {
    const option = options.find((candidate) => candidate.letter === name);
    return new UsageError('missing-argument', { argument: `--${option?.name ?? name}`, command });
  }
  if (code !== 'unknown-flag') return error;
  const flag = findFlag(argv, name);
  const suggestion = suggest(flag, options.map((option) => `--${option.name}`));
  return new UsageError('unknown-flag', { flag, command, ...(suggestion && { suggestion }) });
}
