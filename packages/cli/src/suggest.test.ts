import { describe, expect, it } from 'vitest';
import { editDistance, suggest } from './suggest.ts';

describe('editDistance', () => {
  it.each([
    ['', '', 0],
    ['', 'abc', 3],
    ['check', 'check', 0],
    ['chekc', 'check', 1],
    ['json', 'jsn', 1],
    ['plain', 'pretty', 5],
    ['kitten', 'sitting', 3],
  ])('%j to %j is %i', (from, to, distance) => {
    expect(editDistance(from, to)).toBe(distance);
    expect(editDistance(to, from)).toBe(distance);
  });
});

describe('suggest', () => {
  const checks = [
    'structure/required-field',
    'structure/wrong-type',
    'codelist/open-code',
    'encoding/nesting',
  ];

  it('finds a slip', () => {
    expect(suggest('chekc', ['check', 'checks', 'explain'])).toBe('check');
    expect(suggest('--fial-on', ['--format', '--fail-on'])).toBe('--fail-on');
    expect(suggest('structure/requierd-field', checks)).toBe('structure/required-field');
  });

  it('does not mind case', () => {
    expect(suggest('JSON', ['pretty', 'json'])).toBe('json');
  });

  it('finds a check by the last part of its name, slips included', () => {
    expect(suggest('wrong-type', checks)).toBe('structure/wrong-type');
    expect(suggest('wrong-tipe', checks)).toBe('structure/wrong-type');
  });

  it('stays silent when nothing is near', () => {
    expect(suggest('zzz', checks)).toBeUndefined();
    expect(suggest('xml', ['json', 'plain'])).toBeUndefined();
    expect(suggest('', ['json'])).toBeUndefined();
  });
});
