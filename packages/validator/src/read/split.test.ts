import { describe, expect, it } from 'vitest';
import type { DocumentRange, InputIndex, ItemRange } from './input-index.ts';
import { createSplitter } from './split.ts';

const encoder = new TextEncoder();
const decoder = new TextDecoder('utf-8', { ignoreBOM: true });

function split(text: string, chunkLength = 7): InputIndex {
  const bytes = encoder.encode(text);
  const splitter = createSplitter();
  for (let at = 0; at < bytes.length; at += chunkLength) {
    splitter.push(bytes.subarray(at, at + chunkLength));
  }
  return splitter.end();
}

function documentsOf({ documents }: InputIndex): DocumentRange[] {
  return Array.from({ length: documents.count }, (_, row) => documents.at(row));
}

function itemsOf({ items }: InputIndex): ItemRange[] {
  return Array.from({ length: items.count }, (_, row) => items.at(row));
}

function itemTexts(text: string, index = split(text)): string[] {
  const bytes = encoder.encode(text);
  return itemsOf(index).map(({ start, length }) =>
    decoder.decode(bytes.subarray(start, start + length)),
  );
}

function documentTexts(text: string, index = split(text)): string[] {
  const bytes = encoder.encode(text);
  return documentsOf(index).map(({ start, end }) => decoder.decode(bytes.subarray(start, end)));
}

function gapTexts(text: string): string[] {
  return split(text).gaps.map(({ offset }) => text.slice(offset, offset + 4));
}

describe('documents', () => {
  it.each([
    ['a package', '{"releases":[{}]}', ['{"releases":[{}]}']],
    ['JSON Lines', '{"ocid":"a"}\n{"ocid":"b"}\n', ['{"ocid":"a"}', '{"ocid":"b"}']],
    ['JSON Lines with CRLF', '{"id":1}\r\n{"id":2}', ['{"id":1}', '{"id":2}']],
    ['concatenated documents', '{"id":1}{"id":2}', ['{"id":1}', '{"id":2}']],
    ['an array', '[{"id":1} , {"id":2}]', ['{"id":1}', '{"id":2}']],
    ['an empty array', ' [ ] ', []],
    ['an array inside a stream', '{}\n[{}]', ['{}', '[{}]']],
    ['scalars', '1 "a b" null', ['1', '"a b"', 'null']],
    ['blanks', ' \r\n\t', []],
    ['nothing', '', []],
  ])('are found in %s', (_, text, expected) => {
    const index = split(text);
    expect(documentTexts(text, index)).toEqual(expected);
    expect(index).toMatchObject({ complete: true, tooMuchGarbage: false, gaps: [] });
    expect(index.isArray).toBe(text.trim().startsWith('['));
  });

  it('have line, column, colons and depth without their items', () => {
    const index = split('{}\n  {"version":{"a":1},\n"releases":[{"b":{"c":{}}}]}');
    expect(documentsOf(index)[1]).toEqual({
      start: 5,
      end: 53,
      line: 2,
      column: 3,
      shape: 'object',
      complete: true,
      firstItem: 0,
      itemCount: 1,
      arrays: [{ key: 'releases', start: 36, end: 52, firstItem: 0, itemCount: 1 }],
      colons: 3,
      depth: 2,
      place: [],
    });
  });

  it('start behind a byte order mark, which is in no column', () => {
    for (const chunkLength of [1, 2, 3, 99]) {
      const index = split('\ufeff{"id":1}', chunkLength);
      expect(index.byteOrderMark).toBe(true);
      expect(documentsOf(index)).toMatchObject([{ start: 3, line: 1, column: 1 }]);
    }
    expect(split('\ufeff[{}]')).toMatchObject({ byteOrderMark: true, isArray: true });
    expect(split('{}')).toMatchObject({ byteOrderMark: false });
  });

  it('survive a byte order mark between them', () => {
    const text = '\ufeff{}\n\ufeff{"id":1}';
    expect(documentTexts(text)).toEqual(['{}', '{"id":1}']);
    expect(split(text)).toMatchObject({ byteOrderMark: true, gaps: [{ offset: 6 }] });
  });
});

