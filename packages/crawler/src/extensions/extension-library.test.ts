import { mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ExtensionFailure, ExtensionFiles } from '@vitrina/validator';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { startServer, type WebServer } from '../../../../test/support/web-server.ts';
import { anywhere, publicOnly } from '../fetch/address-guard.ts';
import {
  type ExtensionNews,
  type FetchMode,
  type LibraryOptions,
  openLibrary,
} from './extension-library.ts';

let folder: string;
let lockFile: string;
let server: WebServer;
let url: string;
let content: string | undefined;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'library-'));
  lockFile = join(folder, 'vitrina-extensions.lock.json');
  content = '{"name":"first"}';
  server = await startServer((request, response) => {
    const found = request.url === '/extension.json' ? content : undefined;
    response.writeHead(found === undefined ? 404 : 200).end(found);
  });
  url = `${server.url}/extension.json`;
});

afterEach(async () => {
  await server.close();
  await rm(folder, { recursive: true });
});

interface Visit {
  readonly files: ExtensionFiles | ExtensionFailure | undefined;
  readonly news: readonly string[];
  readonly requests: number;
}

const pinned = (metadata: string | undefined): object => ({ metadata, codelists: {} });

/** Opens the library, loads the extension twice, and closes it. */
async function visit(mode: FetchMode, options: Partial<LibraryOptions> = {}): Promise<Visit> {
  const news: string[] = [];
  const before = server.requests.length;
  const library = await openLibrary({
    lockFile,
    mode,
    guard: anywhere,
    userAgent: 'vitrina/0.1.0',
    clock: () => new Date('2026-01-05T09:00:00Z'),
    onNews: ({ kind }: ExtensionNews) => news.push(kind),
    ...options,
  });
  try {
    const [files] = await Promise.all([library.load(url), library.load(url)]);
    return { files, news, requests: server.requests.length - before };
  } finally {
    await library.close();
  }
}

describe('the library of extensions', () => {
  it('asks nobody unless it may', async () => {
    expect(await visit('never')).toEqual({ files: undefined, news: [], requests: 0 });
    await expect(stat(lockFile)).rejects.toThrow();
  });

  it('fetches once, pins, and needs no network from then on', async () => {
    expect(await visit('pin')).toEqual({
      files: pinned(content),
      news: ['fetching'],
      requests: 2,
    });
    const lock = JSON.parse(await readFile(lockFile, 'utf8'));
    expect(lock.extensions[url]).toMatchObject({
      fetched: '2026-01-05',
      fetchedBy: 'vitrina/0.1.0',
    });
    expect(await visit('never')).toEqual({ files: pinned(content), news: [], requests: 0 });
  });

  it('keeps to what is pinned when the publisher changes it, until that is accepted', async () => {
    await visit('pin');
    const before = await readFile(lockFile, 'utf8');
    content = '{"name":"second"}';
    expect(await visit('pin')).toMatchObject({
      files: pinned('{"name":"first"}'),
      news: ['fetching', 'changed'],
    });
    expect(await readFile(lockFile, 'utf8')).toBe(before);
    expect(await visit('update')).toMatchObject({
      files: pinned('{"name":"second"}'),
      news: ['fetching', 'updated'],
    });
    expect(await visit('never')).toMatchObject({ files: pinned('{"name":"second"}') });
  });

  it('leaves the lock file alone where nothing has changed', async () => {
    await visit('pin');
    const { mtimeMs, ino } = await stat(lockFile);
    expect(await visit('update')).toMatchObject({ news: ['fetching'] });
    expect(await stat(lockFile)).toMatchObject({ mtimeMs, ino });
  });

  it('keeps to what is pinned when the publisher is gone', async () => {
    await visit('pin');
    const first = content;
    content = undefined;
    expect(await visit('update')).toMatchObject({
      files: pinned(first),
      news: ['fetching', 'kept'],
    });
    expect(await visit('never')).toMatchObject({ files: pinned(first) });
  });

  it('fails, and pins nothing, where there is nothing to fetch', async () => {
    content = undefined;
    expect(await visit('pin')).toEqual({
      files: { problem: 'no-extension' },
      news: ['fetching', 'failed'],
      requests: 2,
    });
    url = `${server.url}/lots.json`;
    expect(await visit('pin')).toMatchObject({ files: { problem: '404' } });
    await expect(stat(lockFile)).rejects.toThrow();
  });

  it('goes nowhere that its guard forbids', async () => {
    expect(await visit('pin', { guard: publicOnly })).toMatchObject({
      files: { problem: 'blocked-address' },
    });
    expect(server.requests).toEqual([]);
  });

  it('keeps what another run has pinned meanwhile', async () => {
    const other = await openLibrary({
      lockFile,
      mode: 'pin',
      guard: anywhere,
      userAgent: 'vitrina/0.1.0',
      clock: () => new Date(0),
    });
    await other.load(`${server.url}/`);
    await visit('pin');
    await other.close();
    const lock = JSON.parse(await readFile(lockFile, 'utf8'));
    expect(Object.keys(lock.extensions)).toEqual([`${server.url}/`, url]);
  });
});
