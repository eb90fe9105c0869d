import type { Command } from '../command.ts';
import { COVERAGE_FORMATS } from '../coverage-formats.ts';
import { PROGRESS, QUIET, ROOT, TMP_DIR } from '../input-options.ts';

/** `vitrina coverage`: counts what is filled in any JSON, path by path. */
export const coverage: Command = {
  name: 'coverage',
  positional: { name: 'input', many: true, required: false },
  options: [
    {
      name: 'format',
      letter: 'f',
      kind: 'repeated',
      formats: COVERAGE_FORMATS,
      fallback: 'plain',
      value: 'format',
      text: 'coverage-format',
    },
    ROOT,
    TMP_DIR,
    QUIET,
    PROGRESS,
  ],
  examples: [
    { line: 'vitrina coverage releases.jsonl', text: 'coverage-file' },
    { line: 'vitrina coverage data -f json=coverage.json', text: 'coverage-json' },
  ],
  async run(given, context) {
    const { countCoverage } = await import('../count-coverage.ts');
    return countCoverage(given, context);
  },
};
