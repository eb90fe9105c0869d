import { describe, expect, it } from 'vitest';
import { decideAsOf } from './as-of.ts';

const clock = (): Date => new Date('2026-11-24T23:59:59.999Z');

describe('decideAsOf', () => {
  it('takes the day given before all else', () => {
    expect(decideAsOf('2024-02-29', { SOURCE_DATE_EPOCH: '0' }, clock)).toBe('2024-02-29');
  });

  it('takes SOURCE_DATE_EPOCH before the clock', () => {
    expect(decideAsOf(undefined, { SOURCE_DATE_EPOCH: '1700000000' }, clock)).toBe('2023-11-14');
    expect(decideAsOf(undefined, { SOURCE_DATE_EPOCH: '' }, clock)).toBe('2026-11-24');
  });

  it('takes the UTC day of the clock otherwise', () => {
    expect(decideAsOf(undefined, {}, clock)).toBe('2026-11-24');
  });

  it.each([
    '2023-02-29',
    '2024-13-01',
    '2024-00-10',
    '2024-1-1',
    'today',
    '',
    '2024-01-01T00:00:00Z',
  ])('refuses %j as a day', (given) => {
    expect(() => decideAsOf(given, {}, clock)).toThrow(
      expect.objectContaining({ code: 'bad-date', values: { flag: '--as-of', value: given } }),
    );
  });

  it.each(['-1', '1.5', 'now', '999999999999'])('refuses SOURCE_DATE_EPOCH %j', (epoch) => {
    expect(() => decideAsOf(undefined, { SOURCE_DATE_EPOCH: epoch }, clock)).toThrow(
      expect.objectContaining({ code: 'bad-source-date-epoch' }),
    );
  });
});
