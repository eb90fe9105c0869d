import type { Context } from '../command.ts';
import { completeWords } from './complete-words.ts';

/**
 * Prints what may stand in place of the last of `words`, which are those behind `vitrina`: one a line,
 * and its meaning behind a tab. Nothing where a file belongs there, which the shell knows best.
 */
export async function printCompletions(words: readonly string[], context: Context): Promise<void> {
  const candidates = await completeWords(words, context);
  const lines = candidates.map(({ text, meaning }) =>
    meaning === undefined ? text : `${text}\t${meaning}`,
  );
  if (lines.length > 0) context.terminal.stdout.write(`${lines.join('\n')}\n`);
}
