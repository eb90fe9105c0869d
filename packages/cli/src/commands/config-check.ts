import type { Command } from '../command.ts';

/** `vitrina config check`: says what is wrong in configuration files. */
export const configCheck: Command = {
  name: 'config check',
  positional: { name: 'config-file', many: false, required: false },
  options: [],
  examples: [
    { line: 'vitrina config check', text: 'config-check' },
    { line: 'vitrina config check ci/vitrina.config.yaml', text: 'config-check-file' },
  ],
  configuration: 'unread',
  async run(given, context) {
    const { checkConfigs } = await import('../config/check-configs.ts');
    return checkConfigs(given, context);
  },
};
