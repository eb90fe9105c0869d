import { describe, expect, it } from 'vitest';
import type { RawFinding } from '../walk/walker.ts';
import { settleLargeIds } from './settle-large-ids.ts';

const text = `{"awards":[${[
  '9007199254740993',
  '9007199254740992',
  '9007199254740993',
  '9007199254740993',
  '9007199254740992',
]
  .map((id) => `{"id":${id}}`)
  .join()}]}`;
const bytes = new TextEncoder().encode(text);

function finding(detail: RawFinding['detail']): RawFinding {
  return { check: 3, path: ['awards'], detail, value: null };
}

describe('settleLargeIds', () => {
  it('keeps one finding for each id that is written twice', () => {
    const settled = settleLargeIds([finding({ largeIdsAt: [0, 1, 2, 3, 4] })], bytes);
    expect(settled.map(({ value }) => value)).toEqual(['9007199254740993', '9007199254740992']);
  });

  it('drops a finding about ids that are written differently', () => {
    expect(settleLargeIds([finding({ largeIdsAt: [0, 1] })], bytes)).toEqual([]);
  });

  it('leaves other findings alone', () => {
    const others = [finding({ keyword: 'type' })];
    expect(settleLargeIds(others, bytes)).toBe(others);
  });
});
