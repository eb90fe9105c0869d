import type { Command } from '../command.ts';
import { check } from './check.ts';

/** `vitrina init`: writes a configuration file to begin with. */
export const init: Command = {
  name: 'init',
  options: [{ name: 'force', kind: 'switch' }],
  examples: [
    { line: 'vitrina init', text: 'init' },
    { line: 'vitrina init --force', text: 'init-force' },
  ],
  configuration: 'unread',
  async run(given, context) {
    const { writeConfig } = await import('../init/write-config.ts');
    return writeConfig(given, context, check.options);
  },
};
