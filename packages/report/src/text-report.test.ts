import type { Assessment, InputReason } from '@vitrina/validator';
import { describe, expect, it } from 'vitest';
import {
  makeAssessment,
  makeCheck,
  makeExample,
  makeInput,
  makeResult,
} from '../../../test/support/assessment-fixture.ts';
import { fullAssessment, fullChecks } from '../../../test/support/full-assessment.ts';
import { type FormatContext, indexChecks } from './formatter.ts';
import { plain } from './formatters/plain.ts';
import { pretty } from './formatters/pretty.ts';
import { loadLocale } from './locale.ts';
import { displayWidth } from './text/display-width.ts';

const locale = await loadLocale('en');
const context: FormatContext = { locale, checks: indexChecks(fullChecks) };

function report(assessment: Assessment, changes: Partial<FormatContext> = {}): string {
  return plain.format(assessment, { ...context, ...changes });
}

function withFindings(count: number): Assessment {
  const id = 'structure/empty-value';
  return makeAssessment({
    summary: { ...makeAssessment().summary, counts: { error: 0, warning: count, notice: 0 } },
    results: {
      checks: { [id]: makeResult('warning', { fail: count, pass: 4001 - count }) },
      coverage: { items: {} },
    },
    examples: {
      [id]: Array.from({ length: count }, (_, index) =>
        makeExample({ check: id, line: index + 1, offset: index }),
      ),
    },
  });
}

