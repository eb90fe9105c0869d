import { inColour, type Painter, wordsOnly } from '@vitrina/report';
import type { Arguments } from './arguments.ts';
import { colorOf } from './check-targets.ts';
import { openOutputs } from './outputs.ts';
import { readTargets, type Target } from './targets.ts';
import type { Terminal } from './terminal.ts';

/** What is said of results can be written as: words, words in colour, or data. */
export const RESULT_FORMATS: readonly string[] = ['plain', 'pretty', 'json'];

/** Where `--format` wants it; else words on standard output, in colour on a screen. */
export function chooseResultTargets(
  given: Arguments,
  { stdout, folder }: Terminal,
): readonly Target[] {
  const formats = given.list('format');
  if (formats.length > 0) return readTargets(formats, RESULT_FORMATS, folder);
  return [{ format: stdout.isTTY === true ? 'pretty' : 'plain' }];
}

/** Writes data, or what a painter makes of it, into every target. */
export async function writeResult(
  targets: readonly Target[],
  data: object,
  words: (painter: Painter) => string,
  given: Arguments,
  terminal: Terminal,
): Promise<void> {
  const outputs = await openOutputs(targets, terminal);
  try {
    for (const output of outputs.all) {
      const { target } = output;
      const isPretty = target.format === 'pretty' && colorOf(target, given, terminal);
      await output.write(
        target.format === 'json'
          ? `${JSON.stringify(data, null, 2)}\n`
          : words(isPretty ? inColour : wordsOnly),
      );
    }
    await outputs.complete();
  } catch (error) {
    await outputs.discard();
    throw error;
  }
}
