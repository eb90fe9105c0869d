import type { Command } from '../command.ts';
import { listFormat } from '../list-format.ts';
import { print } from '../print.ts';
import { widthOf } from '../terminal.ts';

/** `vitrina explain`: what one check is about, and how to fix what it finds. */
export const explain: Command = {
  name: 'explain',
  positional: { name: 'check-id', many: false, required: true },
  options: [listFormat('explain-format')],
  examples: [
    { line: 'vitrina explain structure/required-field', text: 'explain' },
    { line: 'vitrina explain structure/required-field --format json', text: 'explain-json' },
  ],
  async run(given, { terminal, locale }) {
    const [{ explainCheck, explanationOf }, { checks, describeCheck }, { unknownCheck }] =
      await Promise.all([
        import('@vitrina/report'),
        import('@vitrina/validator'),
        import('../unknown-check.ts'),
      ]);
    const [id = ''] = given.positionals;
    const check = checks.find((candidate) => candidate.id === id);
    if (!check) throw unknownCheck(id, checks);
    const description = await describeCheck(check);
    const text =
      given.text('format') === 'json'
        ? JSON.stringify(explanationOf(check, description, locale), null, 2)
        : explainCheck(check, description, locale, widthOf(terminal.stdout));
    await print(text, terminal);
    return 0;
  },
};
