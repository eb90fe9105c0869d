import { mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bytesSource } from '@vitrina/validator';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { refuseOverwriting, writesTextToStdout } from './check-targets.ts';

let folder = '';

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'vitrina-targets-'));
  await writeFile(join(folder, 'data.json'), '{}');
  await symlink(join(folder, 'data.json'), join(folder, 'link.json'));
});

afterAll(() => rm(folder, { recursive: true, force: true }));

function refuse(output: string, input: string): Promise<void> {
  const source = bytesSource(input, new Uint8Array());
  const target = { format: 'json', path: join(folder, output) };
  return refuseOverwriting([target], [{ source, isListed: false }], folder);
}

describe('refuseOverwriting', () => {
  it('refuses the input itself, also through a link', async () => {
    const refusal = { code: 'input-overwritten', values: { path: 'data.json' } };
    await expect(refuse('data.json', 'data.json')).rejects.toMatchObject(refusal);
    await expect(refuse('link.json', 'data.json')).rejects.toMatchObject(refusal);
    await expect(refuse('data.json', 'link.json')).rejects.toMatchObject({
      values: { path: 'link.json' },
    });
  });

  it('lets other files be', async () => {
    await refuse('result.json', 'data.json');
    await refuse('data.json', '-');
    await refuse('missing.json', 'also-missing.json');
  });
});

describe('writesTextToStdout', () => {
  it('looks at the format and at the place', () => {
    expect(writesTextToStdout([{ format: 'plain' }])).toBe(true);
    expect(writesTextToStdout([{ format: 'json' }])).toBe(false);
    expect(writesTextToStdout([{ format: 'pretty', path: '/x' }])).toBe(false);
  });
});
