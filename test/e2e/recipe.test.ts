import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { bytesSource, type Check, type CheckExample } from '@vitrina/validator';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { assessInput } from '../../packages/validator/src/run/assess-input.ts';
import { createCrew } from '../../packages/validator/src/run/crew.ts';
import { createRun } from '../../packages/validator/src/run/run.ts';

const root = resolve(import.meta.dirname, '../..');

/** The check file that CONTRIBUTING.md shows, without the indent of its list. */
function readRecipe(): string {
  const page = readFileSync(join(root, 'CONTRIBUTING.md'), 'utf8');
  const [, block] = /```ts\n([\s\S]*?)```/.exec(page) ?? [];
  if (block === undefined) throw new Error('no block of ts');
  return block.replace(/^ {3}/gm, '');
}

async function pointersOf(check: Check, { release }: CheckExample): Promise<string[]> {
  const run = createRun([check], {}, true);
  const bytes = new TextEncoder().encode(JSON.stringify({ ocid: 'ocds-213czf-1', ...release }));
  const crew = createCrew(undefined, { options: {}, everyFinding: true, processes: null });
  const source = bytesSource('example', bytes);
  const target = () => Promise.reject(new Error('no state'));
  const inHand = { run, options: { ocdsVersion: '1.1' }, crew, processes: null, target, tell() {} };
  const batches = assessInput(inHand, source, 0);
  const pointers: string[] = [];
  for await (const batch of batches) pointers.push(...batch.map(({ pointer }) => pointer));
  return pointers;
}

describe('the check of CONTRIBUTING.md', () => {
  let folder: string;
  let check: Check;

  beforeAll(async () => {
    const source = readRecipe();
    const [, id = ''] = /\bid: '(.*?)'/.exec(source) ?? [];
    folder = mkdtempSync(join(root, 'packages/validator/.readme-'));
    const file = join(folder, 'checks', `${id}.ts`);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, source);
    const definition = "export * from '../src/check-definition.ts';\n";
    writeFileSync(join(folder, 'check-definition.ts'), definition);
    const exported: Record<string, Check> = await import(/* @vite-ignore */ file);
    check = Object.values(exported)[0] as Check;
  });

  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('passes and fails where it says', async () => {
    const { pass, fail } = check.examples;
    expect(Math.min(pass.length, fail.length)).toBeGreaterThan(0);
    for (const example of pass) expect(await pointersOf(check, example)).toEqual([]);
    for (const example of fail) expect(await pointersOf(check, example)).toEqual(example.at);
  });
});
