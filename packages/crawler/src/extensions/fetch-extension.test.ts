import type { ExtensionFiles } from '@vitrina/validator';
import { afterEach, describe, expect, it } from 'vitest';
import { startServer, type WebServer } from '../../../../test/support/web-server.ts';
import { writeZip } from '../../../../test/support/write-zip.ts';
import { anywhere } from '../fetch/address-guard.ts';
import { createTransport } from '../fetch/transport.ts';
import { EXTENSION_LIMITS, fetchExtension } from './fetch-extension.ts';

type Files = Readonly<Record<string, string | Uint8Array>>;

const METADATA = '{"name":{"en":"Lots"},"codelists":["+method.csv","kind.csv","gone.csv"]}';
const RELEASE = '{"definitions":{"Tender":{"properties":{"lots":{"type":"array"}}}}}';

const GOOD: Files = {
  'extension.json': METADATA,
  'release-schema.json': RELEASE,
  'codelists/+method.csv': 'Code\nauction\n',
  'codelists/kind.csv': 'Code\nfirst\n',
};

const EXPECTED: ExtensionFiles = {
  metadata: METADATA,
  releaseSchema: RELEASE,
  codelists: { '+method.csv': 'Code\nauction\n', 'kind.csv': 'Code\nfirst\n' },
};

let server: WebServer | undefined;

afterEach(async () => {
  await server?.close();
  server = undefined;
});

/** Serves files below `/lots/`, and for `?path=` too. */
async function serveFiles(files: Files, statusOfMissing = 404): Promise<WebServer> {
  server = await startServer((request, response) => {
    const [path = '', query = ''] = decodeURIComponent(request.url ?? '').split('?path=');
    const content = files[query || path.replace('/lots/', '')];
    response.writeHead(content === undefined ? statusOfMissing : 200).end(content);
  });
  return server;
}

async function fetchFrom(url: string, limits = {}): Promise<ExtensionFiles> {
  const transport = await createTransport({ guard: anywhere, userAgent: 'vitrina/0' });
  try {
    return await fetchExtension(transport, url, {
      limits: { ...EXTENSION_LIMITS, attempts: 1, totalMs: 5000, ...limits },
    });
  } finally {
    await transport.close();
  }
}

const zip = (files: Files): Buffer =>
  writeZip(Object.entries(files).map(([name, content]) => ({ name, content })));

const fault = (reason: string, detail = ''): object => ({
  code: 'not-fetched',
  values: { reason, detail, url: expect.any(String) },
});