describe('a JSON text sequence', () => {
  it.each([
    ['\x1e{"id":1}\n\x1e{"id":2}\n', ['{"id":1}', '{"id":2}']],
    ['\x1e1\x1e"a"\x1e{}', ['1', '"a"', '{}']],
    ['\ufeff\x1e{"releases":[{}]}', ['{"releases":[{}]}']],
  ])('%j is documents', (text, expected) => {
    for (const chunkLength of [1, 2, 99]) {
      const index = split(text, chunkLength);
      expect(documentTexts(text, index)).toEqual(expected);
      expect(index.gaps).toEqual([]);
    }
  });
});

describe('a limit', () => {
  const PACKAGE = '{"uri":"x","releases":[{"a":1} , {"b":[2]},3,"x"],"version":"1.1"}';

  function splitWithin(text: string, limit: number, chunkLength: number): InputIndex {
    const bytes = encoder.encode(text);
    const splitter = createSplitter(limit);
    for (let at = 0; at < bytes.length; at += chunkLength) {
      splitter.push(bytes.subarray(at, at + chunkLength));
    }
    return splitter.end();
  }

  it.each([
    [PACKAGE, 2, ['{"a":1}', '{"b":[2]}'], ['{"uri":"x","releases":[{"a":1} , {"b":[2]}']],
    [PACKAGE, 3, ['{"a":1}', '{"b":[2]}', '3'], ['{"uri":"x","releases":[{"a":1} , {"b":[2]},3']],
    [`{"id":1}\n{"id":2}\n{"id":3}`, 2, [], ['{"id":1}', '{"id":2}']],
    [`[{"id":1},{"id":2},{"id":3}]`, 2, [], ['{"id":1}', '{"id":2}']],
    [`{"releases":[]}${PACKAGE}`, 1, [], ['{"releases":[]}']],
    [`{"releases":[]}{"releases":[1,2]}`, 2, ['1'], ['{"releases":[]}', '{"releases":[1']],
    ['1 2 3', 2, [], ['1', '2']],
    ['x\ny\nz\n', 2, [], ['x', 'y']],
  ])('ends %s after %i items, whatever the chunks', (text, limit, itemsWanted, documents) => {
    for (const chunkLength of [1, 2, 3, 7, 1000]) {
      const index = splitWithin(text, limit, chunkLength);
      expect(itemTexts(text, index)).toEqual(itemsWanted);
      expect(documentTexts(text, index)).toEqual(documents);
      const isWhole = index.documents.at(index.documents.count - 1).complete;
      expect(index).toMatchObject({ cut: true, complete: isWhole, gaps: [] });
      expect(index.bytes).toBe(
        text.indexOf(documents.at(-1) ?? '') + (documents.at(-1)?.length ?? 0),
      );
    }
  });

  it('changes nothing where it is not reached', () => {
    expect(splitWithin(PACKAGE, 5, 7)).toMatchObject({ cut: false, complete: true });
    expect(documentTexts(PACKAGE, splitWithin(PACKAGE, 5, 7))).toEqual([PACKAGE]);
  });
});

