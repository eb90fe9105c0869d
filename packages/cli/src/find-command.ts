import { suggest } from './suggest.ts';
import { UsageError } from './usage-error.ts';

/** A command that is called, and how many words of the command line name it. */
export interface FoundCommand {
  readonly name: string;
  readonly words: 1 | 2;
}

/** The first command among the arguments, two words before one. */
export function findCommand(
  argv: readonly string[],
  names: readonly string[],
): FoundCommand | undefined {
  for (const [index, word] of argv.entries()) {
    const pair = `${word} ${argv[index + 1]}`;
    if (names.includes(pair)) return { name: pair, words: 2 };
    if (names.includes(word)) return { name: word, words: 1 };
  }
  return undefined;
}

/** The error for words that are no command. */
export function unknownCommand(words: readonly string[], names: readonly string[]): UsageError {
  const [verb = '', action] = words;
  const actions = names.filter((name) => name.startsWith(`${verb} `));
  if (actions.length > 0) {
    const near = action === undefined ? undefined : suggest(`${verb} ${action}`, actions);
    return new UsageError('incomplete-command', {
      command: verb,
      actions: actions.map((name) => `vitrina ${name}`).join(', '),
      ...(near === undefined ? {} : { suggestion: `vitrina ${near}` }),
    });
  }
  const near = suggest(verb, names);
  const looksLikePath = /[./\\*]/.test(verb);
  const suggestion = near ?? (looksLikePath ? `check ${verb}` : undefined);
  return new UsageError('unknown-command', {
    command: verb,
    ...(suggestion === undefined ? {} : { suggestion: `vitrina ${suggestion}` }),
  });
}
