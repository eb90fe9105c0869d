import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { findPublications } from './find-publications.ts';

const RELEASES = '{"releases": [{"ocid" : "ocds-213czf-1"}]}';
let folder = '';

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'vitrina-init-'));
});

afterEach(() => rm(folder, { recursive: true, force: true }));

async function put(files: Readonly<Record<string, string | Uint8Array>>): Promise<void> {
  for (const [name, content] of Object.entries(files)) {
    const path = join(folder, name);
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, content);
  }
}

it('proposes files, and one pattern for several in a folder', async () => {
  await put({
    'releases.json': RELEASES,
    'other.json': '{"a": 1}',
    'notes.txt': RELEASES,
    'out/2025.json': RELEASES,
    'out/2026.json': RELEASES,
    'out/2026.jsonl': RELEASES,
    'zipped/año 2026.json.gz': gzipSync(RELEASES),
    'zipped/broken.json.gz': 'no gzip',
  });
  expect(await findPublications(folder)).toEqual([
    { name: 'out', path: 'out/*.json' },
    { name: '2026', path: 'out/2026.jsonl' },
    { name: 'releases', path: 'releases.json' },
    { name: 'a-o-2026', path: 'zipped/año 2026.json.gz' },
  ]);
});

it('looks neither into hidden folders and packages nor too deep', async () => {
  await put({
    '.cache/a.json': RELEASES,
    'node_modules/a/b.json': RELEASES,
    'one/two/three/four/a.json': RELEASES,
    'one/two/three/four/five/a.json': RELEASES,
  });
  expect(await findPublications(folder)).toEqual([
    { name: 'a', path: 'one/two/three/four/a.json' },
  ]);
});

it('gives each input its own name', async () => {
  await put({ 'a/releases.json': RELEASES, 'b/releases.json': RELEASES });
  const names = (await findPublications(folder)).map(({ name }) => name);
  expect(names).toEqual(['releases', 'releases-2']);
});
