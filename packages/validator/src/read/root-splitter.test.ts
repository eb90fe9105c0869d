import { describe, expect, it } from 'vitest';
import { createRootFinder } from './find-roots.ts';
import type { InputIndex } from './input-index.ts';
import { stepsTo } from './nested-places.ts';
import { parseRoot, writeRoot } from './root-path.ts';
import { createRootSplitter } from './root-splitter.ts';

const encoder = new TextEncoder();
const RELEASE = '{"ocid":"a","tag":["tender"]}';
const PACKAGE = `{"version":"1.1","releases":[${RELEASE}]}`;

function splitBelow(root: string, text: string, chunkLength = 7, limit?: number): InputIndex {
  const bytes = encoder.encode(text);
  const splitter = createRootSplitter(parseRoot(root) ?? [], limit);
  for (let at = 0; at < bytes.length; at += chunkLength) {
    splitter.push(bytes.subarray(at, at + chunkLength));
  }
  return splitter.end();
}

function found(text: string, index: InputIndex): [pointer: string, text: string][] {
  const bytes = encoder.encode(text);
  return Array.from({ length: index.documents.count }, (_, ordinal) => {
    const { start, end, place } = index.documents.at(ordinal);
    const steps = stepsTo(index.root, place);
    return [`/${steps.join('/')}`, new TextDecoder().decode(bytes.subarray(start, end))];
  });
}

describe('a root splitter', () => {
  it.each<[root: string, text: string, expected: [string, string][]]>([
    ['/data', `{"data":${PACKAGE}}`, [['/data', PACKAGE]]],
    ['data', ` {"meta":{"data":1},"data" : ${RELEASE} }`, [['/data', RELEASE]]],
    ['/d~1a', '{"d\\u002fa":{}}', [['/d/a', '{}']]],
    [
      '/a',
      '{"a":[{"b":[{}]} , 2,"x",[3]]}',
      [
        ['/a/0', '{"b":[{}]}'],
        ['/a/1', '2'],
        ['/a/2', '"x"'],
        ['/a/3', '[3]'],
      ],
    ],
    [
      '/a/b',
      '{"a":[{"b":{"x":1}},{"c":{}},{"b":[{"y":2}]}]}',
      [
        ['/a/0/b', '{"x":1}'],
        ['/a/2/b/0', '{"y":2}'],
      ],
    ],
    [
      '/a',
      '[{"a":{}},{"a":[{}]}]',
      [
        ['/0/a', '{}'],
        ['/1/a/0', '{}'],
      ],
    ],
    [
      '/a',
      '{"a":{"x":"}\\"]"}}\n\ufeff{"a":{}}',
      [
        ['/a', '{"x":"}\\"]"}'],
        ['/a', '{}'],
      ],
    ],
    ['/a', '{"b":{"a":{}},"c":"a","d":["a",{"a":1}]}', []],
    ['/a', '{"a":"text"}', [['/a', '"text"']]],
    ['/a', '"a"', []],
  ])('finds below %s in %s', (root, text, expected) => {
    for (const chunkLength of [1, 2, 3, 7, 1000]) {
      const index = splitBelow(root, text, chunkLength);
      expect(found(text, index)).toEqual(expected);
      expect(index).toMatchObject({ complete: true, gaps: [] });
    }
  });

  it('keeps lines, columns and items', () => {
    const text = `{\n  "x": "\ufeff",\n  "data": [\n    {"releases": [\n {"a":{}}, 1]}\n  ]\n}`;
    const index = splitBelow('/data', text);
    expect(index.documents.at(0)).toMatchObject({ line: 4, column: 5, colons: 1, depth: 2 });
    expect(index.items.at(0)).toMatchObject({ line: 5, column: 2, colons: 1, depth: 2 });
    expect(index.items.at(1)).toMatchObject({ line: 5, column: 12 });
  });

  it('knows the line of the value that a document is in, and whether that is one', () => {
    const text = `{"a":\n${RELEASE}}\n{"a":[${RELEASE},\n${RELEASE}]}`;
    const index = splitBelow('/a', text);
    const lines = [0, 1, 2].map((ordinal) => index.documents.at(ordinal).place[0]);
    expect(lines).toEqual([1, 3, 3]);
    expect(index.isOneValue).toBe(false);
    expect(splitBelow('/a', `{"a":[{},\n{}]}`).isOneValue).toBe(true);
  });

  it.each([
    ['{"data":[{} {}]}', ['{}]}']],
    ['{"data":[{},,{}]}', [',{}]}']],
    ['{"data":[{},]}', [']}']],
  ])('sees what is wrong with the commas of %s', (text, expected) => {
    const { gaps } = splitBelow('/data', text);
    expect(gaps.map(({ offset }) => text.slice(offset))).toEqual(expected);
  });

  it.each(['{"data":[{}]', '{"data":{}', '{"data":[{}],"x', '{"data":{"a":1'])(
    'sees that %s breaks off',
    (text) => {
      expect(splitBelow('/data', text).complete).toBe(false);
    },
  );

  it('ends at a limit', () => {
    const index = splitBelow('/data', `{"data":[{"a":1},{"b":2},{"c":3}`, 7, 2);
    expect(index).toMatchObject({ cut: true, complete: true });
    expect(index.documents.count).toBe(2);
  });

  it('stands for a byte order mark at the start', () => {
    expect(splitBelow('/a', '\ufeff{"a":{}}')).toMatchObject({ byteOrderMark: true, gaps: [] });
  });
});

