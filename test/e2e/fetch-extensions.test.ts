import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type CliResult, runCli } from '../support/run-cli.ts';
import { startServer, type WebServer } from '../support/web-server.ts';

const LOCK = 'vitrina-extensions.lock.json';
const ALLOWED = ['--fetch-extensions', '--allow-private'];

let folder: string;
let server: WebServer;
let files: Record<string, string>;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'fetch-'));
  files = {
    '/roads/extension.json': JSON.stringify({ name: 'Roads', codelists: ['surface.csv'] }),
    '/roads/release-schema.json': JSON.stringify({
      definitions: {
        Tender: {
          properties: {
            surface: { type: 'string', codelist: 'surface.csv', openCodelist: false },
          },
        },
      },
    }),
    '/roads/codelists/surface.csv': 'Code\ngravel\n',
  };
  server = await startServer((request, response) => {
    const content = files[request.url ?? ''];
    response.writeHead(content === undefined ? 404 : 200).end(content);
  });
  const release = {
    ocid: 'ocds-213czf-1',
    id: '1',
    date: '2026-01-05T09:00:00Z',
    tag: ['tender'],
    initiationType: 'tender',
    tender: { id: 'T-1', surface: 'mud' },
  };
  const data = {
    uri: 'https://data.example.org/data.json',
    version: '1.1',
    publishedDate: '2026-01-05T09:00:00Z',
    publisher: { name: 'Town of Example' },
    extensions: [`${server.url}/roads/extension.json`],
    releases: [release],
  };
  await writeFile(join(folder, 'data.json'), JSON.stringify(data));
});

afterEach(async () => {
  await server.close();
  await rm(folder, { recursive: true });
});

interface Run extends Omit<CliResult, 'stdout'> {
  /** Ids of the checks that found something. */
  readonly found: readonly string[];
}

async function checkData(...flags: readonly string[]): Promise<Run> {
  const args = ['check', 'data.json', '-f', 'ndjson', '--as-of', '2026-01-05', ...flags];
  const { stdout, ...rest } = await runCli(args, { folder });
  const lines = stdout.split('\n').filter(Boolean);
  return { ...rest, found: lines.map((line) => JSON.parse(line).check) };
}

const WITHOUT = ['extension/not-available', 'structure/additional-field'];
const WITH = ['codelist/closed-code'];

describe('--fetch-extensions', () => {
  it('is the only way to the network', async () => {
    expect(await checkData()).toEqual({ status: 0, stderr: '', found: WITHOUT });
    expect(await checkData(...ALLOWED, '--offline')).toMatchObject({ stderr: '', found: WITHOUT });
    expect(server.requests).toEqual([]);
  });

  it('says what it fetches, and pins it for runs without network', async () => {
    const url = `${server.url}/roads/extension.json`;
    const sentence = `Fetching the extension ${url}\n`;
    expect(await checkData(...ALLOWED)).toEqual({ status: 1, stderr: sentence, found: WITH });
    expect(server.requests).toEqual(Object.keys(files));
    await server.close();
    expect(await checkData('--offline')).toEqual({ status: 1, stderr: '', found: WITH });
    expect(await checkData()).toEqual({ status: 1, stderr: '', found: WITH });
  });

  it('serves whoever merges releases, too', async () => {
    const run = (...args: readonly string[]) => runCli([...args, 'data.json'], { folder });
    const merged = await run('merge', ...ALLOWED, '--quiet');
    expect(merged).toMatchObject({ status: 0, stderr: '' });
    expect(server.requests).toEqual(Object.keys(files));
    await server.close();
    const table = await run('table', 'awards', '--offline');
    expect(table).toMatchObject({ status: 0, stderr: '' });
    await rm(join(folder, LOCK));
    expect((await run('merge')).stderr).toContain('--fetch-extensions');
  });

  it('keeps to what is pinned until a change is accepted', async () => {
    await checkData(...ALLOWED, '--quiet');
    const lock = await readFile(join(folder, LOCK), 'utf8');
    files['/roads/codelists/surface.csv'] = 'Code\nmud\n';
    const kept = await checkData(...ALLOWED);
    expect(kept).toMatchObject({ status: 1, found: WITH });
    expect(kept.stderr).toContain('--fetch-extensions=update accepts the change.');
    expect(await readFile(join(folder, LOCK), 'utf8')).toBe(lock);
    const updated = await checkData('--fetch-extensions=update', '--allow-private');
    expect(updated).toMatchObject({ status: 0, found: [] });
    expect(await checkData('--offline')).toEqual({ status: 0, stderr: '', found: [] });
  });

  it('reaches no private address by itself', async () => {
    const { stderr, found } = await checkData('--fetch-extensions');
    expect(stderr).toContain('--allow-private');
    expect(found).toEqual(WITHOUT);
    expect(server.requests).toEqual([]);
  });

  it('checks all the same where an extension is gone, and says so', async () => {
    files = {};
    const { status, stderr, found } = await checkData(...ALLOWED, '--quiet');
    expect({ status, found }).toEqual({ status: 0, found: WITHOUT });
    expect(stderr).toMatch(
      /^vitrina: The extension .* could not be fetched: there is neither .*\n$/,
    );
  });

  it('refuses a lock file that was changed by hand', async () => {
    await checkData(...ALLOWED);
    const lock = await readFile(join(folder, LOCK), 'utf8');
    await writeFile(join(folder, LOCK), lock.replace('gravel', 'mud'));
    const { status, stderr, found } = await checkData();
    expect({ status, found }).toEqual({ status: 2, found: [] });
    expect(stderr).toMatch(/is not as Vitrina wrote it: see .*codelists\/surface\.csv\./);
  });

  it('keeps the lock file beside the configuration', async () => {
    await writeFile(join(folder, 'vitrina.config.yaml'), 'version: 1\n');
    await mkdir(join(folder, 'deep'));
    await runCli(['check', '../data.json', ...ALLOWED], { folder: join(folder, 'deep') });
    expect(JSON.parse(await readFile(join(folder, LOCK), 'utf8'))).toMatchObject({
      kind: 'extension-lock',
    });
  });
});
