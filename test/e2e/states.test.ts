import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Assessment, CheckOptions, JsonObject } from '@vitrina/validator';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { recogniseDocument } from '../../packages/validator/src/read/recognise.ts';
import { createDefectiveValues } from '../support/defective-values.ts';
import { createRandom, type Random } from '../support/random.ts';

// The built files: a thread cannot run the sources.
const built = new URL('../../packages/validator/dist/', import.meta.url);
const { check }: typeof import('@vitrina/validator') = await import(`${built}index.js`);
const { findSources, openStateFile, startWorkers }: typeof import('@vitrina/validator/node') =
  await import(`${built}node/index.js`);

const OPTIONS: CheckOptions = {
  asOf: '2026-06-01',
  ocdsVersion: '1.1',
  context: true,
  buyers: [{ text: '*' }],
};
const RELEASES = 35;
const OCIDS = 14;
const PACKAGES = 7;

let folder: string;
let releases: readonly JsonObject[];
let random: Random;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'states-'));
  random = createRandom(61);
  const make = await createDefectiveValues('1.1', 61);
  releases = Array.from({ length: RELEASES }, (_, number) => ({
    ...makeRelease(() => make.release()),
    ocid: `ocds-213czf-${random.between(1, OCIDS)}`,
    id: `${number}`,
    tag: ['tender'],
    date: `2026-01-01T00:00:${random.between(10, 40)}Z`,
  }));
});

afterAll(() => rm(folder, { recursive: true }));

/** Some defects make a record of a release that stands alone. */
function makeRelease(make: () => string): JsonObject {
  for (;;) {
    const made = JSON.parse(make()) as JsonObject;
    if (recogniseDocument({ ...made, tag: ['tender'] }) === 'release') return made;
  }
}

/** The same releases as lines: of packages there are always as many, since their heads are checked too. */
const FORMS: Readonly<Record<string, (releases: readonly JsonObject[]) => readonly string[]>> = {
  'release packages': (all) =>
    split(all, PACKAGES).map((part) => JSON.stringify(packageOf('releases', part))),
  'record packages': (all) =>
    split(recordsOf(all), PACKAGES).map((part) => JSON.stringify(packageOf('records', part))),
  'JSON Lines': (all) => all.map((release) => JSON.stringify(release)),
};

function packageOf(key: 'releases' | 'records', items: readonly JsonObject[]): JsonObject {
  const head = { uri: 'https://example.org/1', version: '1.1', publisher: { name: 'P' } };
  return { ...head, publishedDate: 'yesterday', [key]: items };
}

function recordsOf(all: readonly JsonObject[]): JsonObject[] {
  const ocids = new Set(all.map(({ ocid = null }) => ocid));
  return Array.from(ocids, (ocid): JsonObject => {
    return { ocid, releases: all.filter((release) => release['ocid'] === ocid) };
  });
}

function split<Item>(items: readonly Item[], count: number): Item[][] {
  const parts = Array.from({ length: count }, (): Item[] => []);
  for (const [index, item] of items.entries()) parts[index % count]?.push(item);
  return parts;
}

function shuffled<Item>(items: readonly Item[]): Item[] {
  return items
    .map((item) => ({ item, key: random.next() }))
    .sort((one, other) => one.key - other.key)
    .map(({ item }) => item);
}

/** Writes lines into so many files, and returns their names. */
async function writeFiles(lines: readonly string[], count: number): Promise<string[]> {
  const names = Array.from({ length: count }, (_, part) => `${count}-${part}.jsonl`);
  for (const [part, own] of split(lines, count).entries()) {
    await writeFile(join(folder, names[part] ?? ''), own.join('\n'));
  }
  return names;
}

async function run(
  names: readonly string[],
  options: CheckOptions = {},
): Promise<Omit<Assessment, 'run'>> {
  const sources = await findSources(names, { cwd: folder });
  const { run: _run, ...assessment } = await check(sources, { ...OPTIONS, ...options });
  return assessment;
}

const threads = (count: number): CheckOptions => ({
  workers: startWorkers(count, { worthBytes: 0, partBytes: 8_192 }),
});

/** Checks some files, perhaps states, into a state. */
async function makeState(
  name: string,
  names: readonly string[],
  options: CheckOptions = {},
): Promise<string> {
  const file = await openStateFile(join(folder, name));
  await run(names, { ...options, onState: file.write });
  await file.complete();
  return name;
}

/** Few files as a state of each; of seven some come as a state of states, of several, and as they are. */
async function makeStates(names: readonly string[]): Promise<string[]> {
  const [first = '', second = '', third = '', ...others] = names;
  const states = [
    await makeState('first.state', [first]),
    await makeState('second.state', [second]),
  ];
  if (third === '') return states;
  const nested = await makeState('nested.state', [...states, third]);
  return [nested, await makeState('others.state', others.slice(0, -1)), ...others.slice(-1)];
}

interface Parts {
  readonly ofProcesses: unknown;
  readonly ofItems: unknown;
}

const FAMILIES_OF_PROCESSES = /^(quality|dataset|flag|measure)\//;

/** The results that count processes, and those that count releases, records and packages. */
function partsOf({ results }: Omit<Assessment, 'run'>): Parts {
  const { checks, coverage, ...others } = results;
  const entries = Object.entries(checks);
  const isOfProcesses = ([id]: (typeof entries)[number]) => FAMILIES_OF_PROCESSES.test(id);
  const ofProcesses = entries.filter(isOfProcesses);
  const ofItems = entries.filter((entry) => !isOfProcesses(entry));
  expect(ofProcesses.length).toBeGreaterThan(5);
  return {
    ofProcesses: { ...others, checks: ofProcesses, coverage: coverage.processes },
    ofItems: { checks: ofItems, coverage: coverage.items },
  };
}

/** Plain comparison first: the report of a difference is dear. */
function expectSame(actual: unknown, expected: unknown, of: string): void {
  if (JSON.stringify(actual) !== JSON.stringify(expected)) expect(actual, of).toEqual(expected);
}

describe('the same releases', () => {
  it('give equal results of processes in every form, and of items in each, shuffled and split', async () => {
    const expected = partsOf(await run(await writeFiles(FORMS['JSON Lines']?.(releases) ?? [], 1)));
    for (const [form, write] of Object.entries(FORMS)) {
      let ofItems: unknown;
      for (const count of [1, 2, 7]) {
        const names = await writeFiles(shuffled(write(shuffled(releases))), count);
        const whole = await run(names);
        const parts = partsOf(whole);
        ofItems ??= parts.ofItems;
        expectSame(parts.ofProcesses, expected.ofProcesses, `${form}, ${count} files`);
        expectSame(parts.ofItems, ofItems, `${form}, ${count} files`);
        if (count === 1) continue;
        expectSame(await run(await makeStates(names)), whole, `${form}, ${count} files as states`);
      }
    }
  });

  it('give equal results with 1 and 3 threads, in one run and as states', async () => {
    for (const [form, write] of Object.entries(FORMS)) {
      const names = await writeFiles(write(shuffled(releases)), 2);
      const whole = await run(names);
      expectSame(await run(names, threads(3)), whole, form);
      const [first = '', second = ''] = names;
      const state = await makeState('threads.state', [first], threads(1));
      expectSame(await run([state, second]), whole, form);
    }
  });
});
