import { expect, it } from 'vitest';
import { readInstant } from './instant.ts';

it.each([
  ['2024-01-02T00:30:00+02:00', '2024-01-01T22:30:00.000Z', '2024-01-02', true],
  ['2024-02-29T12:00:00.0009-00:30', '2024-02-29T12:30:00.000Z', '2024-02-29', true],
  ['2024-01-02T00:00:00.29Z', '2024-01-02T00:00:00.290Z', '2024-01-02', true],
  ['2024-01-02t23:30:00.5z', '2024-01-02T23:30:00.500Z', '2024-01-02', true],
  ['2024-01-02T23:30:00.123456-05:00', '2024-01-03T04:30:00.123Z', '2024-01-02', true],
  ['2024-01-02T23:30:00', '2024-01-02T23:30:00.000Z', '2024-01-02', false],
  ['2024-01-02', '2024-01-02T00:00:00.000Z', '2024-01-02', false],
  ['0999-02-28', '0999-02-28T00:00:00.000Z', '0999-02-28', false],
])('reads %s', (text, instant, day, zoned) => {
  expect(readInstant(text)).toEqual({
    ms: Date.parse(instant),
    day: Date.parse(day) / 86_400_000,
    zoned,
  });
});

it('agrees with the calendar of the language on any day', () => {
  for (let day = -719_162; day < 2_932_896; day += 997) {
    const text = new Date(day * 86_400_000).toISOString();
    expect(readInstant(text)).toEqual({ ms: day * 86_400_000, day, zoned: true });
  }
});

it.each(['', '2024', '2024-01', '20240102', '2023-02-29', '2024-01-02 10:00:00', '2024-01-02Z'])(
  'takes %j for no date',
  (text) => {
    expect(readInstant(text)).toBeUndefined();
  },
);