describe('fetchExtension', () => {
  it.each([
    '/lots/extension.json',
    '/lots/',
    '/raw?path=extension.json',
    '/lots/release-schema.json',
  ])('fetches what %s stands for, and leaves out a codelist that is missing', async (path) => {
    const { url } = await serveFiles(GOOD);
    expect(await fetchFrom(url + path)).toEqual(EXPECTED);
  });

  it('asks for each file once, one after another', async () => {
    const { url, requests } = await serveFiles(GOOD);
    await fetchFrom(`${url}/lots/`);
    expect(requests).toEqual([
      '/lots/extension.json',
      '/lots/release-schema.json',
      '/lots/codelists/%2Bmethod.csv',
      '/lots/codelists/kind.csv',
      '/lots/codelists/gone.csv',
    ]);
  });

  it('takes a schema alone, or metadata alone, for an extension', async () => {
    const { url } = await serveFiles({ 'lots.json': RELEASE, 'extension.json': '{}' });
    expect(await fetchFrom(`${url}/lots/lots.json`)).toEqual({
      releaseSchema: RELEASE,
      codelists: {},
    });
    expect(await fetchFrom(`${url}/lots/`)).toEqual({
      metadata: '{}',
      codelists: {},
    });
  });

  it('asks for schemas of packages only where they are announced', async () => {
    const metadata = '{"schemas":["record-package-schema.json","release-schema.json"]}';
    const recordPackageSchema = '{"properties":{}}';
    const files = { 'extension.json': metadata, 'record-package-schema.json': recordPackageSchema };
    const { url, requests } = await serveFiles({ ...files, 'master.zip': zip(files) });
    const expected = { metadata, recordPackageSchema, codelists: {} };
    expect(await fetchFrom(`${url}/lots/`)).toEqual(expected);
    expect(requests).toHaveLength(3);
    expect(await fetchFrom(`${url}/lots/master.zip`)).toEqual(expected);
  });

  it('unpacks an archive, from the folder nearest to its top', async () => {
    const inFolder = Object.entries(GOOD).map(([name, content]) => [
      `lots-master/${name}`,
      content,
    ]);
    const { url } = await serveFiles({
      'master.zip': zip({
        ...Object.fromEntries(inFolder),
        'lots-master/docs/example/extension.json': '{"name":"other"}',
        '__MACOSX/lots-master/extension.json': 'x',
        'lots-master/README.md': 'x',
      }),
    });
    expect(await fetchFrom(`${url}/lots/master.zip`)).toEqual(EXPECTED);
  });

  it('lists the codelists of an archive whose metadata does not', async () => {
    const { url } = await serveFiles({
      'master.zip': zip({ 'extension.json': '{}', 'codelists/kind.csv': 'Code\n' }),
    });
    expect((await fetchFrom(`${url}/lots/master.zip`)).codelists).toEqual({ 'kind.csv': 'Code\n' });
  });

  it('does not take an extension that is nowhere for an empty one', async () => {
    const { url } = await serveFiles({});
    await expect(fetchFrom(`${url}/lots/`)).rejects.toMatchObject(fault('no-extension'));
    await expect(fetchFrom(`${url}/lots/lots.json`)).rejects.toMatchObject(
      fault('http-status', '404'),
    );
    await expect(fetchFrom(`${url}/lots/master.zip`)).rejects.toMatchObject(
      fault('http-status', '404'),
    );
  });

  it('does not take a faulty server for a missing file', async () => {
    const { url } = await serveFiles(GOOD, 500);
    await expect(fetchFrom(`${url}/lots/`)).rejects.toMatchObject(fault('http-status', '500'));
  });

  it.each([
    [
      'a page in place of a file',
      { 'extension.json': '<!doctype html>' },
      'not-json',
      'extension.json',
    ],
    ['a list', { 'release-schema.json': '[]' }, 'not-json', 'release-schema.json'],
    [
      'another encoding',
      { 'extension.json': Buffer.from('"\xe9"', 'latin1') },
      'not-utf8',
      'extension.json',
    ],
  ])('refuses %s', async (_what, files: Files, reason, detail) => {
    const { url } = await serveFiles(files);
    await expect(fetchFrom(`${url}/lots/`)).rejects.toMatchObject(fault(reason, detail));
  });

  it.each([
    ['a page', '<!doctype html>', 'damaged-zip', ''],
    ['half an archive', zip(GOOD).subarray(0, 100), 'damaged-zip', ''],
    ['an archive of other things', zip({ 'README.md': 'x' }), 'no-extension', ''],
    ['a bomb', zip({ 'extension.json': Buffer.alloc(50_000_000) }), 'too-large', '1000000'],
  ])('refuses %s at the address of an archive', async (_what, content, reason, detail) => {
    const { url } = await serveFiles({ 'master.zip': content });
    await expect(fetchFrom(`${url}/lots/master.zip`, { bytes: 1_000_000 })).rejects.toMatchObject(
      fault(reason, detail),
    );
  });

  it('keeps names of codelists inside the extension', async () => {
    const names = [
      '../../secret.csv',
      'a/b.csv',
      '..\\x.csv',
      'http://x.example/y.csv',
      5,
      null,
      'note.txt',
    ];
    const { url, requests } = await serveFiles({
      'extension.json': JSON.stringify({ codelists: names }),
    });
    await fetchFrom(`${url}/lots/`);
    expect(requests).toHaveLength(2);
  });

  it('limits bytes and time of all files together', async () => {
    const codelists = Array.from({ length: 30 }, (_, index) => `list${index}.csv`);
    const { url } = await serveFiles({
      ...Object.fromEntries(codelists.map((name) => [`codelists/${name}`, 'x'.repeat(1000)])),
      'extension.json': JSON.stringify({ codelists }),
    });
    await expect(fetchFrom(`${url}/lots/`, { bytes: 20_000 })).rejects.toMatchObject({
      values: { reason: 'too-large' },
    });
    await server?.close();

    server = await startServer((_request, response) => {
      setTimeout(() => response.end(JSON.stringify({ codelists })), 100);
    });
    await expect(fetchFrom(`${server.url}/lots/`, { totalMs: 400 })).rejects.toMatchObject(
      fault('timeout', '400'),
    );
    expect(server.requests.length).toBeLessThan(6);
  });
});
