import { LANGUAGES, loadLocale } from '@vitrina/report';
import type { Options as YargsOptions } from 'yargs';
import { createArguments, type ParsedValues } from './arguments.ts';
import type { Command, Context, Option } from './command.ts';
import { commands } from './commands/index.ts';
import type { ExitCode } from './exit-code.ts';
import { findFlag, findLanguage, GLOBAL_OPTIONS, hasSwitch } from './global-options.ts';
import { watchProcess } from './interruption.ts';
import { suggest } from './suggest.ts';
import { tellError } from './tell-error.ts';
import { languageOf, processTerminal, type Terminal } from './terminal.ts';
import { UsageError } from './usage-error.ts';

/** Runs the command line and says what the process should end with. Never throws, never exits. */
export async function run(
  argv: readonly string[],
  terminal: Terminal = processTerminal(),
): Promise<ExitCode> {
  const watch = watchProcess(terminal.events);
  // A log that nobody reads any more is no reason to stop.
  terminal.stderr.on('error', () => {});
  const wanted = findLanguage(argv);
  const isKnown = wanted !== undefined && LANGUAGES.includes(wanted);
  const language = isKnown ? wanted : languageOf(terminal.environment, LANGUAGES);
  const context: Context = {
    terminal,
    locale: await loadLocale(language),
    signal: watch.signal,
    verbose: hasSwitch(argv, '--verbose'),
  };
  try {
    return await Promise.race([dispatch(argv, context), watch.fault]);
  } catch (error) {
    return tellError(error, context);
  } finally {
    watch.stop();
  }
}

async function dispatch(argv: readonly string[], context: Context): Promise<ExitCode> {
  const names = Object.keys(commands);
  const named = argv.find((token) => names.includes(token));
  const command = named === undefined ? undefined : await commands[named]?.();
  if (hasSwitch(argv, '--help', '-h', '--version')) return printAnswer(argv, command, context);
  const options = [...(command?.options ?? []), ...GLOBAL_OPTIONS];
  // Without a command its flags are unknown too; that the command is missing is the better answer.
  const { positionals, values } = await parse(argv, options, command !== undefined);
  const [verb, ...rest] = positionals;
  if (verb === undefined) {
    await parse(argv, options, true);
    return printAnswer(argv, undefined, context);
  }
  if (command?.name !== verb) throw unknownCommand(verb, names);
  checkLanguage(argv);
  checkSwitches(argv, options);
  checkPositionals(command, rest, context);
  return command.run(createArguments(rest, values, options), context);
}

/** Help and version: loaded only when they are asked for. */
async function printAnswer(
  argv: readonly string[],
  command: Command | undefined,
  context: Context,
): Promise<ExitCode> {
  const { printHelp, printVersion } = await import('./print-help.ts');
  if (hasSwitch(argv, '--version')) await printVersion(context);
  else await printHelp(command, hasSwitch(argv, '--help', '-h'), context);
  return 0;
}

function unknownCommand(verb: string, names: readonly string[]): UsageError {
  const near = suggest(verb, names);
  const looksLikePath = /[./\\*]/.test(verb);
  const suggestion = near ?? (looksLikePath ? `check ${verb}` : undefined);
  return new UsageError('unknown-command', {
    command: verb,
    ...(suggestion === undefined ? {} : { suggestion: `vitrina ${suggestion}` }),
  });
}

function checkLanguage(argv: readonly string[]): void {
  const language = findLanguage(argv);
  if (language !== undefined && !LANGUAGES.includes(language)) {
    throw new UsageError('bad-language', { language, languages: LANGUAGES.join(', ') });
  }
}

function checkSwitches(argv: readonly string[], options: readonly Option[]): void {
  for (const { name, kind } of options) {
    const flag = `--${name}`;
    if (kind === 'switch' && argv.some((token) => token.startsWith(`${flag}=`))) {
      throw new UsageError('switch-with-value', { flag });
    }
  }
}

function checkPositionals(
  { name, positional }: Command,
  given: readonly string[],
  { locale }: Context,
): void {
  if (positional?.required && given.length === 0) {
    const argument = `<${locale.word(`help.value.${positional.name}`)}>`;
    throw new UsageError('missing-argument', { argument, command: name });
  }
  const most = positional === undefined ? 0 : positional.many ? given.length : 1;
  const extra = given[most];
  if (extra !== undefined) {
    throw new UsageError('too-many-arguments', { argument: extra, command: name });
  }
}

/** Codes in place of the sentences of yargs, so that its errors can be told apart. */
const YARGS_WORDS: Record<string, unknown> = {
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
    // Its types know nothing of plurals, which this sentence must have.
    .updateStrings(YARGS_WORDS as Record<string, string>)
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
  const isList = kind === 'list' || kind === 'repeated';
  return {
    ...(letter === undefined ? {} : { alias: letter }),
    ...(kind === 'switch' ? { boolean: true } : { string: true, requiresArg: true }),
    ...(isList ? { array: true } : {}),
  };
}

function translate(error: unknown, argv: readonly string[], options: readonly Option[]): unknown {
  const [code, rest = ''] = error instanceof Error ? error.message.split(/ (.*)/s, 2) : [];
  const name = rest.split(', ', 1)[0] ?? '';
  const command = argv.find((token) => token in commands) ?? 'check';
  if (code === 'missing-value') {
    const option = options.find((candidate) => candidate.letter === name);
    return new UsageError('missing-argument', { argument: `--${option?.name ?? name}`, command });
  }
  if (code !== 'unknown-flag') return error;
  const flag = findFlag(argv, name);
  const suggestion = suggest(
    flag,
    options.map((option) => `--${option.name}`),
  );
  const near = suggestion === undefined ? {} : { suggestion };
  return new UsageError('unknown-flag', { flag, command, ...near });
}
