import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type CliResult, runCli } from '../support/run-cli.ts';

const SENTENCE =
  'vitrina: forged.state: The file is not a whole state, or not one that Vitrina wrote: check its parts again with --state.\n';
const LEVELS = 50_000;

let folder: string;
let state: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'forged-'));
  const release = (number: number) => ({
    ocid: `ocds-213czf-${number}`,
    id: `${number}`,
    date: '2026-01-05T09:00:00Z',
    tag: ['award'],
    initiationType: 'tender',
    language: 'Spanish',
    awards: [{ id: '1', value: { amount: 10.5, currency: 'EUR' } }],
  });
  for (const [name, numbers] of Object.entries({ whole: [1, 2, 3], other: [4, 5] })) {
    const text = JSON.stringify({ version: '1.1', releases: numbers.map(release) });
    await writeFile(join(folder, `${name}.json`), text);
  }
  await checkInputs('whole.json', '--quiet', '--state', 'whole.state');
  state = gunzipSync(await readFile(join(folder, 'whole.state'))).toString();
});

afterAll(() => rm(folder, { recursive: true }));

function checkInputs(...args: readonly string[]): Promise<CliResult> {
  return runCli(['check', ...args, '--as-of', '2026-03-01', '--fail-on', 'never'], { folder });
}

async function resultsWith(...inputs: readonly string[]): Promise<unknown> {
  const { stdout } = await checkInputs(...inputs, '-f', 'json');
  return JSON.parse(stdout).results;
}

it('a state that was unpacked is taken as it is', async () => {
  await writeFile(join(folder, 'forged.state'), state);
  expect(await resultsWith('forged.state')).toEqual(await resultsWith('whole.json'));
});

it.each([
  ['a count below nothing', /"pass":\d+/, '"pass":-3'],
  ['a count that is too large', /"pass":\d+/, '"pass":1e308'],
  ['a text where a number is', /"pass":\d+/, '"pass":"3"'],
  ['a member that is missing', '"ocids":[', '"others":['],
  ['a key of all objects', '"statistics":{', '"statistics":{"__proto__":{"counts":1},'],
  [
    'a list in very many lists',
    '"first":',
    `"first":${'['.repeat(LEVELS)}1${']'.repeat(LEVELS)},"last":`,
  ],
  ['a scope of nothing', /"scope":\{[^}]*\}/, '"scope":null'],
  ['more lines than there are', /("kind":"items","count":)\d+/, '$19007199254740991'],
])('%s in a state is told of, and nothing of it counts', async (_, what, change) => {
  const forged = state.replace(what, change);
  expect(forged).not.toBe(state);
  await writeFile(join(folder, 'forged.state'), forged);
  const { status, stderr, stdout } = await checkInputs('forged.state', 'other.json', '-f', 'json');
  expect([status, stderr]).toEqual([3, SENTENCE]);
  expect(JSON.parse(stdout).results).toEqual(await resultsWith('other.json'));
});
