import type { Command } from '../command.ts';
import { listFormat } from '../list-format.ts';
import { check } from './check.ts';

/** `vitrina config print`: shows the settings of `vitrina check` and where each comes from. */
export const configPrint: Command = {
  name: 'config print',
  options: [
    listFormat('settings-format'),
    ...check.options.filter(({ name, setting }) => setting !== undefined && name !== 'format'),
  ],
  examples: [
    { line: 'vitrina config print', text: 'config-print' },
    { line: 'vitrina config print --fail-on warning -f json', text: 'config-print-json' },
  ],
  configuration: 'apart',
  async run(given, context) {
    const { printConfig } = await import('../config/print-config.ts');
    return printConfig(given, context, check.options);
  },
};
