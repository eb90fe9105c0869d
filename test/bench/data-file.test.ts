import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
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

  it('takes a whole file for what it is, and writes one again that was cut off', async () => {
    const { path, sha256 } = await obtain({});
    writeFileSync(path, 'as it was');
    await obtain({});
    expect(readFileSync(path, 'utf8')).toBe('as it was');
    rmSync(`${path}.sha256`);
    expect((await obtain({})).sha256).toBe(sha256);
    expect(readFileSync(path, 'utf8')).not.toBe('as it was');
  });

  it('compresses the same bytes', async () => {
    const plain = await obtain({});
    const compressed = await obtain({ gzip: true });
    expect(compressed.sha256).toBe(plain.sha256);
    expect(gunzipSync(readFileSync(compressed.path))).toEqual(readFileSync(plain.path));
  });

  it('gives each set of parameters a file of its own', async () => {
    await obtain({ defectRate: 1 });
    await obtain({ keyOrder: 'permuted' });
    await obtain({ format: 'jsonl' });
    await obtain({ tenderItems: 3 });
    expect(readdirSync(folder)).toHaveLength(8);
  });
});
