import { describe, expect, it } from 'vitest';
import type { Evidence, Judgement } from '../process-check.ts';
import { LONE_RELEASE } from '../processes/formation-of.ts';
import type { Formation } from '../view/formation.ts';
import { createFormationTally } from './formation-tally.ts';

const TWO: Formation = { ...LONE_RELEASE, basis: 'merged', releases: 2 };

function start(judge: (formation: Formation) => Judgement) {
  const asked: Formation[] = [];
  const told: [string, Evidence][] = [];
  const outcomes: string[] = [];
  const faults: unknown[] = [];
  const judgeFormation = (formation: Formation): Judgement => {
    asked.push(formation);
    return judge(formation);
  };
  const tally = createFormationTally(
    { level: 'warning', judgeFormation },
    {
      onEvidence: (ocid, evidence) => told.push([ocid, evidence]),
      onFault: (fault) => faults.push(fault),
      onOutcome: (outcome) => outcomes.push(outcome),
    },
  );
  return { tally, asked, told, outcomes, faults };
}

describe('a check of how processes were put together', () => {
  it('counts each process that it is asked of', () => {
    const { tally, asked, outcomes } = start(({ releases }) =>
      releases < 2 ? 'not-applicable' : 'pass',
    );
    tally.fold('a', LONE_RELEASE);
    tally.fold('b', TWO);
    expect(asked).toEqual([LONE_RELEASE, TWO]);
    expect(outcomes).toEqual(['not-applicable', 'pass']);
    expect(tally.finalise()).toMatchObject({
      outcome: 'pass',
      population: 2,
      counts: { pass: 1, 'not-applicable': 1 },
    });
  });

  it('names every process that fails', () => {
    const { tally, told } = start(() => ({ fail: [{ value: 1 }, { value: 2 }] }));
    tally.fold('a', TWO);
    tally.fold('b', TWO);
    expect(told.map(([ocid, { value }]) => [ocid, value])).toEqual([
      ['a', 1],
      ['a', 2],
      ['b', 1],
      ['b', 2],
    ]);
    expect(tally.finalise()).toMatchObject({ counts: { fail: 2 }, occurrences: 4 });
  });

  it('has not judged where it throws, and goes on', () => {
    const { tally, faults, outcomes } = start(({ releases }) => {
      if (releases === 2) throw new RangeError('two');
      return 'pass';
    });
    for (const formation of [TWO, LONE_RELEASE, TWO]) tally.fold('a', formation);
    expect(faults).toHaveLength(2);
    expect(outcomes).toEqual(['not-judged', 'pass', 'not-judged']);
    expect(tally.finalise()).toMatchObject({
      counts: { pass: 1, 'not-judged': 2 },
      notJudged: { 'check-failed': 2 },
    });
  });

  it('saves what was counted so far, and goes on from there', () => {
    const one = start(() => 'pass').tally;
    one.fold('a', LONE_RELEASE);
    const saved = JSON.parse(JSON.stringify(one.save()));
    one.fold('b', LONE_RELEASE);
    const other = start(() => 'pass').tally;
    other.fold('c', LONE_RELEASE);
    other.absorb(saved);
    expect(one.finalise().counts.pass).toBe(2);
    expect(other.finalise().counts.pass).toBe(2);
  });
});