describe('a root finder', () => {
  function rootsOf(text: string, chunkLength: number): string[] {
    const bytes = encoder.encode(text);
    const finder = createRootFinder();
    for (let at = 0; at < bytes.length; at += chunkLength) {
      finder.push(bytes.subarray(at, at + chunkLength));
    }
    return finder.roots().map(writeRoot);
  }

  it.each([
    [`{"data":${PACKAGE}}`, ['/data']],
    [`{"count":1,"results":[${RELEASE}]}`, ['/results']],
    [`{"hits":{"hits":[{"_id":"x","_source":${RELEASE}}]}}`, ['/hits/hits/_source']],
    [`{"a":${PACKAGE},"b":[${RELEASE}]}`, ['/a', '/b']],
    [`{"a/b":{"~":${PACKAGE}}}`, ['/a~1b/~0']],
    [`{"data":{"releases":[${RELEASE}],"ocid":"a"}}`, ['/data']],
    [`{"data":{"compiledRelease":${RELEASE},"ocid":"a"}}`, ['/data']],
    [`{"data":{"releases":{"list":[${RELEASE}]}}}`, ['/data/releases/list']],
    ['{"results":[{"ocid":"a","title":"x"}]}', []],
    ['{"data":{"tag":"x"}}', []],
    [`{"data":[[${RELEASE}]]}`, []],
    [`{"data":{"records":[]`, ['/data']],
    ['[1,"x",{}]', []],
    ['{"a":'.repeat(100_000), []],
  ])('finds in %.80s', (text, expected) => {
    for (const chunkLength of [3, 1000]) expect(rootsOf(text, chunkLength)).toEqual(expected);
  });

  it('keeps within bounds', () => {
    const keys = Array.from({ length: 20_000 }, (_, at) => `"k${at}":{"x":${RELEASE}}`);
    expect(rootsOf(`{${keys.join(',')}}`, 4096)).toHaveLength(5);
  });
});

describe('parseRoot', () => {
  it.each([
    ['/data/results', ['data', 'results']],
    ['data', ['data']],
    ['/a~1b/~0', ['a/b', '~']],
    ['', null],
    ['/', null],
    ['/a//b', null],
    ['/a~2', null],
  ])('reads %s', (text, expected) => {
    expect(parseRoot(text)).toEqual(expected);
  });
});
