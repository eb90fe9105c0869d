import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { Readable } from 'node:stream';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type WrittenEntry, writeZip } from '../../../../test/support/write-zip.ts';
import type { Problem } from '../assessment.ts';
import type { Source } from '../source.ts';
import { fileSource } from './file-source.ts';
import type { SpoolOptions } from './spool-options.ts';
import { streamSource } from './stream-source.ts';

const TEXT = '{"ocid":"ocds-213czf-1"}';
let folder: string;
let spools: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'archives-'));
  spools = join(folder, 'spools');
  await mkdir(spools);
});

afterAll(() => rm(folder, { recursive: true }));

/** What each part of a source holds, or the error that it gives instead. */
async function answers(source: Source): Promise<{ found: string[][]; told: Problem[] }> {
  const told: Problem[] = [];
  const found: string[][] = [];
  for await (const part of source.parts?.((problem) => told.push(problem)) ?? []) {
    found.push([part.name, await contentOf(part)]);
  }
  expect(await readdir(spools)).toEqual([]);
  return { found, told };
}

async function contentOf(source: Source): Promise<string> {
  try {
    const open = await source.open();
    try {
      const chunks: Buffer[] = [];
      for await (const chunk of open.chunks()) chunks.push(Buffer.from(chunk));
      const bytes = Buffer.concat(chunks);
      expect(Buffer.from(await open.read(0, bytes.length)).equals(bytes)).toBe(true);
      expect(await open.sha256()).toMatch(/^[0-9a-f]{64}$/);
      return bytes.toString();
    } finally {
      await open.close();
    }
  } catch (error) {
    return (error as Error).message;
  }
}

async function inFile(bytes: Uint8Array, limits?: SpoolOptions['limits']) {
  const path = join(folder, 'a.zip');
  await writeFile(path, bytes);
  return answers(fileSource(path, 'a.zip', { tmpDir: spools, limits }));
}

async function answerOf(entry: Partial<WrittenEntry>, limits?: SpoolOptions['limits']) {
  const entries = [
    { name: 'first.json', content: '1' },
    { name: 'b.json', content: TEXT, ...entry },
    { name: 'last.json', content: '3' },
  ];
  const { found } = await inFile(writeZip(entries), limits);
  // What is wrong with one entry does not touch the others.
  expect([found.at(0)?.[1], found.at(-1)?.[1], found.length]).toEqual(['1', '3', 3]);
  return found[1]?.[1];
}

describe('an archive', () => {
  const entries = [
    { name: 'b.json', content: TEXT },
    { name: 'folder/', content: '', stored: true },
    { name: 'folder/a.jsonl', content: `${TEXT}\n`.repeat(100_000) },
    { name: 'folder/plain.JSON', content: TEXT, stored: true },
    { name: '__MACOSX/._b.json', content: 'x' },
    { name: 'folder/._c.json', content: 'x' },
    { name: 'read me.txt', content: 'x' },
    { name: 'packed.json.gz', content: gzipSync(TEXT) },
    { name: 'large.json', content: TEXT, zip64: true },
  ];
  const expected = [
    ['a.zip!b.json', TEXT],
    ['a.zip!folder/a.jsonl', `${TEXT}\n`.repeat(100_000)],
    ['a.zip!folder/plain.JSON', TEXT],
    ['a.zip!packed.json.gz', TEXT],
    ['a.zip!large.json', TEXT],
  ];

  it('gives its JSON files in its order, whatever they are packed with', async () => {
    const { found, told } = await inFile(writeZip(entries));
    expect(found).toEqual(expected);
    expect(told).toEqual([{ code: 'entries-left-out', input: 'a.zip', detail: 'read me.txt' }]);
  });

  it.each([
    ['a stream', (bytes: Buffer) => bytes],
    ['gzip', gzipSync],
  ])('gives the same in %s', async (_name, pack) => {
    const stream = () => Readable.from([pack(writeZip(entries))]);
    const { found } = await answers(streamSource('a.zip', stream, { tmpDir: spools }));
    expect(found).toEqual(expected);
  });

  it('is itself where it holds no JSON', async () => {
    const bytes = writeZip([{ name: 'xl/workbook.xml', content: '<x/>', stored: true }]);
    const { found, told } = await inFile(bytes);
    expect(found).toEqual([['a.zip', bytes.toString()]]);
    expect(told).toEqual([]);
    expect((await inFile(writeZip([]))).found).toEqual([['a.zip', writeZip([]).toString()]]);
  });

  it('is refused with many files', async () => {
    const many = Array.from({ length: 4 }, (_, at) => ({ name: `${at}.json`, content: '1' }));
    expect((await inFile(writeZip(many), { archiveEntries: 4 })).found).toHaveLength(4);
    expect((await inFile(writeZip(many), { archiveEntries: 3 })).found).toEqual([
      ['a.zip', 'too-many-entries file=a.zip limit=3'],
    ]);
  });

  it('is damaged where its end is missing, wherever it is cut', async () => {
    const bytes = writeZip(entries);
    for (let length = 4; length < bytes.length; length += 211) {
      expect((await inFile(bytes.subarray(0, length))).found).toEqual([
        ['a.zip', 'damaged-zip file=a.zip'],
      ]);
    }
  });

  it('gives what stands before the damage of its directory', async () => {
    const bytes = writeZip([
      { name: 'a.json', content: TEXT },
      { name: 'b.json', content: TEXT },
    ]);
    bytes.writeUInt32LE(0, bytes.lastIndexOf('PK\x01\x02', undefined, 'latin1'));
    expect((await inFile(bytes)).found).toEqual([
      ['a.zip!a.json', TEXT],
      ['a.zip', 'damaged-zip file=a.zip'],
    ]);
  });

  it('leaves nothing behind where nobody wants more of it', async () => {
    const stream = () => Readable.from([writeZip(entries)]);
    for await (const part of streamSource('-', stream, { tmpDir: spools }).parts?.(() => {}) ??
      []) {
      expect(part.name).toBe('-!b.json');
      break;
    }
    expect(await readdir(spools)).toEqual([]);
  });
});

