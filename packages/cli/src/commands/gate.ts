import type { Command } from '../command.ts';
import { GATE_OPTIONS } from '../gate-options.ts';
import { RESULT_FORMATS } from '../result-formats.ts';

/** `vitrina gate`: says whether a result is good enough, and has lost nothing since an older one. */
export const gate: Command = {
  name: 'gate',
  positional: { name: 'result', many: false, required: true },
  options: [
    {
      name: 'format',
      letter: 'f',
      kind: 'repeated',
      formats: RESULT_FORMATS,
      value: 'format',
      text: 'gate-format',
    },
    ...GATE_OPTIONS,
    { name: 'previous', kind: 'text', value: 'result' },
  ],
  examples: [
    { line: 'vitrina gate today.json', text: 'gate-file' },
    { line: 'vitrina gate today.json --previous yesterday.json', text: 'gate-previous' },
  ],
  async run(given, context) {
    const { applyGate } = await import('../apply-gate.ts');
    return applyGate(given, context);
  },
};
