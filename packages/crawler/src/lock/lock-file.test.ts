import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readLock, writeLock } from './lock-file.ts';
import { pinExtension, unpinExtension } from './pin-extension.ts';

const extension = {
  metadata: '{"name":"Lotes"}',
  codelists: { '+método.csv': 'Código\nsubasta\n' },
};
const pin = pinExtension(extension, { fetched: '2026-01-05', fetchedBy: 'vitrina/0.1.0' });

let folder: string;
let path: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lock-'));
  path = join(folder, 'extensions.lock.json');
});

afterEach(() => rm(folder, { recursive: true }));

describe('the lock file', () => {
  it('gives back what was written, as the schema describes it', async () => {
    const pins = new Map([
      ['https://b.example/', pin],
      ['https://a.example/', pin],
    ]);
    await writeLock(path, pins);
    const read = await readLock(path);
    expect([...read.keys()]).toEqual(['https://a.example/', 'https://b.example/']);
    expect(unpinExtension(read.get('https://a.example/') ?? pin)).toEqual(extension);

    const schema = new URL(
      '../../../../schemas/vitrina/extension-lock.schema.json',
      import.meta.url,
    );
    const validate = new Ajv2020().compile(JSON.parse(await readFile(schema, 'utf8')));
    validate(JSON.parse(await readFile(path, 'utf8')));
    expect(validate.errors ?? []).toEqual([]);
  });

  it('is the same whatever the order, and leaves nothing beside it', async () => {
    await writeLock(
      path,
      new Map([
        ['https://a.example/', pin],
        ['https://b.example/', pin],
      ]),
    );
    const first = await readFile(path, 'utf8');
    await writeLock(
      path,
      new Map([
        ['https://b.example/', pin],
        ['https://a.example/', pin],
      ]),
    );
    expect(await readFile(path, 'utf8')).toBe(first);
    expect(await readdir(folder)).toEqual(['extensions.lock.json']);
  });

  it('pins nothing where there is none', async () => {
    expect((await readLock(path)).size).toBe(0);
  });

  it('is told from one that cannot be read', async () => {
    await expect(readLock(folder)).rejects.toMatchObject({
      code: 'unreadable-file',
      values: { file: folder },
    });
  });

  it.each([
    ['text that is no JSON', () => '{', 'JSON'],
    ['another document', () => '{"kind":"assessment"}', 'kind'],
    ['a later major version', (text: string) => text.replace('"1.0.0"', '"2.0.0"'), 'lockVersion'],
    ['no list', (text: string) => text.replace('"extensions"', '"other"'), 'extensions'],
    ['no day', (text: string) => text.replace('2026-01-05', 'January'), 'https://a.example/'],
    [
      'a text that was changed',
      (text: string) => text.replace('subasta', 'concurso'),
      'https://a.example/ codelists/+método.csv',
    ],
  ])('is refused with %s', async (_what, change, place) => {
    await writeLock(path, new Map([['https://a.example/', pin]]));
    await writeFile(path, change(await readFile(path, 'utf8')));
    await expect(readLock(path)).rejects.toMatchObject({
      code: 'damaged-lock',
      values: { path, place },
    });
  });
});
