import { describe, expect, it } from 'vitest';
import { createRepeatedItems, type ItemText, identifyItem } from './repeated-items.ts';

function itemOf(text: string): ItemText {
  return { value: JSON.parse(text), bytes: new TextEncoder().encode(text) };
}

/** The labels of what is repeated. `reread` may lie, as a hash may. */
async function repeatedIn(
  key: 'releases' | 'records',
  texts: readonly string[],
  reread: (ordinal: number) => string | null = (ordinal) => texts[ordinal] ?? null,
): Promise<(string | null)[]> {
  const repeated = createRepeatedItems(key);
  for (const [ordinal, text] of texts.entries())
    repeated.add(identifyItem(itemOf(text), key).key, ordinal);
  const found = await repeated.finalise(async (ordinal) => {
    const text = reread(ordinal);
    return text === null ? null : itemOf(text);
  });
  return found.map(({ label }) => label);
}

describe('repeated items', () => {
  it('are releases of equal ocid and id, told once each', async () => {
    const texts = ['{"ocid":"a","id":"1"}', '{"ocid":"a","id":"2"}', '{"ocid":"b","id":"1"}'];
    expect(await repeatedIn('releases', texts)).toEqual([]);
    const again = [...texts, '{"id":"1","ocid":"a","x":1}', ...texts];
    expect(await repeatedIn('releases', again)).toEqual(['a, 1', 'a, 2', 'b, 1']);
  });

  it('are records of equal ocid', async () => {
    const texts = ['{"ocid":"a","x":1}', '{"ocid":"a","x":2}', '{"ocid":"b"}'];
    expect(await repeatedIn('records', texts)).toEqual(['a']);
  });

  it.each([
    ['types', '{"ocid":"a","id":1}', '{"ocid":"a","id":"1"}'],
    ['borders', '{"ocid":"a","id":"b1:c"}', '{"ocid":"a1:b","id":"c"}'],
    ['digits', '{"ocid":"a","id":9007199254740993}', '{"ocid":"a","id":9007199254740992}'],
    ['whole contents', '{"id":"1"}', '{"id":"1","x":null}'],
    ['kinds', '[]', 'null'],
  ])('are not those whose %s differ', async (_, one, other) => {
    expect(await repeatedIn('releases', [one, other])).toEqual([]);
  });

  it.each([
    ['an id beyond 2^53', '{"ocid":"a","id":9007199254740993}', 'a, 9007199254740993'],
    ['an id beyond doubles', '{"ocid":"a","id":1e999}', 'a, 1e999'],
    ['an ocid of the wrong type', '{"ocid":5,"id":"1"}', '5, 1'],
    ['no ocid', '{"id":"1","b":[1,{"c":2}]}', null],
    ['an id that is an object', '{"ocid":"a","id":{}}', null],
    ['no keys', '[]', null],
  ])('may have %s', async (_, text, label) => {
    expect(await repeatedIn('releases', [text, text, text])).toEqual([label]);
  });

  it('without identity are equal whatever the order of their keys', async () => {
    const texts = ['{"a":1,"b":{"c":1,"d":2}}', '{"b":{"d":2,"c":1},"a":1}'];
    expect(await repeatedIn('releases', texts)).toEqual([null]);
  });

  it('are not believed before the first was read again', async () => {
    const texts = ['{"ocid":"a","id":"1"}', '{"ocid":"a","id":"1"}'];
    expect(await repeatedIn('releases', texts, () => '{"ocid":"b","id":"1"}')).toEqual([]);
    expect(await repeatedIn('releases', texts, () => null)).toEqual([]);
  });
});
