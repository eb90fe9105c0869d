import type { Command } from '../command.ts';
import { RESULT_FORMATS } from '../result-formats.ts';

/** `vitrina diff`: says what is different between two results. */
export const diff: Command = {
  name: 'diff',
  positional: { name: 'results', many: true, required: true },
  options: [
    {
      name: 'format',
      letter: 'f',
      kind: 'repeated',
      formats: RESULT_FORMATS,
      value: 'format',
      text: 'differences-format',
    },
  ],
  examples: [
    { line: 'vitrina diff yesterday.json today.json', text: 'diff-files' },
    { line: 'vitrina diff yesterday.json today.json -f json=changes.json', text: 'diff-json' },
  ],
  async run(given, context) {
    const { printDifferences } = await import('../print-differences.ts');
    return printDifferences(given, context);
  },
};
