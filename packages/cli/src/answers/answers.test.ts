import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { makeChecklist, makeCriterion } from '../../../../test/support/checklist-fixture.ts';
import { ConfigError } from '../config/config-error.ts';
import type { Terminal } from '../terminal.ts';
import type { AnswerSheet } from './answer-sheet.ts';
import { readAnswers } from './read-answers.ts';
import { readProbes } from './read-probes.ts';

const folder = mkdtempSync(join(tmpdir(), 'vitrina-answers-'));
afterAll(() => rmSync(folder, { recursive: true }));
const terminal = { folder } as Terminal;

const checklist = makeChecklist([
  makeCriterion('plans', { answer: 'A3' }),
  makeCriterion('share', { answer: { lin: [0, 1] } }),
  makeCriterion('extent', { answer: { choices: { '3': 1, '-': 0.7 } } }),
  makeCriterion('tls', { probe: 'P-TLS', field: 'valid' }),
]);

/** What files say, each named by its place in the list and its ending; or what is wrong with them. */
async function read(
  ...files: readonly (readonly [ending: string, text: string])[]
): Promise<readonly AnswerSheet[] | readonly string[]> {
  const names = files.map(([ending, text], index) => {
    const name = `${index}.${ending}`;
    writeFileSync(join(folder, name), text);
    return name;
  });
  return listFaults(() => readAnswers(names, checklist, terminal));
}

async function listFaults<Result>(run: () => Promise<Result>): Promise<Result | readonly string[]> {
  try {
    return await run();
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    return error.problems.map(({ file, place, code, values }) => {
      const about = values['column'] ?? values['criterion'] ?? values['key'] ?? '';
      return `${file.slice(folder.length + 1)}:${place.line}:${place.column} ${code} ${about}`;
    });
  }
}

describe('answers in YAML', () => {
  it('may be short or long; blank is not answered', async () => {
    const text = `subject: Town
answers:
  plans: yes
  share:
    value: 17/20
    evidence: { url: https://example.org, date: 2026-11-01 }
    role: self
    date: 2026-11-02
  extent:
  tls: { value: null, approver: A court }
`;
    expect(await read(['yaml', text])).toEqual([
      {
        subject: 'Town',
        answers: {
          plans: { value: 'yes' },
          share: {
            value: '17/20',
            evidence: { url: 'https://example.org', date: '2026-11-01' },
            role: 'self',
            date: '2026-11-02',
          },
          tls: { value: null, approver: 'A court' },
        },
      },
    ]);
  });

  it('may be JSON, and say yes as programs do', async () => {
    expect(await read(['json', '{"answers": {"plans": true}}'])).toEqual([
      { subject: null, answers: { plans: { value: 'yes' } } },
    ]);
  });

  it.each([
    ['answers: { plan: yes }', '0.yaml:1:12 answers-unknown-criterion plan'],
    ['answers: { plans: maybe }', '0.yaml:1:19 answers-unreadable-answer plans'],
    ['answers: { tls: yes }', '0.yaml:1:17 answers-not-asked tls'],
    ['answers: { plans: { value: ~ } }', '0.yaml:1:19 form-missing-key answers.plans.approver'],
    ['answers: { plans: [yes] }', '0.yaml:1:19 form-bad-value answers.plans'],
    ['answer: { plans: yes }', '0.yaml:1:1 form-missing-key answers'],
    ['answers: { plans: "yes }', '0.yaml:1:25 yaml-unclosed '],
  ])('%s is a fault', async (text, fault) => {
    expect(await read(['yaml', text])).toContain(fault);
  });
});

