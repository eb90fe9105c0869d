import { describe, expect, it } from 'vitest';
import {
  makeAnswers,
  makeChecklist,
  makeCriterion,
  makeEvidence,
  scoreExample,
} from '../../../../test/support/checklist-fixture.ts';
import type { Checklist } from '../index.ts';
import { judgeChecklist } from '../index.ts';

/** So many points for every yes; who is not sure gets none. */
function pointsFor(points: Readonly<Record<string, number>>): Checklist {
  const ids = Object.keys(points);
  return makeChecklist(
    ids.map((id) =>
      makeCriterion(id, { answer: { choices: { no: 0, unsure: 0, yes: points[id]! } } }),
    ),
    { kind: 'emulation', total: { sum: ids.map((criterion) => ({ criterion })) } },
  );
}

describe('2015', () => {
  const points = {
    exists: 5,
    digital: 5,
    public: 5,
    online: 5,
    free: 15,
    'machine-readable': 15,
    bulk: 10,
    'open-licence': 30,
    'up-to-date': 10,
  };
  const checklist = pointsFor(points);

  it('is a checklist without faults', () => {
    expect(judgeChecklist(checklist)).toEqual([]);
  });

  it.each([
    'ae 000000000 = 0',
    'br 111111010 = 80',
    'de 111111001 = 60',
    'es 111111011 = 90',
    'gb 111111011 = 90',
    'ua 111110001 = 45',
    'us 111111111 = 100',
    'xx 1111111?1 = 70',
  ])('%s', (row) => {
    const [, bits = ''] = row.split(' ');
    const words: Readonly<Record<string, string>> = { 0: 'No', 1: 'Yes', '?': 'Unsure' };
    const answers = makeAnswers(
      Object.fromEntries(Object.keys(points).map((id, index) => [id, words[bits[index]!]])),
    );
    const { total } = scoreExample(checklist, makeEvidence({ answers }));
    const score = Number(row.split(' = ')[1]);
    expect(total).toMatchObject({ low: score, high: score, outOf: 100 });
  });

  it('gives every criterion the points of the method', () => {
    const { criteria } = scoreExample(checklist, makeEvidence());
    expect(criteria.map((criterion) => criterion.points)).toEqual(Object.values(points));
  });
});

describe('2016', () => {
  const checklist = pointsFor({
    'no-registration': 15,
    free: 15,
    'downloadable-at-once': 15,
    'up-to-date': 15,
    'open-licence': 20,
    'open-machine-readable-format': 20,
  });

  it('is a checklist without faults that comes to 100', () => {
    const yes = Object.fromEntries(checklist.criteria.map(({ id }) => [id, 'yes']));
    const { total } = scoreExample(checklist, makeEvidence({ answers: makeAnswers(yes) }));
    expect(judgeChecklist(checklist)).toEqual([]);
    expect(total).toMatchObject({ low: 100, high: 100 });
  });
});
