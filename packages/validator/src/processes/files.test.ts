import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writeZip } from '../../../../test/support/write-zip.ts';
import { findSources } from '../node/find-sources.ts';
import type { ProcessRecord } from './process-record.ts';
import { readProcesses } from './read-processes.ts';

const FILES = 100;
let folder: string;
let spools: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'processes-'));
  spools = join(folder, 'spools');
  await mkdir(spools);
  await mkdir(join(folder, 'many'));
  for (let day = 0; day < FILES; day += 1) {
    await writeFile(join(folder, 'many', `${100 + day}.json`), textOf(day));
  }
  await writeFile(join(folder, 'one.json.gz'), gzipSync(textOf(101)));
  const entries = [102, 103].map((day) => ({ name: `${day}.json`, content: textOf(day) }));
  await writeFile(join(folder, 'two.zip'), writeZip(entries));
});

afterAll(() => rm(folder, { recursive: true }));

/** A package with a release of a process that all have, and one of its own. */
function textOf(day: number): string {
  const date = new Date(Date.UTC(2026, 0, 1) + day * 86_400_000).toISOString();
  const releases = ['shared', `own-${day}`].map((ocid) => ({ ocid, id: `${day}`, date }));
  return JSON.stringify({ version: '1.1', releases });
}

async function read(paths: readonly string[], stdin?: string): Promise<ProcessRecord[]> {
  const given = stdin === undefined ? {} : { stdin: Readable.from([Buffer.from(stdin)]) };
  const sources = await findSources(paths, { cwd: folder, tmpDir: spools, ...given });
  const processes: ProcessRecord[] = [];
  for await (const process of readProcesses(sources)) processes.push(process);
  expect(await readdir(spools)).toEqual([]);
  return processes;
}

describe('processes of files', () => {
  it('may be spread over more files than are open at a time', async () => {
    const [shared, ...others] = await read(['many']);
    expect(shared?.releases.map(({ id }) => id)).toEqual(
      Array.from({ length: FILES }, (_, day) => `${day}`),
    );
    expect(others).toHaveLength(FILES);
  });

  it('may be spread over files, gzip, archives and standard input', async () => {
    const paths = ['two.zip', '-', 'many/100.json', 'one.json.gz'];
    const [shared, ...others] = await read(paths, textOf(104));
    expect(shared?.releases.map(({ id }) => id)).toEqual(['0', '101', '102', '103', '104']);
    expect(others.map(({ ocid }) => ocid)).toEqual([
      'own-102',
      'own-103',
      'own-104',
      'own-0',
      'own-101',
    ]);
  });
});
