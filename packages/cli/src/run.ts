import { LANGUAGES, loadLocale } from '@vitrina/report';
import type { Options as YargsOptions } from 'yargs';
import { createArguments, type ParsedValues } from './arguments.ts';
import type { Command, Context, Option } from './command.ts';
import { commands } from './commands/index.ts';
import { COMPLETE } from './completion/complete-flag.ts';
import { loadChosenConfig } from './config/choose-config.ts';
import type { Config } from './config/config.ts';
import { mergeSettings } from './config/merge-settings.ts';
import type { ExitCode } from './exit-code.ts';
import { findCommand, unknownCommand } from './find-command.ts';
import { findFlag, findValue, GLOBAL_OPTIONS, hasSwitch } from './global-options.ts';
import { watchProcess } from './interruption.ts';
import { createJsonLog, createTextLog } from './log.ts';
import { refuseArguments } from './refuse-arguments.ts';
import { nearest } from './suggest.ts';
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
  let context = await startContext(argv, terminal, watch.signal);
  async function work(): Promise<ExitCode> {
    const call = await prepare(argv, context);
    context = call.context;
    return call.start();
  }
  try {
    return await Promise.race([work(), watch.fault]);
  } catch (error) {
    return tellError(error, context);
  } finally {
    watch.stop();
  }
}

/** What can be known before the arguments are understood: in which words to say that they are not. */
async function startContext(
  argv: readonly string[],
  terminal: Terminal,
  signal: AbortSignal,
): Promise<Context> {
  const wanted = findValue(argv, '--lang');
  const isKnown = wanted !== undefined && LANGUAGES.includes(wanted);
  const isJson = findValue(argv, '--progress') === 'json';
  return {
    terminal,
    locale: await loadLocale(isKnown ? wanted : languageOf(terminal.environment, LANGUAGES)),
    signal,
    verbose: hasSwitch(argv, '--verbose'),
    log: isJson ? createJsonLog(terminal.stderr) : createTextLog(terminal.stderr),
  };
}

/** A command with all that it needs. */
interface Call {
  readonly context: Context;
  readonly start: () => Promise<ExitCode>;
}

async function prepare(argv: readonly string[], context: Context): Promise<Call> {
  if (argv[0] === COMPLETE) return { context, start: () => complete(argv.slice(1), context) };
  const names = Object.keys(commands);
  const found = findCommand(argv, names);
  const command = found && (await commands[found.name]?.());
  if (hasSwitch(argv, '--help', '-h', '--version')) {
    return { context, start: () => printAnswer(argv, command, context) };
  }
  const options = [...(command?.options ?? []), ...GLOBAL_OPTIONS];
  // Without a command its flags are unknown too; that the command is missing is the better answer.
  const { positionals, values } = await parse(argv, options, command !== undefined);
  if (positionals.length === 0) {
    await parse(argv, options, true);
    return { context, start: () => printAnswer(argv, undefined, context) };
  }
  if (command?.name !== positionals.slice(0, found?.words).join(' ')) {
    throw unknownCommand(positionals, names);
  }
  const words = positionals.slice(found?.words);
  refuseArguments(argv, command, words, options, context);
  const given = createArguments(words, values, options);
  if (command.configuration === 'unread') {
    return { context, start: () => command.run(given, context) };
  }
  const config = await loadChosenConfig(given, context.terminal);
  if (config === undefined) return { context, start: () => command.run(given, context) };
  const settled = await settle(config, argv, context);
  const merged =
    command.configuration === 'apart'
      ? given
      : createArguments(words, mergeSettings(values, options, config), options);
  return { context: settled, start: () => command.run(merged, settled) };
}

/** Goes on in the language, and with the kind of log, that the configuration asks for. */
async function settle(config: Config, argv: readonly string[], context: Context): Promise<Context> {
  const wanted = config.settings.get('lang')?.value;
  const isChosen = typeof wanted === 'string' && findValue(argv, '--lang') === undefined;
  const progress = findValue(argv, '--progress') ?? config.settings.get('progress')?.value;
  return {
    ...context,
    config,
    locale: isChosen ? await loadLocale(wanted) : context.locale,
    log: progress === 'json' ? createJsonLog(context.terminal.stderr) : context.log,
  };
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

/** What the scripts of `vitrina completion` call: before all else, as somebody waits for it. */
async function complete(words: readonly string[], context: Context): Promise<ExitCode> {
  const { printCompletions } = await import('./completion/print-completions.ts');
  await printCompletions(words, context);
  return 0;
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
    const complete = argv.map((token) => addValue(token, options));
    const { _: positionals, ...values } = parser.parseSync(complete);
    return { positionals: positionals.map(String), values };
  } catch (error) {
    throw translate(error, argv, options);
  }
}

/** A flag that stands alone but may have a value, with the value that it then means. */
function addValue(token: string, options: readonly Option[]): string {
  const option = options.find(({ name, alone }) => alone !== undefined && token === `--${name}`);
  return option === undefined ? token : `${token}=${option.alone}`;
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
  const command = findCommand(argv, Object.keys(commands))?.name ?? 'check';
  if (code === 'missing-value') {
    const option = options.find((candidate) => candidate.letter === name);
    return new UsageError('missing-argument', { argument: `--${option?.name ?? name}`, command });
  }
  if (code !== 'unknown-flag') return error;
  const flag = findFlag(argv, name);
  const near = nearest(
    flag,
    options.map((option) => `--${option.name}`),
  );
  return new UsageError('unknown-flag', { flag, command, ...near });
}
