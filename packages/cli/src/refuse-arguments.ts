import { LANGUAGES } from '@vitrina/report';
import type { Command, Context, Option } from './command.ts';
import { findValue } from './global-options.ts';
import { UsageError } from './usage-error.ts';

/**
 * Refuses what the parser lets through.
 * @throws UsageError for a language without texts, a switch with a value, too many or too few words.
 */
export function refuseArguments(
  argv: readonly string[],
  command: Command,
  words: readonly string[],
  options: readonly Option[],
  context: Context,
): void {
  refuseLanguage(argv);
  refuseSwitches(argv, options);
  refusePositionals(command, words, context);
}

function refuseLanguage(argv: readonly string[]): void {
  const language = findValue(argv, '--lang');
  if (language !== undefined && !LANGUAGES.includes(language)) {
    throw new UsageError('bad-language', { language, languages: LANGUAGES.join(', ') });
  }
}

function refuseSwitches(argv: readonly string[], options: readonly Option[]): void {
  for (const { name, kind } of options) {
    const flag = `--${name}`;
    if (kind === 'switch' && argv.some((token) => token.startsWith(`${flag}=`))) {
      throw new UsageError('switch-with-value', { flag });
    }
  }
}

function refusePositionals(
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
