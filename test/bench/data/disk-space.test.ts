import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { obtainDataFile } from './data-file.js';
import { defaultParameters } from './data-parameters.js';
import { estimateSpace, findFreeSpace } from './disk-space.js';

let folder = '';
beforeEach(() => {
  folder = `${mkdtempSync(join(tmpdir(), 'vitrina-bench-'))}/`;
});
afterEach(() => rmSync(folder, { recursive: true }));

const plain = { ...defaultParameters, bytes: 100_000 };
const dense = { ...plain, defectRate: 1 };
const gzip = { ...plain, gzip: true };

describe('estimateSpace', () => {
  it('counts each missing file once', async () => {
    expect(await estimateSpace([plain, dense, plain], folder)).toBe(200_000);
  });

  it('adds the room in which the largest compressed file is unpacked', async () => {
    expect(await estimateSpace([plain, gzip], folder)).toBe(100_000 + 25_000 + 100_000);
  });

  it('counts no file that is there', async () => {
    await obtainDataFile(plain, folder);
    expect(await estimateSpace([plain, dense], folder)).toBe(100_000);
  });
});

describe('findFreeSpace', () => {
  it('finds room on a disk, also for a folder that is yet to be made', async () => {
    const here = await findFreeSpace(folder);
    expect(here).toBeGreaterThan(0);
    const there = await findFreeSpace(`${folder}new/`);
    expect(Math.abs(there - here)).toBeLessThan(here / 2);
  });
});
