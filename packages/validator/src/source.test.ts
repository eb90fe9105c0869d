import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { blobSource, bytesSource, type Source, sha256Hex } from './source.ts';

const content = new TextEncoder().encode('{"ocid":"ñandú"}'.repeat(400_000));
const digest = createHash('sha256').update(content).digest('hex');

it('sha256Hex keeps leading zeros', async () => {
  const bytes = new TextEncoder().encode('886');
  const expected = createHash('sha256').update(bytes).digest('hex');
  expect(expected.startsWith('0')).toBe(true);
  expect(await sha256Hex(bytes)).toBe(expected);
});

describe.each<[string, (bytes: Uint8Array<ArrayBuffer>) => Source]>([
  ['bytesSource', (bytes) => bytesSource('data.json', bytes)],
  ['blobSource', (bytes) => blobSource('data.json', new Blob([bytes]))],
])('%s', (_, sourceOf) => {
  it('gives all bytes in order, and any of them again', async () => {
    const source = sourceOf(content);
    expect(source.name).toBe('data.json');
    const open = await source.open();
    const chunks: Uint8Array[] = [];
    for await (const chunk of open.chunks()) chunks.push(chunk);
    expect(Buffer.concat(chunks).equals(content)).toBe(true);
    expect(await open.read(9, 8)).toEqual(content.subarray(9, 17));
    expect(await open.read(content.length - 2, 99)).toEqual(content.subarray(-2));
    expect(await open.read(content.length + 5, 9)).toHaveLength(0);
    expect([await open.sha256(), open.storedBytes()]).toEqual([digest, content.length]);
    await open.close();
  });

  it('can be opened again', async () => {
    const source = sourceOf(content.slice(0, 16));
    for (const open of [await source.open(), await source.open()]) {
      expect(await open.read(0, 1)).toEqual(content.subarray(0, 1));
    }
  });

  it('may be empty', async () => {
    const open = await sourceOf(new Uint8Array(0)).open();
    let bytes = 0;
    for await (const chunk of open.chunks()) bytes += chunk.length;
    expect([bytes, open.storedBytes(), (await open.read(0, 9)).length]).toEqual([0, 0, 0]);
  });
});
