import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { readExtensionFiles } from './read-extension-files.ts';

const folder = mkdtempSync(join(tmpdir(), 'vitrina-extension-'));
const roads = join(folder, 'roads');
mkdirSync(join(roads, 'codelists'), { recursive: true });
mkdirSync(join(folder, 'empty'));
writeFileSync(join(roads, 'extension.json'), '{"name":"Roads"}');
writeFileSync(join(roads, 'release-schema.json'), '{}');
writeFileSync(join(roads, 'record-package-schema.json'), '[]');
writeFileSync(join(roads, 'codelists', '+a.csv'), 'Code\ncami\u00f3n\n', 'latin1');
writeFileSync(join(roads, 'codelists', 'notes.txt'), 'x');

afterAll(() => rmSync(folder, { recursive: true }));

const WHOLE = {
  metadata: '{"name":"Roads"}',
  releaseSchema: '{}',
  recordPackageSchema: '[]',
  codelists: { '+a.csv': 'Code\ncamión\n' },
};

it.each([
  ['a folder', 'roads', WHOLE],
  ['its metadata', 'roads/extension.json', WHOLE],
  ['a schema alone', 'roads/release-schema.json', { releaseSchema: '{}' }],
  ['an empty folder', 'empty', undefined],
  ['nothing', 'none', undefined],
])('reads %s', async (_, path, expected) => {
  expect(await readExtensionFiles(join(folder, path))).toEqual(expected);
});
