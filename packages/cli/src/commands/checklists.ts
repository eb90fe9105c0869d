import type { Command } from '../command.ts';
import { listFormat } from '../list-format.ts';
import { print } from '../print.ts';

/** `vitrina checklists`: lists every checklist that comes with Vitrina. */
export const checklists: Command = {
  name: 'checklists',
  options: [listFormat('checks-format')],
  examples: [
    { line: 'vitrina checklists', text: 'list-checklists' },
    { line: 'vitrina checklists --format json', text: 'list-checklists-json' },
  ],
  async run(given, { terminal, locale }) {
    const [{ checklistEntries, listChecklists }, { summariseChecklists }] = await Promise.all([
      import('@vitrina/report'),
      import('../checklists/summarise-checklists.ts'),
    ]);
    const summaries = await summariseChecklists();
    const text =
      given.text('format') === 'json'
        ? JSON.stringify(checklistEntries(summaries, locale), null, 2)
        : listChecklists(summaries, locale);
    await print(text, terminal);
    return 0;
  },
};
