import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { gzipSync } from 'node:zlib';
import {
  type Assessment,
  bytesSource,
  type CheckOptions,
  check,
  type Finding,
  findings,
  type Source,
} from '@vitrina/validator';
import { findSources } from '@vitrina/validator/node';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { chunkedSource } from '../support/chunked-source.ts';
import { createDefectiveValues } from '../support/defective-values.ts';
import { createRandom } from '../support/random.ts';
import { spoiledPublication } from '../support/spoiled-publication.ts';
import { writeZip } from '../support/write-zip.ts';
import { expectSound } from './expect-sound.ts';

const rounds = Number(process.env['VITRINA_FUZZ'] ?? 60);
const AS_OF = { asOf: '2024-01-01', context: true };

const publications: Uint8Array[] = [];
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'determinism-'));
  const random = createRandom(11);
  const make = await createDefectiveValues('1.1', 11);
  for (let left = rounds; left > 0; left -= 1) publications.push(spoiledPublication(random, make));
});

afterAll(() => rm(folder, { recursive: true }));

/** All that a run gives but for what may differ. */
async function answer(
  source: Source,
  options: CheckOptions = {},
): Promise<{ assessment: Omit<Assessment, 'run'>; found: Finding[] }> {
  const found: Finding[] = [];
  const onFinding = (finding: Finding) => void found.push(finding);
  const { run: _run, ...assessment } = await check(source, { ...AS_OF, ...options, onFinding });
  return { assessment, found };
}

/** Plain comparison first: the report of a difference is dear. */
function expectSame(actual: unknown, expected: unknown): void {
  if (JSON.stringify(actual) !== JSON.stringify(expected)) expect(actual).toEqual(expected);
}

describe(`${rounds} publications with defects`, () => {
  it('give the same in pieces of any size', async () => {
    const random = createRandom(12);
    let total = 0;
    for (const bytes of publications) {
      const expected = await answer(bytesSource('data.json', bytes));
      expectSound(expected.assessment, expected.found);
      total += expected.found.length;
      for (const largest of [1, 16, 4096, 65_536, 1_048_576]) {
        const nextLength = () => random.between(Math.min(largest, 1 + largest / 4), largest);
        expectSame(await answer(chunkedSource('data.json', bytes, nextLength)), expected);
      }
    }
    expect(total).toBeGreaterThan(rounds * 5);
  });

  it('give the same as a file, from standard input, compressed and from an archive', async () => {
    for (const bytes of publications.slice(0, rounds / 3)) {
      await writeFile(join(folder, 'plain.json'), bytes);
      await writeFile(join(folder, 'packed.gz'), gzipSync(bytes));
      const entry = { name: 'a.json', content: bytes };
      await writeFile(join(folder, 'packed.zip'), writeZip([entry]));
      const options = { cwd: folder, stdin: Readable.from([Buffer.from(bytes)]) };
      const sources = await findSources(['plain.json', '-', 'packed.gz', 'packed.zip'], options);
      const answers: unknown[] = [];
      for (const source of sources) answers.push(nameless(await answer(source)));
      const [first, ...others] = answers;
      for (const other of others) expectSame(other, first);
    }
  });

  it('give the same findings one by one, and the same sums without them', async () => {
    for (const bytes of publications.slice(0, rounds / 3)) {
      const source = bytesSource('data.json', bytes);
      const { assessment, found } = await answer(source);
      const streamed: Finding[] = [];
      for await (const finding of findings(source, AS_OF)) streamed.push(finding);
      expectSame(streamed, found);
      const { run: _run, ...unworded } = await check(source, AS_OF);
      expectSame(unworded, assessment);
    }
  });

  it('give fewer examples of the same order, and else the same, where fewer are asked for', async () => {
    for (const bytes of publications.slice(0, rounds / 3)) {
      const source = bytesSource('data.json', bytes);
      const { assessment: five } = await answer(source);
      const { assessment: two } = await answer(source, { examples: 2 });
      expectSame(
        { ...two, examples: null, digest: null },
        { ...five, examples: null, digest: null },
      );
      for (const [id, kept] of Object.entries(five.examples)) {
        expectSame(two.examples[id], kept.slice(0, 2));
      }
    }
  });
});

function nameless({ assessment, found }: Awaited<ReturnType<typeof answer>>): unknown {
  const inputs = assessment.inputs.map(({ path: _path, bytes: _bytes, ...input }) => input);
  const unnamed = found.map(({ input, ...finding }) => [input?.split(':')[1], finding]);
  return { assessment: { ...assessment, inputs }, unnamed };
}
