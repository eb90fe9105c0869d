import type { Command } from '../command.ts';
import { listFormat } from '../list-format.ts';
import { print } from '../print.ts';

/** `vitrina checks`: lists every check there is. */
export const checks: Command = {
  name: 'checks',
  options: [listFormat('checks-format')],
  examples: [
    { line: 'vitrina checks', text: 'list-checks' },
    { line: 'vitrina checks --format json', text: 'list-checks-json' },
  ],
  async run(given, { terminal, locale }) {
    const [{ catalogueOf, listChecks }, { checks: all }] = await Promise.all([
      import('@vitrina/report'),
      import('@vitrina/validator'),
    ]);
    const text =
      given.text('format') === 'json'
        ? JSON.stringify(catalogueOf(all, locale), null, 2)
        : listChecks(all, locale);
    await print(text, terminal);
    return 0;
  },
};
