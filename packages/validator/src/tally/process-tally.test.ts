import { describe, expect, it } from 'vitest';
import { processChecks } from '../checks/process-checks.ts';
import type { JsonObject } from '../json.ts';
import type { Pack } from '../packs/pack.ts';
import { defineProcessCheck, type ProcessCheck } from '../process-check.ts';
import { LONE_RELEASE } from '../processes/formation-of.ts';
import { rows } from '../states/rows.ts';
import { viewProcess } from '../view/object-view.ts';
import { createScope } from '../view/scope.ts';
import type { Process } from '../view/view.ts';
import { createProcessTally, type ProcessFinding } from './process-tally.ts';

const AS_OF = { asOf: '2024-12-31' };

const isNever = () => false;

const root = createScope();
const title = root.text('tender/title');
const number = root.number('tender/numberOfTenderers');

function makeCheck(parts: Partial<ProcessCheck>): ProcessCheck {
  const [template] = processChecks;
  const { judge: _, fold: __, finalise: ___, states: ____, ...others } = template!;
  return {
    ...others,
    id: 'quality/made-up',
    unit: 'process',
    reads: root,
    needs: title,
    params: {},
    ...parts,
  };
}

function processOf(ocid: string, compiled: JsonObject, releases: JsonObject[] = []): Process {
  return viewProcess({ ocid, basis: 'merged', compiled: { ocid, ...compiled }, releases });
}

function run(
  check: ProcessCheck,
  processes: readonly Process[],
  options: Partial<Parameters<typeof createProcessTally>[1]> = {},
) {
  const findings: ProcessFinding[] = [];
  const faults: unknown[] = [];
  const tally = createProcessTally([check], {
    ...AS_OF,
    onFinding: (finding) => findings.push(finding),
    onProblem: (_, fault) => faults.push(fault),
    ...options,
  });
  for (const process of processes) tally.fold(process, LONE_RELEASE);
  return { result: tally.finalise(isNever)[check.id]!, findings, faults };
}

const titled = [
  processOf('a', { tender: { title: 'Road', numberOfTenderers: 1 } }),
  processOf('b', { tender: { title: 'Bridge', numberOfTenderers: 2 } }),
  processOf('c', { tender: { title: '-' } }),
];

describe('outcomes', () => {
  it('counts a process without what is needed as not published, without asking', () => {
    const asked: string[] = [];
    const check = makeCheck({
      judge(process) {
        asked.push(process.ocid);
        return process.get(title) === 'Road' ? 'pass' : { fail: [{}, {}] };
      },
    });
    const { result, findings } = run(check, titled);
    expect(asked).toEqual(['a', 'b']);
    expect(result.counts).toEqual({
      pass: 1,
      fail: 1,
      'not-published': 1,
      'not-applicable': 0,
      'not-comparable': 0,
      'not-judged': 0,
    });
    expect(result.population).toBe(3);
    expect(result.occurrences).toBe(2);
    expect(findings.map(({ subject }) => subject)).toEqual(['b', 'b']);
  });

  it('does not judge what a check throws on, and goes on', () => {
    const check = makeCheck({
      judge(process) {
        if (process.ocid === 'a') throw new TypeError('a');
        return 'pass';
      },
    });
    const { result, faults } = run(check, titled);
    expect(result.notJudged).toEqual({ 'check-failed': 1 });
    expect(result.counts).toMatchObject({ pass: 1, 'not-published': 1, 'not-judged': 1 });
    expect(faults).toEqual([new TypeError('a')]);
  });

  const folding = {
    states: { numbers: rows(1) },
    fold: ((process: Process, { numbers }: never) => {
      (numbers as ReturnType<ReturnType<typeof rows>['create']>).add({
        ocid: process.ocid,
        value: process.get(number) ?? 0,
        group: '',
        members: [],
      });
      return 'later';
    }) as NonNullable<ProcessCheck['fold']>,
  };

  it('says which processes a state had no room for', () => {
    const check = makeCheck({
      ...folding,
      *finalise({ numbers }) {
        const { rows: kept } = (
          numbers as unknown as ReturnType<ReturnType<typeof rows>['create']>
        ).finalise();
        for (const { ocid } of kept) yield { subject: ocid, judgement: 'pass' };
      },
    });
    const { result } = run(check, titled);
    expect(result.counts).toMatchObject({ pass: 1, 'not-judged': 1, 'not-published': 1 });
    expect(result.notJudged).toEqual({ limit: 1 });
    expect(result.population).toBe(3);
  });

  it.each([
    [
      'throws',
      () => {
        throw new TypeError('late');
      },
    ],
    [
      'judges a process twice',
      () => [
        { subject: 'a', judgement: 'pass' },
        { subject: 'a', judgement: 'pass' },
      ],
    ],
    [
      'judges processes that it was not left',
      () => ['a', 'b', 'c'].map((subject) => ({ subject, judgement: 'pass' })),
    ],
  ] as readonly (readonly [string, NonNullable<ProcessCheck['finalise']>])[])(
    'judges nothing at the end where a check %s',
    (_, finalise) => {
      const { result, faults } = run(makeCheck({ ...folding, finalise }), titled);
      expect(result.notJudged).toEqual({ 'check-failed': 2 });
      expect(result.population).toBe(3);
      expect(faults).toHaveLength(1);
    },
  );

  it('counts every process that shares how it was put together, also after it was saved', () => {
    const tally = createProcessTally(processChecks, AS_OF);
    const id = 'quality/process-without-release';
    for (const ocid of ['a', 'b', 'c']) tally.fold(processOf(ocid, {}), LONE_RELEASE);
    expect(tally.save().checks[id]?.outcomes.counts.pass).toBe(3);
    tally.fold(processOf('d', {}), { ...LONE_RELEASE });
    tally.fold(processOf('e', {}), LONE_RELEASE);
    tally.fold(processOf('f', {}), LONE_RELEASE);
    expect(tally.finalise(isNever)[id]).toMatchObject({ population: 6, counts: { pass: 6 } });
  });

  it('counts processes that cannot be judged, and lets others refer to them', () => {
    const tally = createProcessTally(processChecks, AS_OF);
    const relatedProcesses = [{ scheme: 'ocid', identifier: 'b' }];
    tally.fold(processOf('a', { relatedProcesses }), LONE_RELEASE);
    tally.foldUnjudged('b', 'input-damaged', LONE_RELEASE);
    const results = tally.finalise((ocid) => ocid === 'b');
    expect(results['dataset/unknown-related-process']).toMatchObject({
      outcome: 'pass',
      population: 2,
      notJudged: { 'input-damaged': 1 },
    });
    expect(results['quality/tender-value-far-from-budget']?.counts).toMatchObject({
      'not-published': 1,
      'not-judged': 1,
    });
    expect(results['flag/high-share-of-one-supplier']?.population).toBe(1);
  });

  it('takes a publication without groups for one', () => {
    const groups = makeCheck({ unit: 'dataset', fold: () => undefined, finalise: () => [] });
    expect(run(groups, titled).result.counts['not-applicable']).toBe(1);
    expect(run(groups, titled.slice(2)).result.counts['not-published']).toBe(1);
    expect(run(groups, titled).result.population).toBe(1);
  });
});

