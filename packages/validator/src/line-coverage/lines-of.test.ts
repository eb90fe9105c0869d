import { describe, expect, it } from 'vitest';
import type { JsonValue } from '../json.ts';
import { linesOf } from './lines-of.ts';

function linesIn(value: JsonValue): readonly JsonValue[] {
  const found = linesOf(value);
  return found.kind === 'line' ? [found.line] : [...found.lines];
}

const release = { ocid: 'ocds-213czf-1', id: '1' };
const compiledRelease = { ocid: 'ocds-213czf-1', tag: ['compiled'] };
const record = { ocid: 'ocds-213czf-1', releases: [release], compiledRelease };
const linked = { ocid: 'ocds-213czf-1', releases: [{ url: 'https://data.example.org/1' }] };

describe('linesOf', () => {
  it.each<[string, JsonValue, readonly JsonValue[]]>([
    ['a release package', { version: '1.1', releases: [release, null] }, [release, null]],
    ['a record package', { records: [record, linked] }, [compiledRelease, linked]],
    ['a package of both', { releases: [release], records: [record] }, [release, compiledRelease]],
    ['an empty package', { releases: [] }, []],
    ['a list of packages', [{ releases: [release] }, { releases: [release] }], [release, release]],
    ['a list of releases', [release, 1], [release, 1]],
    ['a record', record, [compiledRelease]],
    ['a record without a compiled release', linked, [linked]],
    ['a release', release, [release]],
    ['a list of anything', [{ a: 1 }, release], [[{ a: 1 }, release]]],
    ['an empty list', [], [[]]],
    ['an object whose releases are no list', { releases: 3 }, [{ releases: 3 }]],
    ['null', null, [null]],
  ])('finds the lines of %s', (_name, value, lines) => {
    expect(linesIn(value)).toEqual(lines);
  });
});
