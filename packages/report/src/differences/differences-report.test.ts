import { compareAssessments, type Differences } from '@vitrina/validator';
import { describe, expect, it } from 'vitest';
import { makeAssessment, makeResult } from '../../../../test/support/assessment-fixture.ts';
import { schemaErrors } from '../../../../test/support/result-schemas.ts';
import { loadLocale } from '../locale.ts';
import { inColour, wordsOnly } from '../text/painter.ts';
import { writeDifferences } from './differences-report.ts';

const names = { old: 'old.json', new: 'new.json' };
const same = compareAssessments(makeAssessment(), makeAssessment(), { old: [], new: [] });
const full: Differences = {
  ...same,
  counts: { ...same.counts, releases: { old: 4000, new: 12_080 } },
  lists: { contracts: { old: 100, new: 52 }, awards: { old: 3, new: null } },
  checks: {
    'structure/wrong-type': {
      old: { level: 'error', outcome: 'pass', population: 9, pass: 8, fail: 0, occurrences: 0 },
      new: { level: 'error', outcome: 'fail', population: 9, pass: 6, fail: 2, occurrences: 3 },
    },
  },
  coverage: {
    items: {
      'tender/\u009btitle': { old: { parents: 3, filled: 2 }, new: { parents: 4, filled: 4 } },
      'awards/title': { old: null, new: { parents: 4, filled: 1 } },
    },
  },
  statistics: { 'contracts/count': { old: null, new: 5 } },
  sums: { 'contracts/value/EUR': { old: '10.00', new: '9.50' } },
  ocids: {
    old: 30,
    new: 19,
    vanished: { count: 12, listed: Array.from({ length: 12 }, (_, n) => `ocds-213czf-${n}`) },
    added: { count: 1, listed: ['ocds-213czf-new'] },
  },
  notCompared: [{ part: 'counts', reason: 'partial' }],
};

describe('differences in words', () => {
  it('say what was, what is, and how much that differs', async () => {
    expect(writeDifferences(full, names, await loadLocale('en'), wordsOnly)).toBe(`\
Old: old.json, as of 22 November 2026
New: new.json, as of 22 November 2026

  files                      1       1
  packages                   1       1
  releases               4,000  12,080  +8,080 (+202%)
  records                    0       0
  contracting processes  3,980   3,980

12 contracting processes are no longer there
  ocds-213czf-0
  ocds-213czf-1
  ocds-213czf-2
  ocds-213czf-3
  ocds-213czf-4
  ocds-213czf-5
  ocds-213czf-6
  ocds-213czf-7
  ocds-213czf-8
  ocds-213czf-9
  and 2 more
1 contracting process is new
  ocds-213czf-new

Entries of lists
  awards       3   –  \u22123 (\u2212100%)
  contracts  100  52  \u221248 (\u221248%)

Amounts
  contracts/value/EUR  10.00  9.50

Statistics
  contracts/count  –  5  +5

Failing share by check
  structure/wrong-type  0%  25%  +25 points

Filled share by path
  tender/\\u009btitle  66.7%  100%  +33.3 points
  awards/title            –   25%

Counts may differ for another reason: reading was ended at a limit.
`);
  });

  it('leave out what is equal', async () => {
    const text = writeDifferences(same, names, await loadLocale('es'), wordsOnly);
    expect(text.split('\n')).toHaveLength(11);
    expect(text).toContain('Anterior: old.json, a 22 de noviembre de 2026');
    expect(text).toContain('No se compararon importes ni estadísticas');
  });

  it('list the largest changes first, and count the others', async () => {
    const lists = Object.fromEntries(
      Array.from({ length: 30 }, (_, n) => [`list${n}`, { old: 100, new: 99 - n }]),
    );
    const lines = writeDifferences({ ...same, lists }, names, await loadLocale('en'), inColour)
      .split('\n')
      .filter((line) => /list\d|more/.test(line));
    expect(lines).toHaveLength(21);
    expect(lines[0]).toContain('list29');
    expect(lines.at(-1)).toBe('  and 10 more');
  });
});

describe('every reason that something could not be compared', () => {
  it.each(['en', 'es'])('has a sentence in %s', async (language) => {
    const locale = await loadLocale(language);
    const unread = makeAssessment({
      inputs: [
        { ...(makeAssessment().inputs[0] as object), status: 'unreadable', partial: true } as never,
      ],
      tool: { ...makeAssessment().tool, ruleset: '9.0.0' },
      scope: { asOf: '2026-11-22', limit: 3 },
    });
    const { notCompared } = compareAssessments(makeAssessment(), unread);
    expect(notCompared).toHaveLength(6);
    const missing = notCompared.filter(
      ({ part, reason }) => !locale.has(`differences.not-compared.${part}-${reason}`),
    );
    expect(missing).toEqual([]);
  });
});

describe('the document of differences', () => {
  const errors = schemaErrors('differences');

  it('is as the schema says', () => {
    expect(errors(full)).toEqual([]);
    const results = {
      checks: { 'a/b': makeResult('error', { fail: 1 }) },
      coverage: { items: {} },
    };
    expect(errors(compareAssessments(makeAssessment(), makeAssessment({ results })))).toEqual([]);
  });

  it('is not where something else is in it', () => {
    expect(errors({ ...full, ocids: [] })).not.toEqual([]);
    expect(errors({ ...full, extra: 1 })).not.toEqual([]);
  });
});
