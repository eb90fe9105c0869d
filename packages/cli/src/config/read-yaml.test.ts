import { describe, expect, it } from 'vitest';
import { blankComments } from './blank-comments.ts';
import { readYaml } from './read-yaml.ts';

describe('readYaml', () => {
  it('gives plain data and places', () => {
    const text = 'version: 1\ninputs:\n  tenders:\n    path: [a.json,\n      b.json]\n';
    const { value, faults, placeOf, keyPlaceOf } = readYaml(text);
    expect(value).toEqual({ version: 1, inputs: { tenders: { path: ['a.json', 'b.json'] } } });
    expect(faults).toEqual([]);
    expect(placeOf(['inputs', 'tenders', 'path', 1])).toEqual({ line: 5, column: 7 });
    expect(keyPlaceOf(['inputs', 'tenders'])).toEqual({ line: 3, column: 3 });
    expect(placeOf(['inputs', 'none', 'deeper'])).toEqual({ line: 3, column: 3 });
  });

  it('is that of 1.2: neither days nor yes and no are special', () => {
    expect(readYaml('a: 2026-11-22\nb: yes\nc: 010').value).toEqual({
      a: '2026-11-22',
      b: 'yes',
      c: 10,
    });
  });

  it.each([
    ['a: 1\na: 2', 'yaml-duplicate-key', 2, 1],
    ['a:\n\t- 1', 'yaml-indent', 2, 1],
    ["a: 'open", 'yaml-unclosed', 1, 9],
    ['a: b: c', 'yaml-invalid', 1, 4],
    ['a: 1\n---\nb: 2', 'yaml-invalid', 2, 1],
    ['a: *none', 'yaml-invalid', 1, 1],
    ['a: &ring [*ring]', 'yaml-invalid', 1, 1],
  ])('says what keeps %j from being read', (text, code, line, column) => {
    const { value, faults } = readYaml(text);
    expect(value).toBeUndefined();
    expect(faults[0]).toEqual({ code, place: { line, column } });
  });
});

it('JSON with comments keeps its places', () => {
  const text = '{\n\t// of a day: "x"\n\t"a": "http://x/*no*/", /* two\n lines */ "b": [1,]\n}';
  const blank = blankComments(text);
  expect(blank).toHaveLength(text.length);
  const { value, placeOf } = readYaml(blank);
  expect(value).toEqual({ a: 'http://x/*no*/', b: [1] });
  expect(placeOf(['b'])).toEqual({ line: 4, column: 16 });
});
