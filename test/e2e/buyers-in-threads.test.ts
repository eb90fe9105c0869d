import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CheckOptions, Pack } from '@vitrina/validator';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

// The built files: a thread cannot run the sources.
const built = new URL('../../packages/validator/dist/', import.meta.url);
const { check }: typeof import('@vitrina/validator') = await import(`${built}index.js`);
const { findSources, startWorkers }: typeof import('@vitrina/validator/node') = await import(
  `${built}node/index.js`
);

const RELEASES = 600;
const CHECK = 'measure/award-published-late';
const PACK: Pack = {
  id: 'strict',
  params: {
    [CHECK]: {
      mostDays: [
        {
          value: 10,
          validFrom: null,
          validTo: null,
          source: { title: 'Act', url: 'https://example.org/act' },
        },
      ],
    },
  },
};

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'buyers-'));
  const numbers = Array.from({ length: RELEASES }, (_, number) => number);
  const files = {
    'single.json': numbers.map((number) => releaseOf(number, number)),
    // Every process has two releases: they are put together at the end.
    'several.json': numbers.map((number) => releaseOf(number, number >> 1)),
  };
  for (const [name, releases] of Object.entries(files)) {
    const text = JSON.stringify({ uri: 'https://example.org/', version: '1.1', releases });
    await writeFile(join(folder, name), text);
  }
});

afterAll(() => rm(folder, { recursive: true }));

function releaseOf(number: number, process: number): object {
  const body = process % 5;
  const name = ['Town', 'TOWN', 'State', 'School', 'Council'][body];
  return {
    ocid: `ocds-213czf-${process}`,
    id: `${number}`,
    date: `2024-02-1${number % 10}T00:00:00Z`,
    tag: ['award'],
    initiationType: 'tender',
    buyer: { id: `B${body}`, name },
    parties: [{ id: `B${body}`, name, roles: ['buyer'] }],
    awards: [
      {
        id: '1',
        date: '2024-02-01T00:00:00Z',
        title: 'a'.repeat(200),
        value: { amount: process + 0.1, currency: 'EUR' },
      },
    ],
  };
}

async function answer(
  name: string,
  texts: readonly string[],
  workers?: CheckOptions['workers'],
): Promise<string> {
  const { run: _, ...assessment } = await check(await findSources([name], { cwd: folder }), {
    asOf: '2024-06-01',
    buyers: texts.map((text) => ({ text })),
    packs: [PACK],
    ...(workers ? { workers } : {}),
  });
  return JSON.stringify(assessment);
}

describe.each(['single.json', 'several.json'])('threads, in %s', (name) => {
  it.each([[['*']], [['town', 'B3', 'Nobody']]])(
    'say of buyers %j what one thread says',
    async (texts) => {
      const alone = await answer(name, texts);
      const { results, scope } = JSON.parse(alone);
      expect(results.buyers.buyers.length).toBe(texts.length === 1 ? 5 : 3);
      expect(results.checks[CHECK].counts.fail).toBeGreaterThan(0);
      expect(scope.packs[0].id).toBe('strict');
      for (const count of [1, 2]) {
        const workers = startWorkers(count, { worthBytes: 0, partBytes: 16_384 });
        expect((await answer(name, texts, workers)) === alone, `${count} threads`).toBe(true);
      }
    },
  );
});
