import { mkdir, mkdtemp, readdir, readFile, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { check } from '../check.ts';
import { bytesSource } from '../source.ts';
import { findSources } from './find-sources.ts';
import { openStateFile } from './state-file.ts';

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'state-file-'));
});

afterAll(() => rm(folder, { recursive: true }));

describe('the file of a state', () => {
  it('appears as a whole, compressed, and for this user alone', async () => {
    const path = join(folder, 'whole.state');
    await writeFile(path, 'older');
    const file = await openStateFile(path);
    const piece = Buffer.from('{"releases":[]}\n'.repeat(100_000));
    for (let left = 9; left > 0; left -= 1) await file.write(piece);
    expect(await readFile(path, 'utf8')).toBe('older');
    await file.complete();
    await file.discard();
    expect(gunzipSync(await readFile(path)).length).toBe(9 * piece.length);
    expect((await stat(path)).mode & 0o777).toBe(0o600);
    expect(await readdir(folder)).toEqual(['whole.state']);
  });

  it('leaves nothing behind when it is discarded', async () => {
    const file = await openStateFile(join(folder, 'discarded.state'));
    await file.write(Buffer.from('{'));
    await file.discard();
    await file.discard();
    expect(await readdir(folder)).toEqual(['whole.state']);
  });

  it('is written where a link leads', async () => {
    const target = join(folder, 'target.state');
    await writeFile(target, '');
    await symlink(target, join(folder, 'link.state'));
    const file = await openStateFile(join(folder, 'link.state'));
    await file.complete();
    expect(gunzipSync(await readFile(target))).toHaveLength(0);
    await rm(target);
    await rm(join(folder, 'link.state'));
  });

  it('may be a device, which stays one', async () => {
    const file = await openStateFile('/dev/null');
    await file.write(Buffer.from('{}'));
    await file.complete();
    expect((await stat('/dev/null')).isCharacterDevice()).toBe(true);
  });

  it('is refused where it cannot be written', async () => {
    await mkdir(join(folder, 'directory'));
    const refusal = (file: string, reason: string) => ({
      code: 'state-not-written',
      values: { file, reason },
    });
    const directory = join(folder, 'directory');
    await expect(openStateFile(directory)).rejects.toMatchObject(refusal(directory, 'EISDIR'));
    const nowhere = join(folder, 'no/where.state');
    await expect(openStateFile(nowhere)).rejects.toMatchObject(refusal(nowhere, 'ENOENT'));
    await rm(directory, { recursive: true });
  });

  it.runIf(process.platform === 'linux')('fails where the disk is full', async () => {
    const file = await openStateFile('/dev/full');
    const refusal = { code: 'state-not-written', values: { file: '/dev/full', reason: 'ENOSPC' } };
    const fill = async () => {
      const noise = crypto.getRandomValues(new Uint8Array(65_536));
      for (let left = 200; left > 0; left -= 1) await file.write(noise);
    };
    await expect(fill()).rejects.toMatchObject(refusal);
    await expect(file.complete()).rejects.toMatchObject(refusal);
    await file.discard();
  });

  it('is told of as damaged when it was cut', async () => {
    const path = join(folder, 'cut.state');
    const file = await openStateFile(path);
    const release = {
      ocid: 'ocds-213czf-1',
      id: '1',
      tag: ['tender'],
      date: '2026-01-01T00:00:00Z',
    };
    const text = JSON.stringify({ version: '1.1', releases: [release] });
    const options = { asOf: '2026-01-01' };
    const source = bytesSource('a.json', new TextEncoder().encode(text));
    await check(source, { ...options, onState: file.write });
    await file.complete();
    const [whole] = (await check(await findSources([path]), options)).inputs;
    expect(whole).toMatchObject({ path: 'a.json', status: 'read' });
    await writeFile(path, (await readFile(path)).subarray(0, -100));
    const [cut] = (await check(await findSources([path]), options)).inputs;
    expect(cut).toMatchObject({ path, status: 'unreadable', reason: 'damaged-state' });
  });
});
