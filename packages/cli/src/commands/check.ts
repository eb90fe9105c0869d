import type { Command } from '../command.ts';
import { FAIL_ON } from '../gate.ts';
import { PROGRESS_MODES } from '../progress.ts';

/** `vitrina check`: says what is wrong with publications. */
export const check: Command = {
  name: 'check',
  positional: { name: 'input', many: true, required: false },
  options: [
    { name: 'format', letter: 'f', kind: 'repeated', value: 'format' },
    { name: 'ocds-version', kind: 'text', value: 'version' },
    { name: 'only', kind: 'list', value: 'check-id' },
    { name: 'skip', kind: 'list', value: 'check-id' },
    { name: 'fail-on', kind: 'text', choices: FAIL_ON, fallback: 'error', value: 'level' },
    { name: 'max-warnings', kind: 'count', value: 'number' },
    { name: 'examples', kind: 'count', fallback: '5', value: 'number' },
    { name: 'context', kind: 'switch' },
    { name: 'as-of', kind: 'text', value: 'day' },
    { name: 'tmp-dir', kind: 'text', value: 'directory' },
    { name: 'quiet', kind: 'switch' },
    { name: 'progress', kind: 'text', choices: PROGRESS_MODES, fallback: 'auto', value: 'when' },
  ],
  examples: [
    { line: 'vitrina check releases.json', text: 'check-file' },
    { line: 'vitrina check data -f plain -f json=result.json', text: 'check-many' },
    { line: 'gunzip -c releases.json.gz | vitrina check -', text: 'check-stdin' },
    { line: 'vitrina check releases.json --fail-on warning', text: 'check-gate' },
  ],
  async run(given, context) {
    const { checkPublications } = await import('../check-publications.ts');
    return checkPublications(given, context);
  },
};
