import { describe, expect, it } from 'vitest';
import { checkBytes } from '../../../../test/support/check-bytes.ts';
import { createRandom } from '../../../../test/support/random.ts';
import { check, findings } from '../check.ts';
import type { Finding } from '../finding.ts';
import type { JsonObject } from '../json.ts';
import type { CheckOptions, Progress } from '../options.ts';
import { bytesSource, type Source } from '../source.ts';

const AS_OF = { asOf: '2026-01-01' };
const ALL_AT_ONCE = 'quality/organisation-not-in-parties';
const AT_THE_END = 'dataset/unknown-related-process';

/** A process whose buyer is no party, related to one that there is not; every third is sound. */
function release(number: number, members: JsonObject = {}): JsonObject {
  const isSound = number % 3 === 2;
  return {
    ocid: `ocds-213czf-${number}`,
    id: '1',
    date: '2025-01-01T00:00:00Z',
    tag: ['tender'],
    initiationType: 'tender',
    buyer: { id: `B-${number}` },
    parties: isSound ? [{ id: `B-${number}` }] : [],
    relatedProcesses: [
      { id: '1', scheme: 'ocid', identifier: isSound ? 'ocds-213czf-0' : `none-${number % 5}` },
    ],
    ...members,
  };
}

function sourcesOf(...inputs: readonly (readonly JsonObject[])[]): Source[] {
  return inputs.map((releases, index) =>
    bytesSource(`${index}.json`, new TextEncoder().encode(JSON.stringify({ releases }))),
  );
}

async function told(sources: readonly Source[], options: CheckOptions = {}): Promise<Finding[]> {
  const found: Finding[] = [];
  for await (const finding of findings(sources, { ...AS_OF, ...options })) found.push(finding);
  return found;
}

const solo = Array.from({ length: 60 }, (_, number) => release(number));
const repeated = [...solo, release(1, { id: '2', date: '2025-02-01T00:00:00Z' })];

describe.each([
  ['one release each', solo],
  ['several releases', repeated],
])('findings in processes of %s', (_, releases) => {
  it('come last, by the first appearance of their process; those of all together at the end', async () => {
    const found = await told(sourcesOf(releases.slice(0, 20), releases.slice(20)));
    const first = found.findIndex(({ input }) => input === null);
    const ofProcesses = found.slice(first);
    expect(ofProcesses.every(({ input }) => input === null)).toBe(true);
    const ocids = (id: string) =>
      ofProcesses.flatMap(({ check: found, ocid }) => (found === id ? [ocid] : []));
    const unsound = solo.flatMap(({ ocid }, number) => (number % 3 === 2 ? [] : [ocid]));
    expect(ocids(ALL_AT_ONCE)).toEqual(unsound);
    expect(ocids(AT_THE_END).sort()).toEqual(unsound.sort());
    expect(ofProcesses.findIndex(({ check: id }) => id === AT_THE_END)).toBe(unsound.length);
    expect(new Set(found.map(({ fingerprint }) => fingerprint)).size).toBe(found.length);
  });

  it('are as many as are counted, and give the same result whether they are told or not', async () => {
    const sources = () => sourcesOf(releases);
    const found = await told(sources(), { context: true });
    const { run: _run, ...silent } = await check(sources(), { ...AS_OF, context: true });
    const onFinding = () => {};
    const { run: _, ...loud } = await check(sources(), { ...AS_OF, context: true, onFinding });
    expect(loud).toEqual(silent);
    for (const id of [ALL_AT_ONCE, AT_THE_END]) {
      const own = found.filter((finding) => finding.check === id);
      expect(silent.results.checks[id]?.occurrences).toBe(own.length);
      const examples = silent.examples[id] ?? [];
      expect(examples).toHaveLength(5);
      for (const example of examples) expect(own).toContainEqual(example);
    }
  });

  it('have the same examples and fingerprints whatever the order and the files', async () => {
    const random = createRandom(3);
    const summary = async (sources: readonly Source[]) => {
      const { examples, results } = await check(sources, AS_OF);
      const names = (await told(sources)).flatMap(({ input, fingerprint }) =>
        input === null ? [fingerprint] : [],
      );
      const ofProcesses = [ALL_AT_ONCE, AT_THE_END].map((id) => examples[id]);
      return { ofProcesses, checks: results.checks[ALL_AT_ONCE], names: names.sort() };
    };
    const expected = await summary(sourcesOf(releases));
    const shuffled = [...releases].sort(() => random.next() - 0.5);
    expect(await summary(sourcesOf(shuffled))).toEqual(expected);
    const files = [shuffled.slice(0, 7), shuffled.slice(7, 30), shuffled.slice(30)];
    expect(await summary(sourcesOf(...files))).toEqual(expected);
  });
});

it('reads nothing again where all was found at the end', async () => {
  const isReadAgain = async (only: string) => {
    const stages = new Set<string>();
    const options = { only: [only], onProgress: ({ stage }: Progress) => void stages.add(stage) };
    expect(await told(sourcesOf(solo), options)).toHaveLength(40);
    return stages.has('merging');
  };
  expect(await isReadAgain(AT_THE_END)).toBe(false);
  expect(await isReadAgain(ALL_AT_ONCE)).toBe(true);
});

it('runs checks of processes alone', async () => {
  const { assessment, found } = await checkBytes(JSON.stringify({ releases: solo }), {
    only: ['quality/*'],
  });
  expect(Object.keys(assessment.results.checks)).toEqual(assessment.scope.checks);
  expect(found.every(({ input }) => input === null)).toBe(true);
  expect(assessment.summary.counts.error).toBe(40);
});

describe('a process that nothing can be said of', () => {
  const link = { url: 'https://example.org/1.json', date: '2025-01-01T00:00:00Z' };
  const records = [
    { ocid: 'ocds-213czf-1', releases: [link] },
    { ocid: 'ocds-213czf-2', releases: [link], compiledRelease: release(2) },
  ];
  const text = JSON.stringify({ records });

  it('is told, and by all other checks not judged', async () => {
    const sources = () => [bytesSource('records.json', new TextEncoder().encode(text))];
    const id = 'quality/process-without-release';
    const found = (await told(sources())).filter(({ check: own }) => own === id);
    expect(found).toMatchObject([
      { check: id, ocid: 'ocds-213czf-1', pointer: '', facts: { links: 1 } },
    ]);
    const { results, examples } = await check(sources(), AS_OF);
    expect(results.checks[id]).toMatchObject({ population: 2, counts: { pass: 1, fail: 1 } });
    expect(results.checks[ALL_AT_ONCE]).toMatchObject({
      population: 2,
      notJudged: { 'input-damaged': 1 },
    });
    expect(examples[id]).toMatchObject([{ fingerprint: found[0]?.fingerprint }]);
  });
});
