import type { Command } from '../command.ts';
import { print } from '../print.ts';
import { widthOf } from '../terminal.ts';

/** `vitrina explain`: what one check is about, and how to fix what it finds. */
export const explain: Command = {
  name: 'explain',
  positional: { name: 'check-id', many: false, required: true },
  options: [],
  examples: [{ line: 'vitrina explain structure/required-field', text: 'explain' }],
  async run({ positionals }, { terminal, locale }) {
    const [{ explainCheck }, { checks }, { unknownCheck }] = await Promise.all([
      import('@vitrina/report'),
      import('@vitrina/validator'),
      import('../unknown-check.ts'),
    ]);
    const [id = ''] = positionals;
    const check = checks.find((candidate) => candidate.id === id);
    if (!check) throw unknownCheck(id, checks);
    await print(explainCheck(check, locale, widthOf(terminal.stdout)), terminal);
    return 0;
  },
};
