import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import type { CheckOptions, Source } from '@vitrina/validator';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

// The built files: a thread cannot run the sources.
const built = new URL('../../packages/validator/dist/', import.meta.url);
const { check }: typeof import('@vitrina/validator') = await import(`${built}index.js`);
const { findSources, startWorkers }: typeof import('@vitrina/validator/node') = await import(
  `${built}node/index.js`
);

const CHUNK_BYTES = 8_192;
const releases = Array.from({ length: 400 }, (_, number) => releaseText(number)).join(',\n');
const head = '"uri":"https://example.org/","publishedDate":"2024-01-01T00:00:00Z"';
const lots =
  '["https://raw.githubusercontent.com/open-contracting-extensions/ocds_lots_extension/v1.1.5/"]';

/** Packages whose items are judged as what stands before them says, and then as the rest says. */
const RIGHT = {
  'version first': `{${head},"version":"1.1","releases":[${releases}],"publisher":{"name":"P"}}`,
  'cut off': `{${head},"version":"1.1","releases":[${releases}`,
  'behind a byte order mark': `\uFEFF {"version":"1.0",${head},"releases":[${releases}]}`,
  'records behind': `{"version":"1.1","releases":[${releases}],"records":[{"ocid":"ocds-213czf-1"}]}`,
  extensions: `{"version":"1.1","extensions":${lots},"releases":[${releases}]}`,
};
const WRONG = {
  'another version behind': `{${head},"version":"1.1","releases":[${releases}],"version":"1.0"}`,
  'extensions behind': `{"version":"1.1","releases":[${releases}],"extensions":${lots}}`,
  'the list again': `{"version":"1.1","releases":[${releases}],"releases":[${releases},{}]}`,
  'an ocid behind': `{"version":"1.1","releases":[${releases}],"ocid":"ocds-213czf-1"}`,
  'two packages': `{"version":"1.1","releases":[${releases}]}\n{"version":"1.1","releases":[]}`,
};
const NEVER = {
  'no version yet': `{${head},"releases":[${releases}],"version":"1.1"}`,
  'a list of packages': `[{"version":"1.1","releases":[${releases}]}]`,
  'a broken head': `{"version":"1.1",,"releases":[${releases}]}`,
};

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'early-'));
});

afterAll(() => rm(folder, { recursive: true }));

/** Every fifth is the same release again, every third has a defect of one kind or another. */
function releaseText(number: number): string {
  const id = number % 5 === 4 ? number - 1 : number;
  const defect = ['"tag":["tender"]', '"tag":"tender","x":{"y":[]}', '"tag":[""],"lots":[]'];
  const tender = `{"id":"${id}","lots":[],"title":"Obra ñ ${'a'.repeat(300)}","items":[{"id":1},{"id":1}]}`;
  return `{"ocid":"ocds-213czf-${id}","id":"${id}","date":"2024-01-01T00:00:00Z","initiationType":"tender",${defect[number % 3]},"tender":${tender}}`;
}

/** The source in small chunks, with time for the threads to answer between them. */
function slowly(source: Source): Source {
  return {
    name: source.name,
    async open() {
      const opened = await source.open();
      return {
        ...opened,
        async *chunks() {
          for await (const chunk of opened.chunks()) {
            const bytes = chunk.slice();
            for (let at = 0; at < bytes.length; at += CHUNK_BYTES) {
              await setImmediate();
              yield bytes.subarray(at, at + CHUNK_BYTES);
            }
          }
        },
      };
    },
  };
}

/** All that a run gives but for what may differ, and what was said of early parts. */
async function answer(
  text: string,
  count: number,
): Promise<{ assessment: string; said: string[] }> {
  const path = join(folder, 'input.json');
  await writeFile(path, text);
  const said: string[] = [];
  const workers = startWorkers(count, { worthBytes: 0, partBytes: 4_096 });
  const watched: NonNullable<CheckOptions['workers']> = {
    worthBytes: 0,
    start(setup) {
      const running = workers.start(setup);
      return {
        ...running,
        settleEarly(isRight) {
          said.push(isRight ? 'right' : 'wrong');
          running.settleEarly(isRight);
        },
      };
    },
  };
  const sources = await findSources(['input.json'], { cwd: folder });
  const { run: _, ...assessment } = await check(sources.map(slowly), {
    asOf: '2024-01-01',
    ...(count > 0 ? { workers: watched } : {}),
  });
  return { assessment: JSON.stringify(assessment), said };
}

describe('judging while splitting', () => {
  it.each([
    ...Object.entries(RIGHT).map(([name, text]) => ({ name, text, said: ['right'] })),
    ...Object.entries(WRONG).map(([name, text]) => ({ name, text, said: ['wrong'] })),
    ...Object.entries(NEVER).map(([name, text]) => ({ name, text, said: [] })),
  ])('changes nothing: $name', async ({ text, said }) => {
    const alone = await answer(text, 0);
    const together = await answer(text, 2);
    expect(together.said).toEqual(said);
    expect(together.assessment === alone.assessment).toBe(true);
  });
});
