import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Environment } from '../terminal.ts';
import type { Config } from './config.ts';
import { findConfigFiles } from './find-config.ts';
import { loadConfig } from './load-config.ts';

let folder = '';

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'vitrina-config-'));
  await mkdir(join(folder, 'repository/.git'), { recursive: true });
  await mkdir(join(folder, 'repository/area/data'), { recursive: true });
});

afterEach(() => rm(folder, { recursive: true, force: true }));

async function put(name: string, text: string): Promise<string> {
  const path = join(folder, name);
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, text);
  return path;
}

function find(from: string, environment: Environment = {}): string[] {
  return [...findConfigFiles(join(folder, from), environment)];
}

function load(from: string): Promise<Config> {
  return loadConfig(findConfigFiles(join(folder, from), {}));
}

async function codesOf(text: string, name = 'repository/vitrina.config.yaml'): Promise<string[]> {
  await put(name, text);
  try {
    await load('repository');
    return [];
  } catch (error) {
    const { problems } = error as { problems: { code: string; place: { line: number } }[] };
    return problems.map(({ code, place }) => `${place.line} ${code}`);
  }
}

describe('configuration files', () => {
  it('are found from the nearest to the top of the repository', async () => {
    const above = await put('vitrina.config.yaml', 'version: 1');
    const top = await put('repository/vitrina.config.json', '{"version": 1}');
    const near = await put('repository/area/vitrina.config.yml', 'version: 1');
    expect(find('repository/area/data')).toEqual([near, top]);
    expect(find('repository/none/at/all')).toEqual([top]);
    expect(find('')[0]).toBe(above);
  });

  it('are not looked for above the home folder', async () => {
    await put('vitrina.config.yaml', 'version: 1');
    const home = await put('someone/vitrina.config.yaml', 'version: 1');
    expect(find('someone/work', { HOME: join(folder, 'someone') })).toEqual([home]);
  });

  it('may not be two in one folder', async () => {
    await put('repository/vitrina.config.yaml', 'version: 1');
    await put('repository/vitrina.config.jsonc', '{}');
    expect(() => find('repository')).toThrow(expect.objectContaining({ code: 'two-configs' }));
  });

  it('give each setting from the nearest file that has it', async () => {
    const top = await put(
      'repository/vitrina.config.yaml',
      'version: 1\nfailOn: never\nlang: es\ninputs: {all: {path: all.json}}',
    );
    const near = await put('repository/area/vitrina.config.yaml', 'version: 1\nfailOn: warning');
    const { files, settings, inputs } = await load('repository/area/data');
    expect(files).toEqual([near, top]);
    expect(Object.fromEntries(settings)).toEqual({
      failOn: { value: 'warning', file: near, place: { line: 2, column: 1 } },
      lang: { value: 'es', file: top, place: { line: 3, column: 1 } },
    });
    expect(inputs).toEqual([
      {
        name: 'all',
        paths: [join(folder, 'repository/all.json')],
        file: top,
        place: { line: 4, column: 10 },
      },
    ]);
  });

  it('end at one that says so', async () => {
    await put('repository/vitrina.config.yaml', 'version: 1\nlang: es');
    await put('repository/area/vitrina.config.yaml', 'version: 1\nroot: true');
    expect([...(await load('repository/area')).settings]).toEqual([]);
  });

  it('have paths that start where they stand', async () => {
    await put(
      'repository/vitrina.config.yaml',
      'version: 1\ntmpDir: tmp\nformat: [plain, json=out/a=b.json, ndjson=-]',
    );
    const { settings } = await load('repository/area');
    expect(settings.get('tmpDir')?.value).toBe(join(folder, 'repository/tmp'));
    expect(settings.get('format')?.value).toEqual([
      'plain',
      `json=${join(folder, 'repository/out/a=b.json')}`,
      'ndjson=-',
    ]);
  });

  it('tell addresses of extensions from paths, whatever signs both have', async () => {
    await put('repository/lots=2/extension.json', '{}');
    await put(
      'repository/vitrina.config.yaml',
      'version: 1\nlimit: 7\nextension: ["x:/a?b=c=lots=2", "x:/d=none/e=f"]',
    );
    const { settings } = await load('repository/area');
    expect(settings.get('limit')?.value).toBe(7);
    expect(settings.get('extension')?.value).toEqual([
      `x:/a?b=c=${join(folder, 'repository/lots=2')}`,
      `x:/d=${join(folder, 'repository/none/e=f')}`,
    ]);
    expect(await codesOf('version: 1\nextension: [lots, x:/a=lots, =lots]')).toEqual([
      '2 bad-extension',
      '2 bad-extension',
    ]);
  });

  it('tell names of buyers and packs from paths', async () => {
    await put('repository/Town', 'XX-1');
    await put(
      'repository/vitrina.config.yaml',
      'version: 1\nbuyer: [XX-1, Town, lists/none.csv, "*"]\npack: [spain, packs/none.json]',
    );
    const { settings } = await load('repository/area');
    expect(settings.get('buyer')?.value).toEqual([
      'XX-1',
      join(folder, 'repository/Town'),
      join(folder, 'repository/lists/none.csv'),
      '*',
    ]);
    expect(settings.get('pack')?.value).toEqual([
      'spain',
      join(folder, 'repository/packs/none.json'),
    ]);
  });
});

describe('what is wrong with a configuration file', () => {
  it.each([
    ['', ['1 empty-config']],
    ['- version: 1', ['1 empty-config']],
    ['root: true', ['1 missing-setting']],
    ['version: 2', ['1 bad-choice']],
    ['version: 1\nformat: []\nonly: ""', ['2 empty-setting', '3 empty-setting']],
    ['version: 1\ninputs: {}', ['2 empty-setting']],
    ['version: 1\ninputs: {a: x.json}', ['2 setting-not-map']],
    [
      'version: 1\nskip: [1]\nexamples: -1\nroot: 1',
      ['2 setting-not-text', '3 bad-number', '4 setting-not-switch'],
    ],
    ['version: 1\nexamples: 1.5\nlang: [es]', ['2 bad-number', '3 setting-not-text']],
    ['version: 1\nlang: xx\nasOf: 2026-02-30', ['2 bad-language', '3 bad-date']],
    [
      'version: 1\nocdsVersion: "7.0"\nformat: [plain, jsn]',
      ['2 unknown-version', '3 unknown-format'],
    ],
    [
      'version: 1\nonly: [structure/*, strukture/*]\nskip: x/y',
      ['2 unknown-check', '3 unknown-check'],
    ],
    ['version: 1\nversion: 1', ['2 yaml-duplicate-key']],
    ['\uFEFFversion: 1\n"$schema": x', []],
  ])('%j', async (text, codes) => {
    expect(await codesOf(text)).toEqual(codes);
  });

  it('is found in JSON with comments, too', async () => {
    const text = '{\n  // one\n  "version": 1, /* two */\n  "failOn": "errors",\n}';
    expect(await codesOf(text, 'repository/vitrina.config.jsonc')).toEqual(['4 bad-choice']);
  });
});