describe('a strict tally', () => {
  it('lets a check read what it has declared alone', () => {
    const other = createScope().text('tender/description');
    const check = makeCheck({
      judge: (process) => (process.get(other) === undefined ? 'pass' : 'not-applicable'),
    });
    expect(run(check, titled).result.counts.pass).toBe(2);
    const { result, faults } = run(check, titled, { isStrict: true });
    expect(result.notJudged).toEqual({ 'check-failed': 2 });
    expect(faults).toEqual([
      new RangeError('tender/description'),
      new RangeError('tender/description'),
    ]);
  });

  it.each(['process', 'history'] as const)('shows releases to checks of histories: %s', (unit) => {
    const check = makeCheck({
      unit,
      judge: (process) => (process.history.length > 0 ? 'pass' : 'not-applicable'),
    });
    const { result } = run(check, [processOf('a', { tender: { title: 'Road' } }, [{}])], {
      isStrict: true,
    });
    expect(result.outcome).toBe(unit === 'history' ? 'pass' : 'not-judged');
  });
});

describe('packs', () => {
  const source = { title: 'A law', url: 'https://laws.example/1' };
  const pack: Pack = {
    id: 'example',
    params: {
      'quality/made-up': {
        most: [
          { value: 1, validFrom: null, validTo: '2019-12-31', source },
          { value: 2, validFrom: '2020-01-01', validTo: null, methods: ['direct'], source },
          { value: 3, validFrom: '2020-01-01', validTo: '2020-12-31', source },
        ],
        unknown: [{ value: 4, validFrom: null, validTo: null, source }],
      },
    },
  };
  const check = makeCheck({
    params: { most: 0 },
    judge: (_, { params }) => ({ fail: [{ value: params['most'] as number, facts: {} }] }),
  });
  const valueOn = (tender: JsonObject, packs: readonly Pack[] = [pack]) =>
    run(check, [processOf('a', { tender: { title: 'Road', ...tender } })], { packs }).findings[0]
      ?.evidence.value;

  it.each([
    ['2019-12-31T23:00:00-05:00', 'open', 1],
    ['2020-01-01T00:00:00Z', 'open', 3],
    ['2020-12-31T00:00:00Z', 'direct', 2],
    ['2021-01-01T00:00:00Z', 'open', 0],
    ['2021-01-01', 'direct', 2],
  ])('give a process of %s by method %s its own value', (startDate, procurementMethod, value) => {
    expect(valueOn({ tenderPeriod: { startDate }, procurementMethod })).toBe(value);
  });

  it('leave the default where the day is not known', () => {
    expect(valueOn({})).toBe(0);
  });

  it('win over earlier ones', () => {
    const later: Pack = {
      id: 'later',
      params: {
        'quality/made-up': { most: [{ value: 9, validFrom: null, validTo: null, source }] },
      },
    };
    const tender = { tenderPeriod: { startDate: '2020-06-01T00:00:00Z' } };
    expect(valueOn(tender, [pack, later])).toBe(9);
    expect(valueOn(tender, [later, pack])).toBe(3);
  });
});

it('gives a check its types', () => {
  const { judge: _, fold: __, finalise: ___, ...others } = makeCheck({});
  const check = defineProcessCheck({
    ...others,
    params: { most: 5 },
    states: { numbers: rows() },
    fold(process, { numbers }, { params }) {
      numbers.add({ ocid: process.ocid, value: params.most, group: '', members: [] });
      return 'later';
    },
    *finalise({ numbers }) {
      for (const { ocid } of numbers.finalise().rows) yield { subject: ocid, judgement: 'pass' };
    },
  });
  expect(run(check, titled).result.counts.pass).toBe(2);
});

it('refuses a day that is none', () => {
  expect(() => createProcessTally([], { asOf: 'today' })).toThrow(RangeError);
});
