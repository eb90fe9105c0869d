import type { Command } from '../command.ts';
import { listFormat } from '../list-format.ts';
import { print } from '../print.ts';

/** `vitrina explain`: what one check or criterion is about, and how to do better. */
export const explain: Command = {
  name: 'explain',
  positional: { name: 'check-id', many: false, required: true },
  options: [listFormat('explain-format')],
  examples: [
    { line: 'vitrina explain structure/required-field', text: 'explain' },
    { line: 'vitrina explain structure/required-field --format json', text: 'explain-json' },
    { line: 'vitrina explain cyc-planning', text: 'explain-criterion' },
  ],
  async run(given, context) {
    const { explainId } = await import('../explain-id.ts');
    const [id = ''] = given.positionals;
    const text = await explainId(id, given.text('format') === 'json', context);
    await print(text, context.terminal);
    return 0;
  },
};