describe('answers in a table', () => {
  it('are a row for each subject', async () => {
    const text = 'subject,plans,share,extent,tls\nA,Yes,"0,5",-,\nB,-,,3,-\n';
    expect(await read(['csv', text])).toEqual([
      {
        subject: 'A',
        answers: { plans: { value: 'Yes' }, share: { value: '0,5' }, extent: { value: '-' } },
      },
      { subject: 'B', answers: { extent: { value: '3' } } },
    ]);
  });

  it('may be separated by semicolons, and called as people call them', async () => {
    const text =
      '\ufeffPlace;PLANS;date;role;approver;share\r\nA;sí;2026-11-01;self;Council;n/a\r\n';
    const about = { date: '2026-11-01', role: 'self' };
    expect(await read(['csv', text])).toEqual([
      {
        subject: 'A',
        answers: {
          plans: { value: 'sí', ...about },
          share: { value: null, approver: 'Council', ...about },
        },
      },
    ]);
  });

  it('keep rows of one name apart', async () => {
    const sheets = await read(['csv', 'subject,plans\nA,yes\nA,no\n']);
    expect(sheets).toMatchObject([
      { subject: 'A', answers: { plans: { value: 'yes' } } },
      { subject: 'A', answers: { plans: { value: 'no' } } },
    ]);
  });

  it('have names by row where they have none', async () => {
    expect(await read(['csv', 'plans,share\nyes,1\n\nno,0\n'])).toMatchObject([
      { subject: '2' },
      { subject: '4' },
    ]);
  });

  it.each<[string, readonly string[]]>([
    ['subject,plan\nA,yes\n', ['0.csv:1:2 answers-unknown-criterion plan']],
    ['subject,plans,plans\nA,yes,no\n', ['0.csv:1:3 answers-column-twice plans']],
    [
      'subject,plans,tls,date,role\nA,maybe,yes,2026-02-40,me\n',
      [
        '0.csv:2:2 answers-bad-cell plans',
        '0.csv:2:3 answers-cell-not-asked tls',
        '0.csv:2:4 answers-bad-cell date',
        '0.csv:2:5 answers-bad-cell role',
      ],
    ],
    ['subject,plans\nA,n/a\n', ['0.csv:2:2 answers-without-approver plans']],
    ['subject,plans\nA,yes,no\n', ['0.csv:2:3 answers-long-row ']],
    ['subject,plans\n"A\nB",yes\nC,"no\n', ['0.csv:4:1 answers-broken-table ']],
    ['subject,plans\n', ['0.csv:1:1 answers-empty-table ']],
  ])('%j is refused', async (text, faults) => {
    expect(await read(['csv', text])).toEqual(faults);
  });
});

describe('several files', () => {
  it('are put together by subject; the later answer counts', async () => {
    const sheets = await read(
      ['yaml', 'answers: { plans: no, share: 0 }'],
      ['csv', 'subject,plans\nA,yes\nB,\n'],
      ['yaml', 'subject: B\nanswers: { share: 1 }'],
    );
    expect(sheets).toEqual([
      { subject: 'A', answers: { plans: { value: 'yes' }, share: { value: 0 } } },
      { subject: 'B', answers: { plans: { value: 'no' }, share: { value: 1 } } },
    ]);
  });

  it('tell all that is wrong in all of them', async () => {
    const faults = await read(['yaml', 'answers: { plan: 1 }'], ['csv', 'subject,plan\nA,1\n']);
    expect(faults.map((fault) => String(fault).slice(0, 6))).toEqual(['0.yaml', '1.csv:']);
  });
});

describe('records of probes', () => {
  const record = { probe: 'P-TLS', date: '2026-11-01', status: 'done', fields: {}, evidence: [] };

  async function probe(text: string): Promise<unknown> {
    writeFileSync(join(folder, 'probes'), text);
    return listFaults(() => readProbes(['probes'], terminal));
  }

  it('are one, a list, or one a line', async () => {
    const line = JSON.stringify(record);
    expect(await probe(JSON.stringify(record, null, 2))).toEqual([record]);
    expect(await probe(`[${line},${line}]`)).toEqual([record, record]);
    expect(await probe(`${line}\n\n${line}\n`)).toEqual([record, record]);
  });

  it('may hold numbers, texts, truths and shares', async () => {
    const fields = { a: 1, b: 'x', c: true, d: { passed: 1, of: 2, isSample: false } };
    expect(await probe(JSON.stringify({ ...record, fields }))).toEqual([{ ...record, fields }]);
  });

  it.each([
    [{ status: 'ok' }, 'form-bad-choice status'],
    [{ probe: 'tls' }, 'form-bad-value probe'],
    [{ fields: { a: null } }, 'form-bad-value fields.a'],
    [{ fields: { a: { passed: 1, of: 2 } } }, 'form-missing-key fields.a.isSample'],
    [{ more: 1 }, 'form-unknown-key more'],
  ])('with %j are refused', async (changes, fault) => {
    const list = `[\n${JSON.stringify({ ...record, ...changes })}\n]`;
    expect(await probe(list)).toEqual([
      expect.stringMatching(new RegExp(`^probes:2:\\d+ ${fault}$`)),
    ]);
  });

  it('are refused line by line', async () => {
    const line = JSON.stringify({ ...record, status: 'ok' });
    expect(await probe(`${line}\noops\n`)).toEqual([
      'probes:1:1 form-bad-choice status',
      'probes:2:1 probes-no-json ',
    ]);
  });
});
