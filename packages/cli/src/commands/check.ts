import type { Command } from '../command.ts';
import { GATE_OPTIONS } from '../gate-options.ts';
import { EXTENSION_OPTIONS, LIMIT, PROGRESS, QUIET, ROOT, TMP_DIR } from '../input-options.ts';

/** `vitrina check`: says what is wrong with publications. */
export const check: Command = {
  name: 'check',
  positional: { name: 'input', many: true, required: false },
  options: [
    { name: 'format', letter: 'f', kind: 'repeated', value: 'format', setting: 'format' },
    { name: 'ocds-version', kind: 'text', value: 'version', setting: 'ocdsVersion' },
    ROOT,
    ...EXTENSION_OPTIONS,
    LIMIT,
    { name: 'buyer', kind: 'repeated', value: 'buyer', setting: 'buyer' },
    { name: 'pack', kind: 'repeated', value: 'pack', setting: 'pack' },
    { name: 'checklist', kind: 'text', value: 'checklist', text: 'measured-checklist' },
    { name: 'only', kind: 'list', value: 'check-id', setting: 'only' },
    { name: 'skip', kind: 'list', value: 'check-id', setting: 'skip' },
    ...GATE_OPTIONS,
    { name: 'examples', kind: 'count', fallback: '5', value: 'number', setting: 'examples' },
    { name: 'context', kind: 'switch', setting: 'context' },
    { name: 'as-of', kind: 'text', value: 'day', setting: 'asOf' },
    TMP_DIR,
    { name: 'workers', kind: 'count', value: 'number', setting: 'workers' },
    { name: 'state', kind: 'text', value: 'file' },
    QUIET,
    PROGRESS,
  ],
  examples: [
    { line: 'vitrina check releases.json', text: 'check-file' },
    { line: 'vitrina check data -f plain -f json=result.json', text: 'check-many' },
    { line: 'gunzip -c releases.json.gz | vitrina check -', text: 'check-stdin' },
    { line: 'vitrina check releases.json --buyer XX-1234', text: 'check-buyer' },
    { line: 'vitrina check releases.json --fail-on warning', text: 'check-gate' },
    { line: 'vitrina check part1 --quiet --state part1.state', text: 'check-state' },
    { line: 'vitrina check part1.state part2.state', text: 'check-states' },
  ],
  async run(given, context) {
    const { checkPublications } = await import('../check-publications.ts');
    return checkPublications(given, context);
  },
};
