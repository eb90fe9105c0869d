import type { Command } from '../command.ts';
import { EXTENSION_OPTIONS, PROGRESS, ROOT, TMP_DIR } from '../input-options.ts';
import { SCORE_FORMATS } from '../score/score-formats.ts';

/** `vitrina score`: says how near a publisher is to what a checklist asks. */
export const score: Command = {
  name: 'score',
  positional: { name: 'scored', many: true, required: false },
  options: [
    { name: 'checklist', kind: 'text', value: 'checklist' },
    {
      name: 'format',
      letter: 'f',
      kind: 'repeated',
      formats: SCORE_FORMATS,
      value: 'format',
      text: 'score-format',
    },
    { name: 'answers', kind: 'repeated', value: 'file' },
    { name: 'probes', kind: 'repeated', value: 'file' },
    { name: 'census', kind: 'switch' },
    { name: 'subject', kind: 'text', value: 'subject' },
    { name: 'as-of', kind: 'text', value: 'day', setting: 'asOf' },
    { name: 'ocds-version', kind: 'text', value: 'version', setting: 'ocdsVersion' },
    ROOT,
    ...EXTENSION_OPTIONS,
    { name: 'pack', kind: 'repeated', value: 'pack', setting: 'pack' },
    TMP_DIR,
    { name: 'workers', kind: 'count', value: 'number', setting: 'workers' },
    PROGRESS,
  ],
  examples: [
    { line: 'vitrina score data --checklist civio', text: 'score-data' },
    {
      line: 'vitrina score result.json --checklist civio --answers answers.yaml',
      text: 'score-result',
    },
    {
      line: 'vitrina score --checklist gdb-2021 --answers countries.csv -f csv',
      text: 'score-table',
    },
  ],
  async run(given, context) {
    const { scoreSubjects } = await import('../score/score-subjects.ts');
    return scoreSubjects(given, context);
  },
};