describe('items', () => {
  it.each([
    ['{"releases":[{"a":1},{"b":[2]}]}', ['{"a":1}', '{"b":[2]}']],
    ['{"records":[{}],"releases":[[]]}', ['{}', '[]']],
    ['{"\\u0072eleases":[1,"a,]",null]}', ['1', '"a,]"', 'null']],
    ['[{"releases":[{}]},{"records":[true]}]', ['{}', 'true']],
    ['{"a":{"releases":[{}]}}', []],
    ['{"a":"releases","b":[{}]}', []],
    ['{"releases":{"records":[{}]}}', []],
    ['{"releases":[],"version":"1.1"}', []],
    ['{"releases":["\\\\\\"]}"]}', ['"\\\\\\"]}"']],
    ['[[{"releases":[{}]}]]', []],
  ])('of %s', (text, expected) => {
    expect(itemTexts(text)).toEqual(expected);
  });

  it('have line, column, colons and depth of their own', () => {
    const index = split('{"releases":[\n  {"a":"\\":",\n"b":[{}]},\n3]}');
    expect(itemsOf(index)).toEqual([
      { start: 16, length: 21, line: 2, column: 3, colons: 2, depth: 3, complete: true },
      { start: 39, length: 1, line: 4, column: 1, colons: 0, depth: 0, complete: true },
    ]);
  });

  it.each(['{"ocid":"a","releases":[{"a":{}}]}', '{"releases":[{"a":{}}],"o\\u0063id":1}'])(
    'are none in the bare record %s',
    (text) => {
      const index = split(text);
      expect(index.items.count).toBe(0);
      expect(documentsOf(index)).toMatchObject([{ arrays: [], itemCount: 0, colons: 3, depth: 4 }]);
    },
  );

  it('are those of the last of equal keys', () => {
    const text = '{"releases":[1,{"a":{}},],"records":[2],"releases":[3]}';
    const index = split(text);
    expect(itemTexts(text, index)).toEqual(['2', '3']);
    expect(documentsOf(index)).toMatchObject([
      {
        colons: 4,
        depth: 4,
        arrays: [
          { key: 'records', firstItem: 0, itemCount: 1 },
          { key: 'releases', firstItem: 1, itemCount: 1 },
        ],
      },
    ]);
    expect(index.gaps).toEqual([]);
  });

  it('of later documents keep their place when earlier ones are dropped', () => {
    const text = '{"releases":[1]}{"releases":[2],"ocid":1}{"releases":[3]}';
    const index = split(text);
    expect(itemTexts(text, index)).toEqual(['1', '3']);
    expect(documentsOf(index).map(({ firstItem, itemCount }) => [firstItem, itemCount])).toEqual([
      [0, 1],
      [1, 0],
      [1, 1],
    ]);
  });
});

describe('chunks', () => {
  // Padding a short chunk would part a backslash from what it escapes.
  it('may end between a backslash and what it escapes', () => {
    const text = '{"releases":[{"a":"\\\\\\\\\\""},{"b":"\\"]"}]}';
    for (let chunkLength = 1; chunkLength < text.length; chunkLength += 1) {
      expect(itemTexts(text, split(text, chunkLength))).toEqual([
        '{"a":"\\\\\\\\\\""}',
        '{"b":"\\"]"}',
      ]);
    }
  });

  it('may be empty or windows on a larger buffer', () => {
    const bytes = encoder.encode('xx{"releases":[{"a":1}]}');
    const splitter = createSplitter();
    splitter.push(bytes.subarray(2, 9));
    splitter.push(new Uint8Array(0));
    splitter.push(bytes.subarray(9));
    expect(itemsOf(splitter.end())).toMatchObject([{ start: 13, length: 7 }]);
  });
});

describe('input that stops too early', () => {
  it.each([
    ['{"releases":[{"a":1},{"b":"x', ['{"a":1}', '{"b":"x']],
    ['{"releases":[{"a":1},"x\\', ['{"a":1}', '"x\\']],
    ['{"releases":[{"a":1},12', ['{"a":1}', '12']],
  ])('keeps what is complete in %s', (text, expected) => {
    const index = split(text);
    expect(itemTexts(text, index)).toEqual(expected);
    expect(itemsOf(index).map(({ complete }) => complete)).toEqual([true, false]);
    expect(documentsOf(index)).toMatchObject([{ complete: false, end: text.length }]);
    expect(index.complete).toBe(false);
  });

  it.each(['{"releases":[{}]', '{"rele', '{"a":"', '[{}', '[{},', '{"a":[', '"abc'])(
    'is told from whole input in %s',
    (text) => {
      expect(split(text).complete).toBe(false);
    },
  );
});

