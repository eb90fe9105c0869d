import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { KeptPlace } from '../source.ts';
import { createSharedSpool } from './shared-spool.ts';
import type { Spool } from './spool.ts';

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'shared-spool-'));
});

afterAll(() => rm(folder, { recursive: true }));

async function contentOf(spool: Spool, start: number, length: number): Promise<string> {
  const bytes = new Uint8Array(length);
  return new TextDecoder().decode(bytes.subarray(0, await spool.read(bytes, start)));
}

async function countOpenFiles(): Promise<number> {
  return (await readdir('/proc/self/fd').catch(() => [])).length;
}

describe('a shared spool', () => {
  it('gives each part its own bytes, from one open file', async () => {
    const shared = createSharedSpool(folder);
    const before = await countOpenFiles();
    const parts: Spool[] = [];
    for (let number = 0; number < 200; number += 1) {
      const part = await shared.open();
      await part.append(Buffer.from(`${number}:`));
      await part.append(Buffer.from('end'));
      parts.push(part);
    }
    expect(await countOpenFiles()).toBeLessThanOrEqual(before + 1);
    await shared.release();
    for (const number of [0, 199, 7]) {
      const part = parts[number] as Spool;
      expect(await contentOf(part, 0, `${number}:end`.length)).toBe(`${number}:end`);
      expect(await contentOf(part, `${number}:`.length, 3)).toBe('end');
    }
    for (const part of parts) await part.close();
    expect(await countOpenFiles()).toBeLessThanOrEqual(before);
    await expect(contentOf(parts[0] as Spool, 0, 1)).rejects.toThrow();
  });

  it('takes the place of a closed part for the next', async () => {
    const shared = createSharedSpool(folder);
    const kept = await shared.open();
    await kept.append(Buffer.from('kept'));
    const gone = await shared.open();
    await gone.append(Buffer.from('gone'));
    await gone.close();
    const next = await shared.open();
    await next.append(Buffer.from('next'));
    expect(await contentOf(kept, 0, 100)).toBe('keptnext');
    await kept.close();
    await next.close();
    await shared.release();
  });

  it('keeps any number of parts as places of one file, which stays until that is closed', async () => {
    const shared = createSharedSpool(folder);
    const before = await countOpenFiles();
    const places: KeptPlace[] = [];
    for (let number = 0; number < 5_000; number += 1) {
      const part = await shared.open();
      await part.append(Buffer.from(`${number}`.padStart(100)));
      if (part.keep) places.push(part.keep());
    }
    await shared.release();
    expect(places).toHaveLength(5_000);
    expect(new Set(places.map(({ file }) => file)).size).toBe(1);
    for (const number of [0, 4_999, 2_621, 2_622]) {
      const { file, start, length } = places[number] as KeptPlace;
      expect(Number(new TextDecoder().decode(await file.read(start, length)))).toBe(number);
    }
    const [{ file }] = places as [KeptPlace];
    await file.close();
    expect(await countOpenFiles()).toBeLessThanOrEqual(before);
    await expect(file.read(0, 1)).rejects.toThrow();
    await expect(file.read(499_900, 1)).rejects.toThrow();
  });
});
