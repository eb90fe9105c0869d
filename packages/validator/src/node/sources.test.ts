import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { OpenSource, Source } from '../source.ts';
import { fileSource } from './file-source.ts';
import { findSources } from './find-sources.ts';
import { streamSource } from './stream-source.ts';

const content = Buffer.from(JSON.stringify({ text: 'ñandú '.repeat(400_000) }));
const sha256 = createHash('sha256').update(content).digest('hex');
let folder: string;
let spools: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sources-'));
  spools = join(folder, 'spools');
  await mkdir(join(folder, 'data', 'deep'), { recursive: true });
  await mkdir(join(folder, 'empty'));
  await mkdir(spools);
  await writeFile(join(folder, 'plain.json'), content);
  await writeFile(join(folder, 'packed.gz'), gzipSync(content));
  await writeFile(join(folder, 'cut.gz'), gzipSync(content).subarray(0, 500));
  for (const name of ['b.json', 'a.jsonl', 'notes.txt', 'deep/c.json.gz', '[odd].json']) {
    await writeFile(join(folder, 'data', name), '{}');
  }
});

afterAll(() => rm(folder, { recursive: true }));

async function readAll(open: OpenSource): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of open.chunks()) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks);
}

async function names(paths: readonly string[]): Promise<string[]> {
  return (await findSources(paths, { cwd: folder })).map(({ name }) => name);
}

async function failure(source: Source): Promise<string> {
  const opened = source.open().then((open) => readAll(open).finally(() => open.close()));
  return opened.then(
    () => 'no failure',
    (error: Error) => error.message,
  );
}

describe('an open source', () => {
  const file = (name: string) => fileSource(join(folder, name), name, { tmpDir: spools });
  const inPieces = (bytes: Buffer, size: number): Source => {
    const pieces = function* () {
      for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
    };
    return streamSource('-', () => Readable.from(pieces()), { tmpDir: spools });
  };

  it.each([
    ['a plain file', () => file('plain.json'), content.length],
    ['gzip, whatever its name', () => file('packed.gz'), gzipSync(content).length],
    ['a stream', () => inPieces(content, 65_536), content.length],
    ['a stream in single bytes of gzip', () => inPieces(gzipSync(content), 1), 0],
  ])('gives %s once, then any part of it', async (_name, make, storedBytes) => {
    const open = await make().open();
    try {
      expect((await readAll(open)).equals(content)).toBe(true);
      expect(await open.sha256()).toBe(sha256);
      expect(Buffer.from(await open.read(9, 12)).toString()).toBe('ñandú ñan');
      expect(await open.read(content.length - 2, 100)).toHaveLength(2);
      expect(await open.read(content.length, 10)).toHaveLength(0);
      if (storedBytes > 0) expect(open.storedBytes()).toBe(storedBytes);
      // The spool has no name while it is in use: no exit can leave it behind.
      expect(await readdir(spools)).toEqual([]);
    } finally {
      await open.close();
    }
  });

  it('reads a pipe, which has no second reading', async () => {
    const pipe = join(folder, 'pipe');
    execFileSync('mkfifo', [pipe]);
    const writing = writeFile(pipe, content);
    const open = await fileSource(pipe, 'pipe', { tmpDir: spools }).open();
    expect((await readAll(open)).equals(content)).toBe(true);
    expect(await open.sha256()).toBe(sha256);
    await writing;
    await open.close();
  });

  it('refuses a folder in place of a file', async () => {
    expect(await failure(file('data'))).toBe('unreadable-file file=data');
  });

  it('survives an empty stream', async () => {
    const open = await streamSource('-', () => Readable.from([]), { tmpDir: spools }).open();
    expect(await readAll(open)).toHaveLength(0);
    await open.close();
  });

  it('says so where gzip is damaged, and leaves no spool', async () => {
    expect(await failure(file('cut.gz'))).toBe('damaged-gzip file=cut.gz');
    expect(await readdir(spools)).toEqual([]);
  });

  it('releases a stream that is left early', async () => {
    const endless = new Readable({ read: () => endless.push(Buffer.alloc(65_536, 32)) });
    const open = await streamSource('-', () => endless, { tmpDir: spools }).open();
    for await (const chunk of open.chunks()) {
      expect(chunk.length).toBeGreaterThan(0);
      break;
    }
    await open.close();
    expect(endless.destroyed).toBe(true);
  });
});

describe('findSources', () => {
  it('takes JSON of a folder and all below it, by name', async () => {
    const found = ['[odd].json', 'a.jsonl', 'b.json', 'deep/c.json.gz'];
    expect(await names(['data'])).toEqual(found.map((name) => join('data', name)));
  });

  it('expands patterns, unless a file has that very name', async () => {
    expect(await names(['data/*.json'])).toEqual(['data/[odd].json', 'data/b.json']);
    expect(await names(['data/[odd].json'])).toEqual(['data/[odd].json']);
    expect(await names(['data/**/*.{gz,jsonl}'])).toEqual(['data/a.jsonl', 'data/deep/c.json.gz']);
  });

  it('keeps the order of the caller', async () => {
    expect(await names(['plain.json', 'data/b.json'])).toEqual(['plain.json', 'data/b.json']);
  });

  it.each([
    ['nowhere.json', 'missing-file file=nowhere.json'],
    ['empty', 'directory-without-json file=empty'],
    ['data/*.xml', 'no-match file=data/*.xml'],
  ])('makes %s a source that fails when opened', async (path, message) => {
    const [source, ...others] = await findSources([path], { cwd: folder });
    expect(others).toEqual([]);
    expect(await failure(source as Source)).toBe(message);
  });

  it('takes standard input for -', async () => {
    const [source] = await findSources(['-'], { stdin: Readable.from([content]) });
    const open = await (source as Source).open();
    expect((await readAll(open)).equals(content)).toBe(true);
    await open.close();
  });
});