describe('broken input', () => {
  it.each([
    [
      'text between documents',
      '{}\nhello {"a":1} there \r\n{}',
      ['{}', 'hello {"a":1} there', '{}'],
    ],
    ['a bracket too many', '{}]}{"a":1}', ['{}', ']}', '{"a":1}']],
    ['brackets alone', ']]', [']]']],
    ['mixed brackets', '{"a":1]{"b":2}', ['{"a":1]', '{"b":2}']],
    ['text in an array', '[{} x {}]', ['{}', 'x', '{}']],
    ['text behind an array', '[{}]{}', ['{}', '{}']],
  ])('is cut into documents: %s', (_, text, expected) => {
    expect(documentTexts(text)).toEqual(expected);
  });

  it('has shapes', () => {
    const shapes = documentsOf(split('{}\n[1]\n-1.5e3\nnul\n01\n"a"')).map(({ shape }) => shape);
    expect(shapes).toEqual(['object', 'array', 'scalar', 'garbage', 'garbage', 'scalar']);
  });

  it('gives text between items as items', () => {
    expect(itemTexts('{"releases":[{} xyz:1 {}, 1 2]}')).toEqual(['{}', 'xyz:1', '{}', '1', '2']);
  });

  it('takes a brace between items for one too many where the array goes on', () => {
    const text = '{"releases":[{"a":1}},{"b":2}]}';
    expect(itemTexts(text)).toEqual(['{"a":1}', '}', '{"b":2}']);
    expect(documentTexts(text)).toEqual([text]);
  });

  it('takes a brace between items for the end of the package where it does not', () => {
    const text = '{"releases":[{"a":1}}\n{"releases":[{"b":2}]}';
    const index = split(text);
    expect(itemTexts(text, index)).toEqual(['{"a":1}', '{"b":2}']);
    expect(documentTexts(text, index)).toEqual(text.split('\n'));
    expect(documentsOf(split('{"releases":[1}'))).toMatchObject([
      { complete: true, arrays: [{ end: 15, itemCount: 1 }] },
    ]);
  });

  it.each([
    ['{"releases":[1 2]}', ['2]}']],
    ['{"releases":[1,,2]}', [',2]}']],
    ['{"releases":[,1]}', [',1]}']],
    ['{"releases":[1,]}', [']}']],
    ['[1 2]', ['2]']],
    ['[1,]', [']']],
    ['{}, {}', [', {}']],
    ['[1] 2', ['2']],
    ['{"releases":[1,2]}', []],
    ['{"releases":[{}},{}]}', []],
  ])('has gaps in %s', (text, expected) => {
    expect(gapTexts(text)).toEqual(expected);
  });

  it('counts lines inside unclosed strings', () => {
    expect(documentsOf(split('{"a":"x\ny\\\nz"}\n{}'))).toMatchObject([{ line: 1 }, { line: 4 }]);
  });

  it('is recorded within bounds', () => {
    const index = split(`${'text\n'.repeat(3000)}{}\n${'[1,,2]'.repeat(300)}`, 4096);
    expect(index.tooMuchGarbage).toBe(true);
    expect(documentsOf(index).filter(({ shape }) => shape === 'garbage')).toHaveLength(1000);
    expect(documentsOf(index).filter(({ shape }) => shape === 'object')).toHaveLength(1);
    expect(split(`[${','.repeat(500)}]`).gaps).toHaveLength(100);
  });
});

describe('a broken line of JSON Lines', () => {
  const good = '{"id":3,"x":[{}]}';

  it.each([
    ['without its last bracket', '{"id":2,"x":{"y":1}'],
    ['cut inside a string', '{"id":2,"x":"abc'],
    ['cut inside a key', '{"id":2,"x'],
    ['cut inside an item', '{"releases":[{"id":2},{"id"'],
    ['cut inside a text of an item', '{"releases":[{"id":2},{"id":"'],
  ])('%s ends at its line', (_name, broken) => {
    const text = `${good}\n${broken}\n${good}\n${good}\n`;
    for (const chunkLength of [1, 2, 3, 7, 1000]) {
      const texts = documentTexts(text, split(text, chunkLength));
      expect(texts.map((document) => document.trim())).toEqual([good, broken, good, good]);
    }
  });

  it('costs one more line where it could go on', () => {
    const text = `${good}\n{"id":2,"x":[\n${good}\n${good}\n`;
    expect(documentTexts(text)).toHaveLength(3);
    expect(documentTexts(text).at(-1)).toBe(good);
  });

  it.each([
    ['{"a":\n{"b":1},\n"c":[\n{},\n{}\n]}'],
    ['{"releases":[\n{"id":1}\n{"id":2}\n]}'],
    ['[\n{"id":1}\n{"id":2}]'],
  ])('is none in %j', (text) => {
    const whole = text.startsWith('{') ? [text] : ['{"id":1}', '{"id":2}'];
    expect(documentTexts(text)).toEqual(whole);
  });
});
