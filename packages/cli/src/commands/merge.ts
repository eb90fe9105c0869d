import type { Command } from '../command.ts';
import { PROGRESS_MODES } from '../progress.ts';

/** `vitrina merge`: prints how each contracting process stands after all its releases. */
export const merge: Command = {
  name: 'merge',
  positional: { name: 'input', many: true, required: false },
  options: [
    { name: 'versioned', kind: 'switch' },
    {
      name: 'ocds-version',
      kind: 'text',
      value: 'version',
      text: 'merge-version',
      setting: 'ocdsVersion',
    },
    { name: 'schema', kind: 'text', value: 'file' },
    { name: 'extension', kind: 'repeated', value: 'extension' },
    { name: 'root', kind: 'text', value: 'path', setting: 'dataRoot' },
    { name: 'tmp-dir', kind: 'text', value: 'directory', setting: 'tmpDir' },
    {
      name: 'progress',
      kind: 'text',
      choices: PROGRESS_MODES,
      fallback: 'auto',
      value: 'when',
      setting: 'progress',
    },
  ],
  examples: [
    { line: 'vitrina merge 2025.json 2026.json > compiled.jsonl', text: 'merge' },
    { line: 'vitrina merge releases.jsonl.gz --versioned', text: 'merge-versioned' },
  ],
  async run(given, context) {
    const { mergePublications } = await import('../merge-publications.ts');
    return mergePublications(given, context);
  },
};
