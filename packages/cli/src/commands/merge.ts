import type { Command } from '../command.ts';
import {
  EXTENSION_OPTIONS,
  LIMIT,
  MERGE_VERSION,
  PROGRESS,
  QUIET,
  ROOT,
  TMP_DIR,
} from '../input-options.ts';

/** `vitrina merge`: prints how each contracting process stands after all its releases. */
export const merge: Command = {
  name: 'merge',
  positional: { name: 'input', many: true, required: false },
  options: [
    { name: 'versioned', kind: 'switch' },
    MERGE_VERSION,
    { name: 'schema', kind: 'text', value: 'file' },
    ROOT,
    ...EXTENSION_OPTIONS,
    LIMIT,
    TMP_DIR,
    QUIET,
    PROGRESS,
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
