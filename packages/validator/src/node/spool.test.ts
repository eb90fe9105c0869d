import { spawnSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import * as files from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { createSpool, fillSpool } from './spool.ts';

const { mkdtemp, readdir, rm, stat, writeFile } = files;

vi.mock('node:fs/promises', async (load) => ({ ...(await load<typeof files>()) }));

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'spool-'));
});

afterEach(() => void vi.restoreAllMocks());
afterAll(() => rm(folder, { recursive: true }));

/** A process that is no more. */
function endedProcess(): number {
  return spawnSync(process.execPath, ['--version']).pid;
}

function nameOf(processId: number): string {
  return `vitrina-${processId}-${randomUUID()}.spool`;
}

function mockFree(bytes: number): void {
  const system = { bavail: bytes, bsize: 1 } as Awaited<ReturnType<typeof files.statfs>>;
  vi.spyOn(files, 'statfs').mockResolvedValue(system as never);
}

describe('a spool', () => {
  it('is private and has no name', async () => {
    const spool = await createSpool(folder);
    const { mode } = await spool.file.stat();
    expect(mode & 0o777).toBe(0o600);
    expect(await readdir(folder)).toEqual([]);
    await spool.append(Buffer.from('text'));
    const into = new Uint8Array(2);
    expect(await spool.read(into, 2)).toBe(2);
    expect(Buffer.from(into).toString()).toBe('xt');
    await spool.close();
  });

  it('is refused where what is coming does not fit', async () => {
    mockFree(1000);
    await expect(createSpool(folder, 1001)).rejects.toThrow(`no-space folder=${folder}`);
    await (await createSpool(folder, 1000)).close();
  });

  it('leaves room for others, however much comes', async () => {
    mockFree(10_000_000);
    async function* endless() {
      for (;;) yield new Uint8Array(8_388_608);
    }
    await expect(fillSpool(endless(), folder)).rejects.toThrow('no-space');
    expect(await readdir(folder)).toEqual([]);
  });

  it.each(['ENOSPC', 'EDQUOT'])('says so where the disk is full (%s)', async (code) => {
    const spool = await createSpool(folder);
    const full = Object.assign(new Error(code), { code });
    vi.spyOn(spool.file, 'write').mockRejectedValue(full as never);
    await expect(spool.append(Buffer.from('x'))).rejects.toThrow('no-space');
    await spool.close();
  });

  it('writes without a look at the disk where it cannot be looked at', async () => {
    vi.spyOn(files, 'statfs').mockRejectedValue(new Error('no'));
    const spool = await createSpool(folder, 5);
    await spool.append(Buffer.from('text'));
    await spool.close();
  });
});

describe('where the system keeps the names of open files', () => {
  it('a spool goes when it is closed, and those of processes that were killed go with it', async () => {
    const abandoned = nameOf(endedProcess());
    const others = [nameOf(process.pid), 'vitrina-notes.spool', `x${abandoned}`].sort();
    for (const name of [abandoned, ...others]) await writeFile(join(folder, name), '');
    vi.spyOn(files, 'unlink').mockRejectedValueOnce(new Error('in use'));
    const spool = await createSpool(folder);
    const names = await readdir(folder);
    expect(names).not.toContain(abandoned);
    expect(names).toHaveLength(others.length + 1);
    await spool.close();
    expect((await readdir(folder)).sort()).toEqual(others);
    expect((await stat(folder)).isDirectory()).toBe(true);
  });
});
