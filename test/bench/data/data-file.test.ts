import { createHash } from 'node:crypto';
import {
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { obtainDataFile } from './data-file.js';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'vitrina-bench-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

function obtain(parameters: Parameters<typeof obtainDataFile>[0]) {
  return obtainDataFile({ bytes: 200_000, ...parameters }, `${folder}/`);
}

describe('obtainDataFile', () => {
  it('writes bytes of about the size asked for, and says what they are', async () => {
    const { path, sha256 } = await obtain({});
    const bytes = readFileSync(path);
    expect(bytes.length).toBeGreaterThan(200_000);
    expect(bytes.length).toBeLessThan(250_000);
    expect(sha256).toBe(createHash('sha256').update(bytes).digest('hex'));
  });

  it('writes the same bytes from the same seed, and others from another', async () => {
    const first = await obtain({});
    rmSync(folder, { recursive: true });
    expect(await obtain({})).toEqual(first);
    expect((await obtain({ seed: 43 })).sha256).not.toBe(first.sha256);
  });

  it('takes a file that has the size it should have, and writes one again that was cut off', async () => {
    const { path, sha256, storedBytes } = await obtain({});
    writeFileSync(path, ' '.repeat(storedBytes));
    expect((await obtain({})).sha256).toBe(sha256);
    expect(readFileSync(path, 'utf8').trim()).toBe('');
    truncateSync(path, storedBytes - 1);
    expect((await obtain({})).sha256).toBe(sha256);
    expect(createHash('sha256').update(readFileSync(path)).digest('hex')).toBe(sha256);
  });

  it('writes a file again that another generator made', async () => {
    const { name } = await obtain({});
    const manifest = JSON.parse(readFileSync(`${folder}/manifest.json`, 'utf8'));
    manifest[name].generator = 'another';
    manifest[name].sha256 = 'of other bytes';
    writeFileSync(`${folder}/manifest.json`, JSON.stringify(manifest));
    expect((await obtain({})).sha256).toMatch(/^[0-9a-f]{64}$/);
  });

  it('writes one again that was removed, and leaves no half file', async () => {
    const { path, sha256 } = await obtain({});
    rmSync(path);
    expect((await obtain({})).sha256).toBe(sha256);
    expect(readdirSync(folder)).toHaveLength(2);
  });

  it('compresses the same bytes', async () => {
    const plain = await obtain({});
    const compressed = await obtain({ gzip: true });
    expect(compressed.sha256).toBe(plain.sha256);
    expect(gunzipSync(readFileSync(compressed.path))).toEqual(readFileSync(plain.path));
    expect([compressed.bytes, plain.bytes]).toEqual([plain.storedBytes, plain.storedBytes]);
    expect(compressed.storedBytes).toBeLessThan(plain.storedBytes / 3);
  });

  it('gives each set of parameters a file of its own', async () => {
    await obtain({ defectRate: 1 });
    await obtain({ keyOrder: 'permuted' });
    await obtain({ format: 'jsonl' });
    await obtain({ tenderItems: 3 });
    await obtain({ ocids: 5 });
    expect(readdirSync(folder)).toHaveLength(6);
  });

  it('scatters releases over as many processes as asked for', async () => {
    const { path } = await obtain({ ocids: 5, shape: 'small', format: 'array' });
    const releases: { ocid: string; id: string }[] = JSON.parse(readFileSync(path, 'utf8'));
    expect(new Set(releases.map(({ ocid }) => ocid)).size).toBe(5);
    expect(new Set(releases.map(({ id }) => id)).size).toBe(releases.length);
    expect(releases.length).toBeGreaterThan(20);
  });
});
