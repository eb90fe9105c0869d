import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createArguments } from './arguments.ts';
import { readBuyers } from './buyers.ts';
import type { Terminal } from './terminal.ts';

let folder = '';

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'vitrina-buyers-'));
  const files = {
    'list.txt': '\uFEFF# Whom we look at\r\nXX-1\r\n\r\n  Town, Hall  \r\nXX-1\n',
    plain: 'XX-2',
    'ids.csv': 'Id,Region\nXX-1,North\n"X,2",South\n,West\n',
    'names.csv': '\uFEFFname;region\n"Town; Hall";North\n',
    'both.tsv': 'region\tid\tNAME\nNorth\tXX-1\tTown\nSouth\t\tState\n',
    'other.csv': 'code,title\n1,2\n',
    'empty.txt': '# nobody\n\n',
    'empty.csv': '',
    'head.csv': 'id\n',
  };
  await mkdir(join(folder, 'folder.csv'));
  for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text);
});

afterAll(() => rm(folder, { recursive: true }));

async function read(...buyer: readonly string[]): Promise<unknown> {
  const given = createArguments([], { buyer }, [{ name: 'buyer', kind: 'repeated' }]);
  return (await readBuyers(given, { folder } as Terminal)).buyers;
}

describe('buyers', () => {
  it.each([
    ['XX-1', [{ text: 'XX-1' }]],
    [' Town, Hall ', [{ text: 'Town, Hall' }]],
    ['*', [{ text: '*' }]],
    ['list.txt', [{ text: 'XX-1' }, { text: 'Town, Hall' }]],
    ['plain', [{ text: 'XX-2' }]],
    [
      'ids.csv',
      [
        { text: 'XX-1', by: 'id' },
        { text: 'X,2', by: 'id' },
      ],
    ],
    ['names.csv', [{ text: 'Town; Hall', by: 'name' }]],
    [
      'both.tsv',
      [
        { text: 'XX-1', by: 'id' },
        { text: 'State', by: 'name' },
      ],
    ],
  ])('of %j', async (value, expected) => {
    expect(await read(value)).toEqual(expected);
  });

  it('of several values are each named once', async () => {
    expect(await read('XX-1', 'Town', 'XX-1', 'list.txt')).toEqual([
      { text: 'XX-1' },
      { text: 'Town' },
      { text: 'Town, Hall' },
    ]);
    expect(await read()).toBeUndefined();
  });

  it.each([
    ['  ', 'empty-buyer', {}],
    ['none.csv', 'no-buyers-file', { path: 'none.csv' }],
    ['none.txt', 'no-buyers-file', { path: 'none.txt' }],
    ['folder.csv', 'buyers-unreadable', { path: 'folder.csv', reason: 'EISDIR' }],
    ['other.csv', 'buyers-without-column', { path: 'other.csv', columns: 'code,title' }],
    ['empty.csv', 'buyers-without-column', { path: 'empty.csv', columns: '' }],
    ['empty.txt', 'no-buyers-in-file', { path: 'empty.txt' }],
    ['head.csv', 'no-buyers-in-file', { path: 'head.csv' }],
  ])('of %j are refused: %s', async (value, code, values) => {
    await expect(read(value)).rejects.toMatchObject({ code, values });
  });
});
