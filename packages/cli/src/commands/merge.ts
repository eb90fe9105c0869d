import type { Command } from '../command.ts';
import { PROCESS_OPTIONS } from '../input-options.ts';

/** `vitrina merge`: prints how each contracting process stands after all its releases. */
export const merge: Command = {
  name: 'merge',
  positional: { name: 'input', many: true, required: false },
  options: [
    { name: 'versioned', kind: 'switch' },
    { name: 'schema', kind: 'text', value: 'file' },
    ...PROCESS_OPTIONS,
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
