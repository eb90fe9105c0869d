import { describe, expect, it } from 'vitest';
import { createFingerprints, FINGERPRINT_VERSION, type FingerprintParts } from './fingerprint.ts';
import { hashText } from './murmur3.ts';

const PARTS: FingerprintParts = {
  check: 'structure/required-field',
  keyword: 'required',
  subject: 'ocds-213czf-1',
  stablePath: 'awards[id=2]',
  expected: 'id',
};

function fingerprintOf(changes: Partial<FingerprintParts>): string {
  return createFingerprints().next({ ...PARTS, ...changes });
}

describe('createFingerprints', () => {
  it('hashes the parts with their lengths', () => {
    const text = '24:structure/required-field8:required13:ocds-213czf-112:awards[id=2]4:"id"';
    expect(fingerprintOf({})).toBe(hashText(text));
    const unknown = { keyword: null, subject: '', stablePath: '', expected: undefined };
    expect(fingerprintOf(unknown)).toBe(hashText('24:structure/required-field0:0:0:4:null'));
  });

  it('is the same forever in one version', () => {
    expect(FINGERPRINT_VERSION).toBe(1);
    expect(fingerprintOf({})).toBe('d7085da05560457a47edc5084a5e7b66');
  });

  it.each([
    { check: 'structure/wrong-type' },
    { keyword: 'type' },
    { keyword: null },
    { subject: 'ocds-213czf-2' },
    { stablePath: 'awards[id=3]' },
    { expected: 'date' },
    { expected: ['id'] },
    { expected: null },
  ])('changes with %j', (changes) => {
    expect(fingerprintOf(changes)).not.toBe(fingerprintOf({}));
  });

  it('does not mix neighbouring parts', () => {
    const left = fingerprintOf({ subject: 'a', stablePath: 'bc' });
    expect(fingerprintOf({ subject: 'ab', stablePath: 'c' })).not.toBe(left);
    const split = fingerprintOf({ subject: 'a1:b', stablePath: '' });
    expect(fingerprintOf({ subject: 'a', stablePath: 'b' })).not.toBe(split);
  });

  it('does not depend on the order of keys of what is expected', () => {
    const expected = fingerprintOf({ expected: { a: 1, b: 2 } });
    expect(fingerprintOf({ expected: { b: 2, a: 1 } })).toBe(expected);
  });

  it('numbers equal findings from the second on', () => {
    const fingerprints = createFingerprints();
    const first = fingerprints.next(PARTS);
    const other = fingerprints.next({ ...PARTS, expected: 'date' });
    expect(first).toMatch(/^[0-9a-f]{32}$/);
    expect(other).toMatch(/^[0-9a-f]{32}$/);
    expect(fingerprints.next(PARTS)).toBe(`${first}-2`);
    expect(fingerprints.next(PARTS)).toBe(`${first}-3`);
    expect(fingerprints.next({ ...PARTS, expected: 'date' })).toBe(`${other}-2`);
  });

  it('goes on with findings that were numbered elsewhere, in whatever order they are told', () => {
    const fingerprints = createFingerprints();
    const first = fingerprints.next(PARTS);
    fingerprints.next(PARTS);
    const unknown = fingerprintOf({ expected: 'date' });
    const { of, note, end } = fingerprints.renumber();
    const told = [`${first}-2`, first, unknown, `${unknown}-2`];
    expect(
      told.map((fingerprint) => {
        note(fingerprint);
        return of(fingerprint);
      }),
    ).toEqual([`${first}-4`, `${first}-3`, unknown, `${unknown}-2`]);
    end();
    expect(fingerprints.next(PARTS)).toBe(`${first}-5`);
    expect(fingerprints.next({ ...PARTS, expected: 'date' })).toBe(`${unknown}-3`);
  });
});
