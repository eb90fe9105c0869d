import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { obtainDataFile } from '../data/data-file.js';
import { measureInTurn } from '../measure.js';
import { root } from '../workspace.js';

// Whole processes, on a machine that may be busy.
vi.setConfig({ testTimeout: 60_000 });

// The program runs what was built, as the tool does.
const isBuilt = existsSync(`${root}packages/validator/dist/read/split.js`);

let folder = '';
beforeAll(() => {
  folder = `${mkdtempSync(join(tmpdir(), 'parse-only-'))}/`;
});
afterAll(() => rmSync(folder, { recursive: true }));

async function run(file: string, ...options: readonly string[]) {
  const command = ['test/bench/programs/parse-only.js', file, '--tmp-dir', folder, ...options];
  const program = { name: 'parse-only', command, prints: true };
  const [[sample] = []] = await measureInTurn([program], 1, { warmUp: false });
  return sample?.printed;
}

describe.skipIf(!isBuilt)('parse-only', () => {
  it.each([
    ['package', false],
    ['jsonl', false],
    ['concat', true],
    ['array', true],
  ] as const)(
    'parses every release of %s, gzip %s, on any number of threads',
    async (format, gzip) => {
      const { path } = await obtainDataFile({ bytes: 2.5e6, format, gzip }, folder);
      const alone = await run(path);
      expect(alone).toMatch(/^1\d\d releases\n$/);
      expect(await run(path, '--workers', '2')).toBe(alone);
      expect(await run(path, '--workers', '3', '--batch-bytes', '65536')).toBe(alone);
      expect(readdirSync(folder).filter((name) => name.endsWith('.spool'))).toEqual([]);
    },
  );

  it.each(['1', '2'])('fails on what is no JSON, on %s threads', async (workers) => {
    const path = `${folder}broken.jsonl`;
    writeFileSync(path, '{"ocid":"ocds-a1b2c3-1"}\n{"ocid":tru}\n');
    await expect(run(path, '--workers', workers)).rejects.toThrow(/JSON/);
  });
});