it('says the same words with and without colour', () => {
  // On a screen as wide as the longest line.
  const wide = { ...context, width: 1000 };
  const coloured = pretty.format(fullAssessment, wide);
  const words = coloured.replace(/\u001b\[[0-9;]*m/g, '').replace(/^[✖▲●✔] /gm, '');
  expect(words).toBe(plain.format(fullAssessment, wide));
  expect(coloured).not.toBe(words);
});

it.each([40, 80, 120])('fits a screen of %i columns', (width) => {
  const lines = pretty.format(fullAssessment, { ...context, width }).split('\n');
  const tooWide = lines.filter((line) => displayWidth(line) > width);
  // What has no space in it cannot be broken.
  expect(tooWide.filter((line) => line.trim().includes(' '))).toEqual([]);
  expect(lines.length).toBeGreaterThan(30);
});

it('is calm where nothing was found', () => {
  expect(report(makeAssessment())).toBe(
    [
      'out/2026-11.json  release package, OCDS 1.1, 18.2\u00a0MB: 4,000 releases, 3,980 contracting processes',
      '',
      '1 check passed',
      '',
      'No errors, warnings or notices in 4,000 releases.',
      'Passed: there are no errors.',
      'Checked as of 22 November 2026 with Vitrina 0.1.0, rules 1.0.0.',
      '',
    ].join('\n'),
  );
});

describe('findings', () => {
  it('come by level, then count, then id', () => {
    const checks = {
      'a/notice': makeResult('notice', { fail: 9 }),
      'b/few': makeResult('error', { fail: 1 }),
      'd/many': makeResult('error', { fail: 5 }),
      'c/many': makeResult('error', { fail: 5 }),
      'a/warning': makeResult('warning', { fail: 7 }),
    };
    const text = report(makeAssessment({ results: { checks, coverage: { items: {} } } }));
    const ids = [...text.matchAll(/^(?:error|warning|notice) {2}(\S+)$/gm)].map(([, id]) => id);
    expect(ids).toEqual(['c/many', 'd/many', 'b/few', 'a/warning', 'a/notice']);
  });

  it('show as many examples as wanted, in the order of the data, and count the rest', () => {
    expect(report(withFindings(7)).match(/2026-11.json:\d/g)).toHaveLength(5);
    expect(report(withFindings(7))).toContain('\n    and 2 more\n');
    expect(report(withFindings(7), { examples: 1 })).toContain('\n    and 6 more\n');
    expect(report(withFindings(2))).not.toContain('more\n');
  });

  it('give advice for errors and warnings, and to what the registry knows', () => {
    const advice = (level: 'warning' | 'notice'): boolean => {
      const assessment = withFindings(1);
      const checks = { 'structure/empty-value': makeResult(level, { fail: 1 }) };
      return report({ ...assessment, results: { ...assessment.results, checks } }).includes(
        'Fix  ',
      );
    };
    expect([advice('warning'), advice('notice')]).toEqual([true, false]);
    expect(report(withFindings(1), { checks: new Map() })).not.toContain('Fix  ');
  });

  it('wrap running text, and leave examples on one line each', () => {
    const lines = report(fullAssessment, { width: 60 }).split('\n');
    const advice = lines.filter((line) => /^ {2}(Why|Fix| {3}) {2}/.test(line));
    expect(advice.length).toBeGreaterThan(4);
    expect(Math.max(...advice.map((line) => line.length))).toBeLessThanOrEqual(60);
    expect(lines.filter((line) => line.includes('2026-11.json:8812:7'))).toHaveLength(1);
  });

  it('in processes are in the order of their ocids, and a flag shows how it was computed', () => {
    const lines = report(fullAssessment).split('\n');
    const start = lines.indexOf('notice  Thing that is wrong  flag/large-share');
    expect(lines.slice(start + 1, start + 9)).toEqual([
      '  Found 2 times, in 2 of 4,082 contracting processes (<0.1%), nothing published to judge in 1,080',
      '    ocds-a1b2c3-0001  100% of 3 in /awards is more than 50%.',
      '      computed as 3 / 3',
      '    ocds-a1b2c3-0077  66.7% of 3 in the contracting process is more than 50%.',
      '      computed as 2 / 3',
      '      School meals',
      '  Why              Nobody can use it.',
      '  May be harmless  There may be good reasons.',
    ]);
    expect(lines).toContain('  Found once, in 1 of 41 groups of contracting processes (2.4%)');
    expect(lines.some((line) => line.startsWith('    ["TS-RUC-\\u202e1",2025]  66.7% '))).toBe(
      true,
    );
  });

  it('are listed once more where they fill a screen', () => {
    expect(report(fullAssessment)).toContain('\nerror    1,305  codelist/closed-code  ');
    expect(report(withFindings(1))).not.toMatch(/^warning\s+1 /m);
  });

  it('bound that list', () => {
    const results = Array.from({ length: 25 }, (_, index) => [
      `a/check-${index}`,
      makeResult('error', { fail: 1 }),
    ]);
    const checks = Object.fromEntries(results);
    const text = report(makeAssessment({ results: { checks, coverage: { items: {} } } }));
    expect(text.match(/^error {2}1 {2}a/gm)).toHaveLength(20);
    expect(text).toContain('\nand 5 more\n');
  });
});

describe('outcomes', () => {
  it('name what checks that passed could not judge, once for all alike', () => {
    expect(report(fullAssessment)).toContain(
      '\n2 could not be judged by structure/bad-uri, structure/wrong-type, because the file is damaged',
    );
  });

  it('bound the names of checks', () => {
    const results = Array.from({ length: 30 }, (_, index) => [
      `a/check-${index}`,
      makeResult('error', { 'not-applicable': 1 }),
    ]);
    const checks = Object.fromEntries(results);
    const text = report(makeAssessment({ results: { checks, coverage: { items: {} } } }));
    expect(text).toContain(
      '30 checks do not apply to this data: a/check-0, a/check-1, a/check-10,',
    );
    expect(text.replace(/\n {2}/g, ' ')).toMatch(/a\/check-\d+ and 18 more\n/);
  });
});

describe('units', () => {
  const shareOf = (inputs: Assessment['inputs'], id: string, document = false): string => {
    const checks = { [id]: makeResult('error', { fail: 1, pass: 1 }) };
    const known = makeCheck({ id, ...(document ? { document: () => {} } : {}) });
    return (
      report(makeAssessment({ inputs, results: { checks, coverage: { items: {} } } }), {
        checks: indexChecks([known]),
      }).match(/in 1 of 2 ([a-z ,]+) \(/)?.[1] ?? ''
    );
  };
  const counts = { packages: 0, releases: 2, records: 0, ocids: 2 };

  it.each([
    [{ ...counts }, 'releases'],
    [{ ...counts, packages: 1 }, 'releases and packages'],
    [{ ...counts, releases: 0, records: 2 }, 'records'],
    [{ ...counts, records: 1, packages: 1 }, 'releases, records and packages'],
  ])('are what the inputs hold: %o', (held, words) => {
    expect(shareOf([makeInput({ counts: held })], 'structure/thing')).toBe(words);
  });

  it('of a check that is not known follow from its family', () => {
    const checks = { 'measure/thing': makeResult('notice', { fail: 1, pass: 1 }) };
    const assessment = makeAssessment({ results: { checks, coverage: { items: {} } } });
    expect(report(assessment)).toContain('in 1 of 2 contracting processes (');
  });

  it('depend on what the check looks at', () => {
    expect(shareOf([makeInput()], 'quality/thing')).toBe('contracting processes');
    expect(shareOf([makeInput()], 'conformance/thing', true)).toBe('documents');
  });
});

describe('inputs', () => {
  it('are bounded, with a total', () => {
    const inputs = Array.from({ length: 23 }, (_, index) => makeInput({ path: `${index}.json` }));
    const text = report(makeAssessment({ inputs }));
    expect(text.match(/^\d+\.json/gm)).toHaveLength(20);
    expect(text).toContain('\nand 3 more\n23 files in all: 92,000 releases\n');
    expect(text).toContain('in 92,000 releases, from 23 files.\n');
  });

  it('align, but not behind a very long name', () => {
    const paths = ['a.json', 'bb.json', `${'c'.repeat(60)}.json`];
    const text = report(makeAssessment({ inputs: paths.map((path) => makeInput({ path })) }));
    const columns = text
      .split('\n')
      .slice(0, 3)
      .map((line) => line.indexOf('  release package'));
    expect(columns[2]).toBe(65);
    expect(text.split('\n')[0]).toMatch(/^a\.json {36}release package/);
    expect(text.split('\n')[1]).toMatch(/^bb\.json {35}release package/);
  });

  it('that were not read give no verdict', () => {
    const inputs = [makeInput({ status: 'unreadable', reason: 'empty' })];
    const text = report(makeAssessment({ inputs }));
    expect(text).toContain('1 file was not checked\n  out/2026-11.json\n    The file is empty');
    expect(text).toContain('\nNothing was checked: no release or record could be read.\n');
    expect(text).not.toMatch(/Passed|Failed/);
  });

  it('say where their documents stand, and where reading ended', () => {
    const inputs = [makeInput({ root: '/data/\u001b', partial: true })];
    const scope = { asOf: '2026-11-01', limit: 1000 };
    const text = report(makeAssessment({ inputs, scope })).replace(/\s+/g, ' ');
    expect(text).toContain('found under /data/\\u001b, not at the top');
    expect(text).toContain('reading ended at the limit of 1,000 (--limit)');
  });

  it('with releases in several places say which', () => {
    const several = { status: 'not-ocds', reason: 'several-roots', roots: ['/a', '/b'] } as const;
    const text = report(makeAssessment({ inputs: [makeInput(several)] }));
    expect(text.replace(/\s+/g, ' ')).toContain('choose one of them with --root (/a, /b).');
  });

  it('with a reason of a later version are still listed', () => {
    const reason = 'eaten-by-dog' as InputReason;
    const inputs = [makeInput({ status: 'unreadable', reason })];
    expect(report(makeAssessment({ inputs }))).toContain('could not be read (eaten-by-dog).');
  });
});

describe('verdict', () => {
  it.each([
    [{ failOn: 'error' }, 'Passed: there are no errors.'],
    [{ failOn: 'never' }, 'Passed: findings do not count here (--fail-on never).'],
    [{ failOn: 'warning' }, 'Failed: neither errors nor warnings are allowed (--fail-on warning).'],
    [{ failOn: 'notice' }, 'Failed: no findings of any kind are allowed (--fail-on notice).'],
    [
      { failOn: 'error', maxWarnings: 6 },
      'Failed: 7 warnings are more than the 6 allowed (--max-warnings).',
    ],
  ] as const)('under %o', (gate, sentence) => {
    const text = report(withFindings(7), { gate });
    expect(text).toContain(
      `No errors, 7 warnings and no notices in 4,000 releases.\n${sentence}\n`,
    );
  });
});
