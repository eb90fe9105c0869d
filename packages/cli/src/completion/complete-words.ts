import { LANGUAGES } from '@vitrina/report';
import type { Command, Context, Option } from '../command.ts';
import { commands } from '../commands/index.ts';
import { findCommand } from '../find-command.ts';
import { GLOBAL_OPTIONS } from '../global-options.ts';
import { type Candidate, completePositional, completeValue } from './complete-value.ts';

/** What may stand in place of the last word, behind the words before it. */
export async function completeWords(
  words: readonly string[],
  context: Context,
): Promise<readonly Candidate[]> {
  const before = words.slice(0, -1);
  const typed = words.at(-1) ?? '';
  const names = Object.keys(commands);
  const found = findCommand(before, names);
  const command = found && (await commands[found.name]?.());
  const options = [...(command?.options ?? []), ...GLOBAL_OPTIONS];
  const candidates = await listCandidates(before, typed, command, options, names, context);
  return candidates.filter(({ text }) => text.startsWith(typed));
}

async function listCandidates(
  before: readonly string[],
  typed: string,
  command: Command | undefined,
  options: readonly Option[],
  names: readonly string[],
  context: Context,
): Promise<readonly Candidate[]> {
  const equals = typed.indexOf('=');
  if (typed.startsWith('--') && equals > 0) {
    const flag = typed.slice(0, equals);
    const values = await completeValue(optionOf(flag, options), typed.slice(equals + 1), context);
    return values.map(({ text, ...rest }) => ({ text: `${flag}=${text}`, ...rest }));
  }
  const asking = optionOf(before.at(-1) ?? '', options);
  const takesNext = asking && asking.kind !== 'switch' && asking.alone === undefined;
  if (takesNext) return completeValue(asking, typed, context);
  if (typed.startsWith('-')) return options.map((option) => describeFlag(option, context));
  if (command) return completePositional(command, before, context);
  return completeNames(before.at(-1), names, context);
}

function optionOf(flag: string, options: readonly Option[]): Option | undefined {
  return options.find(({ name, letter }) => flag === `--${name}` || flag === `-${letter}`);
}

function describeFlag({ name, text = name, choices = [] }: Option, context: Context): Candidate {
  const values = { formats: choices, languages: LANGUAGES };
  return { text: `--${name}`, meaning: context.locale.word(`help.flag.${text}`, values) };
}

/** First words of commands, or the second ones of the first. */
function completeNames(
  first: string | undefined,
  names: readonly string[],
  { locale }: Context,
): readonly Candidate[] {
  const seconds = names.filter((name) => name.startsWith(`${first} `));
  if (first !== undefined && seconds.length > 0) {
    return seconds.map((name) => ({
      text: name.slice(first.length + 1),
      meaning: locale.word(`help.command.${name}`),
    }));
  }
  const texts = [...new Set(names.map((name) => name.split(' ', 1)[0] ?? name))];
  return texts.map((text) => {
    const id = `help.command.${text}`;
    return locale.has(id) ? { text, meaning: locale.word(id) } : { text };
  });
}
