import { LIBRARY } from '../checklists/library.ts';
import type { Command } from '../command.ts';
import { listFormat } from '../list-format.ts';
import { print } from '../print.ts';

/** `vitrina criteria`: lists the criteria of a checklist, or those that checklists choose from. */
export const criteria: Command = {
  name: 'criteria',
  options: [
    { name: 'checklist', kind: 'text', value: 'checklist', text: 'listed-checklist' },
    listFormat('checks-format'),
  ],
  examples: [
    { line: 'vitrina criteria', text: 'list-criteria' },
    { line: 'vitrina criteria --checklist civio --format json', text: 'list-criteria-json' },
  ],
  async run(given, { terminal, locale }) {
    const [{ criterionEntries, listCriteria }, { readAnyChecklist }] = await Promise.all([
      import('@vitrina/report'),
      import('../checklists/read-checklist.ts'),
    ]);
    const checklist = await readAnyChecklist(given.text('checklist') ?? LIBRARY, terminal);
    const text =
      given.text('format') === 'json'
        ? JSON.stringify(criterionEntries(checklist.criteria, locale), null, 2)
        : listCriteria(checklist, locale);
    await print(text, terminal);
    return 0;
  },
};
