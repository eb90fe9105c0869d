import { describe, expect, it } from 'vitest';
import { findChecklist } from '../../packages/cli/src/checklists/find-checklist.ts';
import { parseChecklist } from '../../packages/cli/src/checklists/parse-checklist.ts';
import type { CriterionScore } from '../../packages/scorer/src/index.ts';
import { makeAnswers, makeEvidence, scoreExample } from '../support/checklist-fixture.ts';
import { measureProcesses, type WrittenProcess } from '../support/measure-processes.ts';

/** Scores one criterion by the measures of so many equal processes, and of others. */
async function scoreCriterion(
  checklistId: string,
  id: string,
  processes: readonly WrittenProcess[],
  answer?: string,
): Promise<CriterionScore | undefined> {
  const { kind: _kind, ...checklist } = await parseChecklist(
    findChecklist(checklistId, process.cwd()),
  );
  const criteria = checklist.criteria.filter((criterion) => criterion.id === id);
  const evidence = makeEvidence({
    assessment: { results: { checks: {} }, scope: {}, digest: '' } as never,
    measureOf: (measure) => measureProcesses(measure, processes),
    answers: makeAnswers({ [id]: answer }),
  });
  const alone = { ...checklist, kind: 'method', criteria, gates: [], levels: [] } as const;
  return scoreExample(alone, evidence).criteria[0];
}

function repeat(count: number, written: WrittenProcess): WrittenProcess[] {
  return Array.from({ length: count }, () => written);
}

describe('per-depth', () => {
  const opened = (year: number): WrittenProcess => ({
    tender: { tenderPeriod: { startDate: `${year}-03-01T00:00:00Z` } },
  });

  it.each([
    ['ten years', 2014, 30, 1],
    ['five years', 2019, 30, 0.7],
    ['three years', 2021, 30, 0.5],
    ['one year', 2023, 30, 0.2],
    ['this year alone', 2024, 30, 0],
    ['a stray', 2010, 1, 0],
  ])('of %s', async (_, year, count, score) => {
    const processes = [...repeat(count, opened(year)), ...repeat(120, opened(2024))];
    expect(await scoreCriterion('portal', 'per-depth', processes)).toMatchObject({
      low: score,
      high: score,
    });
  });
});

describe('per-history', () => {
  const compiled = { tender: { id: '1' }, awards: [{ id: '1' }], date: '2024-12-31T00:00:00Z' };
  const released = (...dates: readonly string[]): WrittenProcess => ({
    basis: 'merged',
    compiled,
    releases: dates.map((date) => ({ date: `${date}T00:00:00Z` })),
  });

  it.each([
    ['every process', 40, 1],
    ['nearly half', 18, 0.5],
    ['none', 0, 0],
  ])('of earlier states of %s', async (_, count, score) => {
    const processes = [
      ...repeat(count, released('2024-01-01', '2024-12-31')),
      ...repeat(40 - count, released('2024-12-31')),
    ];
    const scored = await scoreCriterion('portal', 'per-history', processes);
    expect(scored).toMatchObject({ low: score, high: score });
  });
});

describe('int-performance', () => {
  const ended = (contract: object): WrittenProcess => ({
    tender: { id: '1' },
    contracts: [{ id: '1', status: 'terminated', ...contract }],
  });

  it('takes the better of data and answer', async () => {
    const told = repeat(10, ended({ statusDetails: 'Penalty for delay' }));
    const processes = [...told, ...repeat(30, ended({}))];
    const answered = (answer: string): Promise<CriterionScore | undefined> =>
      scoreCriterion('portal', 'int-performance', processes, answer);
    expect(await answered('no')).toMatchObject({ low: 0.5, high: 0.5 });
    expect(await answered('yes')).toMatchObject({ low: 1, high: 1 });
  });
});

describe('relevant, of ocp-basic', () => {
  const whole = {
    buyer: { name: 'Town' },
    tender: { title: 'Bridge', procurementMethod: 'open' },
    awards: [
      {
        id: '1',
        date: '2024-05-01T00:00:00Z',
        value: { amount: 5 },
        suppliers: [{ name: 'Builders' }],
      },
    ],
  };
  const { buyer: _buyer, ...nameless } = whole;

  it('asks for one process that has all six', async () => {
    const others = repeat(40, nameless);
    expect(await scoreCriterion('ocp-basic', 'relevant', others)).toMatchObject({ high: 0 });
    expect(await scoreCriterion('ocp-basic', 'relevant', [...others, whole])).toMatchObject({
      low: 1,
    });
  });

  it('asks for no more than that one', async () => {
    expect(await scoreCriterion('ocp-basic', 'relevant', [whole])).toMatchObject({ low: 1 });
  });
});
