import { expect, it } from 'vitest';
import { runProcessExample } from '../../describe/run-process-example.ts';
import type { JsonObject } from '../../json.ts';
import { awardPublishedLate } from './award-published-late.ts';

const DECIDED = '2024-03-01T00:00:00Z';
const award = { id: 'A-1', date: DECIDED };

function run(releases: readonly JsonObject[], awards: readonly JsonObject[] = [award]) {
  return runProcessExample(awardPublishedLate, {
    processes: [{ compiled: { awards } as never, releases: releases as never }],
  });
}

const published = (date: unknown, awards: readonly JsonObject[] = [award]) =>
  ({ date, tag: ['award'], awards }) as JsonObject;

it('counts from the award to the first release with it, in days as they are written', () => {
  const { findings } = run([
    published('2024-07-01T23:59:00-10:00'),
    published('2024-09-01T00:00:00Z'),
  ]);
  expect(findings.map(({ evidence }) => evidence)).toEqual([
    {
      place: { path: ['awards', 0, 'date'], release: 0 },
      value: 122,
      expected: 90,
    },
  ]);
});

it('counts from when the date of the award is published', () => {
  const { findings } = run([
    published('2024-03-02T00:00:00Z', [{ id: 'A-1' }]),
    published('2024-08-01T00:00:00Z'),
  ]);
  expect(findings[0]?.evidence.place?.release).toBe(1);
});

it('looks at each award', () => {
  const later = { id: 'A-2', date: '2024-08-01T00:00:00Z' };
  const { result, findings } = run(
    [published('2024-07-01T00:00:00Z'), published('2024-12-31T00:00:00Z', [award, later])],
    [award, later],
  );
  expect(result.occurrences).toBe(2);
  expect(findings.map(({ evidence }) => evidence.value)).toEqual([122, 152]);
});

it.each([
  ['an award that is announced', [published('2024-02-01T00:00:00Z')], 'pass'],
  ['no releases', [], 'not-published'],
  [
    'a compiled release alone',
    [{ date: '2024-09-01T00:00:00Z', awards: [award], tag: ['compiled'] }],
    'not-published',
  ],
  ['releases without date', [published(null)], 'not-published'],
  ['releases without the award', [published('2024-09-01T00:00:00Z', [])], 'not-comparable'],
  [
    'an award without id',
    [published('2024-09-01T00:00:00Z', [{ date: DECIDED }])],
    'not-comparable',
  ],
] as readonly (readonly [string, readonly JsonObject[], string])[])(
  'says of %s what it can',
  (_, releases, outcome) => {
    expect(run(releases).result.outcome).toBe(outcome);
  },
);
