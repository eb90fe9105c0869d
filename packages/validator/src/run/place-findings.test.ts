import { describe, expect, it } from 'vitest';
import { findings } from '../check.ts';
import type { PlacedFinding } from '../finding.ts';
import { bytesSource } from '../source.ts';

/** `line:column text` of each finding: what stands at its offset, up to a comma or bracket. */
async function placesIn(text: string, only: string): Promise<string[]> {
  const bytes = new TextEncoder().encode(text);
  const places: string[] = [];
  const options = { only: [only], ocdsVersion: '1.1' };
  for await (const finding of findings(bytesSource('x', bytes), options)) {
    const { line, column, offset } = finding as PlacedFinding;
    const rest = new TextDecoder().decode(bytes.subarray(offset, offset + 12));
    places.push(`${line}:${column} ${/^[^,}\]\n]*/.exec(rest)?.[0]}`);
  }
  return places;
}

describe('places of findings', () => {
  it('are right before, in and behind the items of a package', async () => {
    const text = [
      '{"uri":1,',
      ' "releases":[{"id":2},',
      '   {"ñandú":"ñ","id":3}],"publishedDate":4,',
      ' "license":5,',
      '"publisher":6}',
    ].join('\n');
    expect(await placesIn(text, 'structure/wrong-type')).toEqual([
      '1:8 1',
      '2:20 2',
      '3:25 3',
      '3:45 4',
      '4:12 5',
      '5:13 6',
    ]);
  });

  it('are right behind an array without items', async () => {
    const text = '{"uri":1,\n "releases":[\n ],"publishedDate":2,\n"license":3}';
    expect(await placesIn(text, 'structure/wrong-type')).toEqual(['1:8 1', '3:20 2', '4:11 3']);
  });

  it('are right behind two arrays of items', async () => {
    const text =
      '{"releases":[{"id":1}],\n"uri":2,"records":[{\n"ocid":3}],\n"license":4,"version":"1.1"}';
    const places = await placesIn(text, 'structure/wrong-type');
    expect(places.sort()).toEqual(['1:20 1', '2:7 2', '3:8 3', '4:11 4']);
  });

  it('are those of the parent where something is missing', async () => {
    const text = '{"version":"1.1",\n "releases":[\n  {"ocid":"ocds-213czf-1"}]}';
    const places = await placesIn(text, 'structure/required-field');
    expect([...new Set(places)]).toEqual(['1:1 {"version":"', '3:3 {"ocid":"ocd']);
  });

  it('are those of the last of equal keys', async () => {
    const text = '{"releases":[{"id":1,\n"id":2}]}';
    expect(await placesIn(text, 'structure/wrong-type')).toEqual(['2:6 2']);
  });

  it('count from the start of the input for later lines', async () => {
    const text = '{"ocid":"ocds-213czf-1"}\n\n {"ocid":"ocds-213czf-2",\t"id":1}\n';
    expect(await placesIn(text, 'structure/wrong-type')).toEqual(['3:32 1']);
  });

  it('leave a byte order mark out of the column', async () => {
    expect(await placesIn('\ufeff{"ocid":1}', 'structure/wrong-type')).toEqual(['1:9 1']);
  });
});
