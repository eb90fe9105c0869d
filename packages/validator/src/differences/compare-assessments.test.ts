import { describe, expect, it } from 'vitest';
import {
  makeAssessment,
  makeInput,
  makeResult,
} from '../../../../test/support/assessment-fixture.ts';
import type { Assessment, PathCoverage } from '../assessment.ts';
import { compareAssessments } from './compare-assessments.ts';

function coverageOf(parents: number, filled: number, arrayLength?: number): PathCoverage {
  return {
    parents,
    present: filled,
    nonEmptyShallow: filled,
    nonEmptyDeep: filled,
    releases: filled,
    ...(arrayLength === undefined ? {} : { arrayLength }),
  };
}

function withResults(results: object, changes: Partial<Assessment> = {}): Assessment {
  const assessment = makeAssessment(changes);
  return { ...assessment, results: { ...assessment.results, ...results } };
}

const counts = { packages: 2, releases: 70, records: 0, ocids: 60 };

describe('compareAssessments', () => {
  it('finds nothing but equal counts between a result and itself', () => {
    const same = withResults({
      coverage: { items: { awards: coverageOf(10, 5, 8) } },
      statistics: { counts: { contracts: 4 }, money: {} },
    });
    const differences = compareAssessments(same, same, { old: ['a', 'b'], new: ['b', 'a', 'a'] });
    expect(differences).toMatchObject({
      counts: { releases: { old: 4000, new: 4000 } },
      lists: {},
      checks: {},
      coverage: { items: {} },
      statistics: {},
      sums: {},
      ocids: { old: 2, new: 2, vanished: { count: 0 }, added: { count: 0 } },
      notCompared: [],
    });
  });

  it('sums counts over the inputs that were read', () => {
    const unread = makeInput({ path: 'b.json', counts, status: 'not-ocds', reason: 'no-releases' });
    const old = makeAssessment({ inputs: [makeInput({ counts }), makeInput({ counts }), unread] });
    const next = makeAssessment({ inputs: [makeInput({ counts })] });
    expect(compareAssessments(old, next).counts).toEqual({
      inputs: { old: 2, new: 1 },
      packages: { old: 4, new: 2 },
      releases: { old: 140, new: 70 },
      records: { old: 0, new: 0 },
      processes: { old: 120, new: 60 },
    });
  });

  it('finds lists that have more or fewer entries, and those that are gone', () => {
    const old = {
      awards: coverageOf(10, 5, 8),
      contracts: coverageOf(10, 5, 9),
      tag: coverageOf(10, 10, 10),
    };
    const next = {
      awards: coverageOf(10, 5, 6),
      contracts: coverageOf(10, 0),
      tag: coverageOf(10, 10, 10),
    };
    const { lists } = compareAssessments(
      withResults({ coverage: { items: old } }),
      withResults({ coverage: { items: next } }),
    );
    expect(lists).toEqual({ awards: { old: 8, new: 6 }, contracts: { old: 9, new: null } });
  });

  it('compares shares, not numbers, of what is filled', () => {
    const old = { ocid: coverageOf(10, 10), title: coverageOf(10, 5), gone: coverageOf(3, 3) };
    const next = { ocid: coverageOf(20, 20), title: coverageOf(20, 9), gone: coverageOf(0, 0) };
    const { coverage } = compareAssessments(
      withResults({ coverage: { items: old } }),
      withResults({ coverage: { items: next } }),
    );
    expect(coverage).toEqual({
      items: {
        gone: { old: { parents: 3, filled: 3 }, new: null },
        title: { old: { parents: 10, filled: 5 }, new: { parents: 20, filled: 9 } },
      },
    });
  });

  it('takes lists from processes where both results have them', () => {
    const old = {
      items: { awards: coverageOf(9, 9, 30) },
      processes: { awards: coverageOf(3, 3, 10) },
    };
    const next = {
      items: { awards: coverageOf(9, 9, 40) },
      processes: { awards: coverageOf(3, 2, 9) },
    };
    const { lists, coverage } = compareAssessments(
      withResults({ coverage: old }),
      withResults({ coverage: next }),
    );
    expect(lists).toEqual({ awards: { old: 10, new: 9 } });
    expect(Object.keys(coverage.processes ?? {})).toEqual(['awards']);
    const half = compareAssessments(
      withResults({ coverage: old }),
      withResults({ coverage: { items: next.items } }),
    );
    expect(half.lists).toEqual({ awards: { old: 30, new: 40 } });
    expect(half.coverage.processes).toBeUndefined();
  });

  it('compares checks by what they counted, and says where one result has none', () => {
    const old = {
      'a/same': makeResult('error', { pass: 2 }),
      'a/worse': makeResult('error', { pass: 2 }),
      'a/gone': makeResult('notice', { pass: 1 }),
    };
    const next = {
      'a/same': makeResult('error', { pass: 2 }),
      'a/worse': makeResult('error', { pass: 1, fail: 1 }, { occurrences: 7 }),
    };
    const { checks } = compareAssessments(
      withResults({ checks: old }),
      withResults({ checks: next }),
    );
    expect(Object.keys(checks)).toEqual(['a/gone', 'a/worse']);
    expect(checks['a/gone']).toMatchObject({ old: { pass: 1 }, new: null });
    expect(checks['a/worse']?.new).toEqual({
      level: 'error',
      outcome: 'fail',
      population: 2,
      pass: 1,
      fail: 1,
      occurrences: 7,
    });
  });

  it('compares every number of the statistics by its keys, and sums by currency', () => {
    const old = {
      counts: { contracts: 5 },
      money: { contracts: { currencies: { EUR: { count: 2, sum: '10.00', max: '9' } }, other: 0 } },
      list: [1],
    };
    const next = {
      counts: { contracts: 6 },
      money: {
        contracts: {
          currencies: { EUR: { count: 2, sum: '10.50', max: '1' }, '': { count: 1, sum: '3' } },
          other: 0,
        },
      },
      list: [2],
    };
    const { statistics, sums } = compareAssessments(
      withResults({ statistics: old }),
      withResults({ statistics: next }),
    );
    expect(statistics).toEqual({
      'counts/contracts': { old: 5, new: 6 },
      'money/contracts/currencies//count': { old: null, new: 1 },
    });
    expect(sums).toEqual({
      'contracts/': { old: null, new: '3' },
      'contracts/EUR': { old: '10.00', new: '10.50' },
    });
  });

  it('finds ocids that vanished and that are new', () => {
    const pair = { old: ['c', 'a', 'b'], new: ['b', 'd'] };
    expect(compareAssessments(makeAssessment(), makeAssessment(), pair).ocids).toEqual({
      old: 3,
      new: 2,
      vanished: { count: 2, listed: ['a', 'c'] },
      added: { count: 1, listed: ['d'] },
    });
  });

  it('says what could not be compared, or may differ for another reason', () => {
    const { tool } = makeAssessment();
    const partial = makeInput({ partial: true });
    const unread = makeInput({ status: 'unreadable', reason: 'missing-file' });
    const next = makeAssessment({
      inputs: [partial, unread],
      tool: { ...tool, ruleset: '2.0.0' },
      scope: { asOf: '2026-11-23', limit: 10 },
    });
    expect(compareAssessments(makeAssessment(), next)).toMatchObject({
      ocids: null,
      notCompared: [
        { part: 'counts', reason: 'partial' },
        { part: 'counts', reason: 'unread-input' },
        { part: 'checks', reason: 'other-rules' },
        { part: 'checks', reason: 'other-scope' },
        { part: 'statistics', reason: 'not-in-result' },
        { part: 'ocids', reason: 'not-in-result' },
      ],
    });
  });
});
