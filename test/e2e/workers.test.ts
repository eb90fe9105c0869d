import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Finding, Source } from '@vitrina/validator';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createDefectiveValues } from '../support/defective-values.ts';
import { createRandom } from '../support/random.ts';
import { spoiledPublication } from '../support/spoiled-publication.ts';

// The built files: a thread cannot run the sources.
const built = new URL('../../packages/validator/dist/', import.meta.url);
const { check }: typeof import('@vitrina/validator') = await import(`${built}index.js`);
const { findSources, startWorkers }: typeof import('@vitrina/validator/node') = await import(
  `${built}node/index.js`
);

const RELEASES = 400;

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'workers-'));
  const random = createRandom(21);
  const make = await createDefectiveValues('1.1', 21);
  const spoiled = Array.from({ length: 60 }, () => spoiledPublication(random, make));
  const releases = Array.from({ length: RELEASES }, (_, number) => releaseText(number));
  const head = '"uri":"https://example.org/","publishedDate":"2024-01-01T00:00:00Z"';
  const packageText = `{${head},"publisher":{"name":"P"},"releases":[\n${releases.join(',\n')}\n],"version":"1.1"}`;
  const files = {
    'package.json': packageText,
    'releases.jsonl': releases.join('\n'),
    'list.json': `[${releases.join(',')}]`,
    'packages.jsonl': `${packageText}\n`.repeat(3),
    'broken.jsonl': releases.map((text, at) => (at % 7 > 0 ? text : text.slice(0, -9))).join('\n'),
    'cut.json': packageText.slice(0, -40_000),
    'wrapped.json': `{"data":${packageText}}`,
  };
  for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text);
  await writeFile(join(folder, 'packed.gz'), gzipSync(packageText));
  await writeFile(join(folder, 'spoiled.jsonl'), Buffer.concat(spoiled));
});

afterAll(() => rm(folder, { recursive: true }));

/** Every fifth is the same release again, every third has a defect of one kind or another. */
function releaseText(number: number): string {
  const id = number % 5 === 4 ? number - 1 : number;
  const defect = ['"tag":["tender"]', '"tag":"tender","x":{"y":[]}', '"tag":[""],"language":""'];
  const tender = `{"id":"${id}","title":"Obra ñ ${'a'.repeat(300)}","items":[{"id":1},{"id":1}]}`;
  return `{"ocid":"ocds-213czf-${id}","id":"${id}","date":"2024-01-01T00:00:00Z","initiationType":"tender",${defect[number % 3]},"tender":${tender}}`;
}

/** All that a run gives but for what may differ, as text. */
async function answer(
  name: string,
  workers?: ReturnType<typeof startWorkers>,
): Promise<{ assessment: string; findings: string; total: number }> {
  const found: Finding[] = [];
  const { run: _, ...assessment } = await check(await findSources([name], { cwd: folder }), {
    asOf: '2024-01-01',
    context: true,
    onFinding: (finding) => void found.push(finding),
    ...(workers ? { workers } : {}),
  });
  return {
    assessment: JSON.stringify(assessment),
    findings: JSON.stringify(found),
    total: found.length,
  };
}

describe('threads', () => {
  it.each([
    'package.json',
    'packed.gz',
    'releases.jsonl',
    'list.json',
    'packages.jsonl',
    'broken.jsonl',
    'cut.json',
    'wrapped.json',
    'spoiled.jsonl',
  ])('say of %s what one thread says, in parts of any size', async (name) => {
    const alone = await answer(name);
    expect(alone.total).toBeGreaterThan(10);
    for (const [count, partBytes] of [
      [1, 1_048_576],
      [2, 65_536],
      [3, 4_096],
    ] as const) {
      const together = await answer(name, startWorkers(count, { worthBytes: 0, partBytes }));
      expect(together.assessment === alone.assessment, `${count} threads, ${partBytes} B`).toBe(
        true,
      );
      expect(together.findings === alone.findings, `${count} threads, ${partBytes} B`).toBe(true);
    }
  });

  it('that die are an error with the place, and no hang', async () => {
    const [source] = await findSources(['package.json'], { cwd: folder });
    const unreadable: Source = {
      name: 'package.json',
      open: async () => ({ ...(await (source as Source).open()), descriptor: 1_000_000 }),
    };
    const run = check(unreadable, { workers: startWorkers(2, { worthBytes: 0 }) });
    await expect(run).rejects.toMatchObject({
      code: 'worker-died',
      values: { input: 'package.json', reason: expect.stringContaining('EBADF') },
    });
  });

  it('end when the run is aborted', async () => {
    const controller = new AbortController();
    const run = check(await findSources(['package.json'], { cwd: folder }), {
      workers: startWorkers(2, { worthBytes: 0, partBytes: 4_096 }),
      signal: controller.signal,
      onProgress: () => controller.abort(new Error('enough')),
    });
    await expect(run).rejects.toThrow('enough');
  });
});