describe('an entry', () => {
  it.each<[string, Partial<WrittenEntry>, string]>([
    ['that is encrypted', { flags: 1 }, 'encrypted-entry'],
    ['compressed in another way', { method: 93 }, 'unsupported-compression'],
    ['with a wrong checksum', { crc: 7 }, 'damaged-entry'],
    ['stored with a wrong checksum', { crc: 7, stored: true }, 'damaged-entry'],
    ['that is larger than it says', { unpackedBytes: 5 }, 'damaged-entry'],
    ['that is smaller than it says', { unpackedBytes: 4_000_000_000 }, 'damaged-entry'],
    ['that is no deflate', { stored: true, method: 8 }, 'damaged-entry'],
    ['that is an archive', { content: writeZip([]), stored: true }, 'nested-zip'],
    ['with the bytes of another', { content: '1', dataOf: 0 }, 'overlapping-entry'],
  ])('%s is refused', async (_name, entry, code) => {
    expect(await answerOf(entry)).toBe(`${code} file=a.zip!b.json`);
  });

  it('that has no data where its directory says is damaged', async () => {
    const bytes = writeZip([
      { name: 'a.json', content: TEXT },
      { name: 'b.json', content: TEXT },
    ]);
    bytes.write('XX', bytes.indexOf('PK', 4));
    expect((await inFile(bytes)).found).toEqual([
      ['a.zip!a.json', TEXT],
      ['a.zip!b.json', 'damaged-entry file=a.zip!b.json'],
    ]);
  });

  it.each([
    ['../../evil.json', 'a.zip!../../evil.json'],
    ['/etc/evil.json', 'a.zip!/etc/evil.json'],
    ['C:\\evil.json', 'a.zip!C:/evil.json'],
    ['a\u001b[31m\n\u202eb.json', 'a.zip!a\\u001b[31m\\u000a\\u202eb.json'],
    ['\u{e0041}.json', 'a.zip!\\u{e0041}.json'],
    [`${'x'.repeat(60_000)}.json`, `a.zip!…${'x'.repeat(195)}.json`],
  ])('named %j writes nothing under its name', async (name, shown) => {
    const before = await readdir(dirname(folder));
    expect((await inFile(writeZip([{ name, content: TEXT }]))).found).toEqual([[shown, TEXT]]);
    expect(await readdir(dirname(folder))).toEqual(before);
  });

  it('is not unpacked beyond what may be', async () => {
    const content = ' '.repeat(1_000_000);
    const bomb = { content, unpackedBytes: content.length };
    expect(await answerOf(bomb)).toBe(content);
    const limits = { trustedBytes: 100_000 };
    expect(await answerOf({ content: TEXT.repeat(100) }, limits)).toBe(TEXT.repeat(100));
    const { found } = await inFile(writeZip([{ name: 'b.json', content }]), limits);
    expect(found).toEqual([['a.zip!b.json', 'unpacks-too-much file=a.zip']]);
  });

  it('counts together with the others of its archive', async () => {
    const content = ' '.repeat(60_000);
    const many = Array.from({ length: 3 }, (_, at) => ({ name: `${at}.json`, content }));
    const { found } = await inFile(writeZip(many), { unpackedBytes: 150_000 });
    expect(found.map(([, text]) => text === content)).toEqual([true, true, false]);
  });
});
