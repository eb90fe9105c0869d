import { describe, expect, it } from 'vitest';
import type { InputSummary } from '../assessment.ts';
import type { JsonObject } from '../json.ts';
import { createMergeRules } from '../merge/merge-rules.ts';
import { bytesSource, type Source } from '../source.ts';
import type { LeftOut } from './index-documents.ts';
import type { ProcessRecord } from './process-record.ts';
import { type ProcessOptions, readProcesses } from './read-processes.ts';

/** A source for each text. */
function sourcesOf(...texts: readonly string[]): Source[] {
  return texts.map((text, index) =>
    bytesSource(`${'abcdef'[index]}.json`, new TextEncoder().encode(text)),
  );
}

async function read(
  texts: readonly string[],
  options: ProcessOptions = {},
): Promise<ProcessRecord[]> {
  const processes: ProcessRecord[] = [];
  for await (const process of readProcesses(sourcesOf(...texts), options)) processes.push(process);
  return processes;
}

/** The only process of some texts. */
async function readOne(...texts: readonly string[]): Promise<ProcessRecord> {
  const [process, ...others] = await read(texts);
  if (process === undefined || others.length > 0) throw new Error('not one process');
  return process;
}

function release(id: string, day: number, members: JsonObject = {}): JsonObject {
  return {
    ocid: 'ocds-213czf-1',
    id,
    date: `2026-01-0${day}T00:00:00Z`,
    tag: ['tender'],
    ...members,
  };
}

function packageOf(releases: readonly JsonObject[], head: JsonObject = { version: '1.1' }): string {
  return JSON.stringify({ uri: 'x:', ...head, releases });
}

function recordPackage(record: JsonObject, head: JsonObject = { version: '1.1' }): string {
  const records = [{ ocid: 'ocds-213czf-1', ...record }];
  return JSON.stringify({ uri: 'x:', ...head, records });
}

function codesOf({ problems }: ProcessRecord): string[] {
  return problems.map(({ code }) => code);
}

describe('readProcesses', () => {
  const [first, second] = [
    release('1', 1, { language: 'en' }),
    release('2', 2, { language: 'es' }),
  ];

  it('gives an ocid with one release as it is, compiled', async () => {
    const process = await readOne(packageOf([first]));
    expect(process).toMatchObject({
      ocid: 'ocds-213czf-1',
      basis: 'single',
      version: '1.1',
      releases: [first],
      compiled: { language: 'en', tag: ['compiled'] },
      published: null,
      problems: [],
    });
  });

  it.each([
    ['in one package', [packageOf([second, first])]],
    ['in two files', [packageOf([second]), packageOf([first])]],
    ['in a record', [recordPackage({ releases: [second, first] })]],
    [
      'in two records',
      [recordPackage({ releases: [second] }), recordPackage({ releases: [first] })],
    ],
    ['in an array', [JSON.stringify([second, first])]],
    ['on lines', [`${JSON.stringify(second)}\n${JSON.stringify(first)}\n`]],
    ['in concatenated packages', [packageOf([second]) + packageOf([first])]],
    ['below a key', [JSON.stringify({ data: { results: [second, first] } })]],
    ['twice', [packageOf([second, first, second]), recordPackage({ releases: [first] })]],
  ])('merges releases %s', async (_, texts) => {
    const process = await readOne(...texts);
    expect(process.problems).toEqual([]);
    expect(process.basis).toBe('merged');
    expect(process.releases).toEqual([first, second]);
    expect(process.compiled).toMatchObject({ language: 'es', date: second['date'] });
  });

  it('gives processes in the order in which they first appear', async () => {
    const texts = ['b', 'a', 'c', 'a', 'b'].map((ocid) =>
      packageOf([{ ...first, ocid, id: ocid }]),
    );
    const ocids = (await read(texts)).map(({ ocid }) => ocid);
    expect(ocids).toEqual(['b', 'a', 'c']);
  });

  it('says when one id stands for different releases, and merges all', async () => {
    const process = await readOne(packageOf([first, { ...first, language: 'fr' }, second]));
    expect(process.releases).toHaveLength(3);
    expect(process.problems).toMatchObject([
      { code: 'conflicting-releases', value: '1' },
      { code: 'equal-dates' },
    ]);
  });

  it('merges the releases of the newest version, and says that there are others', async () => {
    const old = packageOf([release('3', 3, { language: 'fr' })], { version: '1.0' });
    const process = await readOne(old, packageOf([first]));
    expect(process).toMatchObject({ version: '1.1', basis: 'single', releases: [first] });
    expect(process.problems).toEqual([{ code: 'mixed-versions', value: '1.0, 1.1' }]);
  });

  it('merges all as one version where the caller says so', async () => {
    const texts = [packageOf([first], { version: '1.0' }), packageOf([second])];
    const [process] = await read(texts, { ocdsVersion: '1.0' });
    expect(process).toMatchObject({ version: '1.0', basis: 'merged', problems: [] });
  });

  it('merges by the rules of the version', async () => {
    const award = (id: string) => ({ awards: [{ id: 'A', suppliers: [{ id }] }] });
    const releases = [release('1', 1, award('S')), release('2', 2, award('T'))];
    const suppliersIn = async (version: string) => {
      const { compiled } = await readOne(packageOf(releases, { version }));
      return (compiled as { awards: { suppliers: unknown[] }[] } | null)?.awards[0]?.suppliers;
    };
    expect(await suppliersIn('1.0')).toEqual([{ id: 'T' }]);
    expect(await suppliersIn('1.1')).toEqual([{ id: 'S' }, { id: 'T' }]);
  });

  it('merges by the rules of declared extensions, of all packages together', async () => {
    const schema = (name: string) =>
      JSON.stringify({ properties: { [name]: { type: 'string', omitWhenMerged: true } } });
    const extensions = {
      'https://a.example/extension.json': { releaseSchema: schema('a') },
      'https://b.example/extension.json': { releaseSchema: schema('b') },
    };
    const texts = Object.keys(extensions).map((url, at) =>
      packageOf([release(`${at}`, at + 1, { a: 'x', b: 'y', c: 'z' })], {
        version: '1.1',
        extensions: [url],
      }),
    );
    const [process] = await read(texts, { extensions });
    expect(process?.compiled).toMatchObject({ c: 'z' });
    expect(process?.compiled).not.toHaveProperty('a');
    expect(process?.compiled).not.toHaveProperty('b');
    const [back] = await read([...texts].reverse(), { extensions });
    expect(back?.compiled).toEqual(process?.compiled);
    expect(back?.subject).toBe(process?.subject);
  });

  it('merges by rules of the caller, whatever the versions', async () => {
    const rules = createMergeRules({ properties: { language: { omitWhenMerged: true } } });
    const texts = [packageOf([first], { version: '1.0' }), packageOf([second])];
    const [process] = await read(texts, { rules });
    expect(process).toMatchObject({ basis: 'merged', problems: [] });
    expect(process?.compiled).not.toHaveProperty('language');
  });
});

describe('a process without releases to merge', () => {
  const link = {
    url: 'https://data.example.org/1.json',
    date: '2026-01-01T00:00:00Z',
    tag: ['tender'],
  };
  const compiled = release('C', 4, { tag: ['compiled'], language: 'es' });
  const versioned = {
    ocid: 'ocds-213czf-1',
    language: [
      { releaseID: '2', releaseDate: '2026-01-02T00:00:00Z', value: 'es' },
      { releaseID: '1', releaseDate: '2026-01-01T00:00:00Z', value: 'en' },
    ],
  };

  it('has the compiled release that is published beside links', async () => {
    const process = await readOne(recordPackage({ releases: [link], compiledRelease: compiled }));
    expect(process).toMatchObject({
      basis: 'published',
      compiled,
      published: compiled,
      releases: [],
    });
  });

  it.each([
    ['in a package', packageOf([compiled])],
    ['alone', JSON.stringify(compiled)],
  ])('has the compiled release that is published %s', async (_, text) => {
    expect(await readOne(text)).toMatchObject({ basis: 'published', compiled });
  });

  it.each([
    ['in a record', recordPackage({ versionedRelease: versioned })],
    ['in a package', packageOf([versioned])],
    ['alone', JSON.stringify(versioned)],
  ])('has the last values of a versioned release %s', async (_, text) => {
    const process = await readOne(text);
    expect(process.publishedVersioned).toEqual(versioned);
    expect(process).toMatchObject({
      basis: 'published',
      compiled: {
        ocid: 'ocds-213czf-1',
        id: 'ocds-213czf-1-2026-01-02T00:00:00Z',
        date: '2026-01-02T00:00:00Z',
        tag: ['compiled'],
        language: 'es',
      },
    });
  });

  it.each([
    ['only-links', { releases: [link] }],
    ['empty-record', { releases: [] }],
    ['empty-record', { packages: ['x:'], releases: 5, compiledRelease: null }],
    ['missing-date', { releases: [release('1', 1), { ocid: 'ocds-213czf-1', id: '2' }] }],
  ])('has no state, and says why: %s', async (reason, record) => {
    const process = await readOne(recordPackage(record));
    expect(process).toMatchObject({ basis: null, compiled: null, reason });
  });

  it('has the same reason whatever the order', async () => {
    const odd = [{ date: null }, { date: 5 }, {}].map((members, id) => ({
      ocid: 'ocds-213czf-1',
      id: `${id}`,
      ...members,
    }));
    const { problems, reason } = await readOne(packageOf(odd));
    expect(problems.map(({ code }) => code)).toEqual([
      'missing-date',
      'non-string-date',
      'null-date',
    ]);
    expect(reason).toBe('missing-date');
    expect(await readOne(packageOf([...odd].reverse()))).toMatchObject({ problems, reason });
  });

  it('has what is published where releases have no order', async () => {
    const releases = [release('1', 1), { ocid: 'ocds-213czf-1', id: '2' }];
    const process = await readOne(recordPackage({ releases, compiledRelease: compiled }));
    expect(process).toMatchObject({ basis: 'published', compiled, releases, reason: null });
    expect(codesOf(process)).toEqual(['missing-date']);
  });

  it('has the latest of several compiled releases, whatever the order', async () => {
    const earlier = { ...compiled, date: '2026-01-04T01:00:00+02:00', language: 'en' };
    for (const releases of [
      [compiled, earlier],
      [earlier, compiled],
    ]) {
      const process = await readOne(packageOf(releases));
      expect(process).toMatchObject({ basis: 'published', compiled });
      expect(codesOf(process)).toEqual(['several-compiled']);
    }
    expect(codesOf(await readOne(packageOf([compiled, compiled])))).toEqual([]);
  });

  it('keeps what is published beside releases, to be compared', async () => {
    const one = release('1', 1);
    const process = await readOne(recordPackage({ releases: [one], compiledRelease: compiled }));
    expect(process).toMatchObject({ basis: 'single', published: compiled });
  });
});

describe('what is in no process', () => {
  it('is counted by input', async () => {
    const told: [InputSummary, LeftOut][] = [];
    const text = `{"version":"1.1","releases":[{"id":"1"},{"ocid":""},5,{"ocid":"A","x":},{"ocid":"A"}]}`;
    const processes = await read(
      [text, 'nothing', JSON.stringify({ version: '1.1', releases: [] })],
      {
        onInput: (summary, leftOut) => void told.push([summary, leftOut]),
      },
    );
    expect(processes.map(({ ocid }) => ocid)).toEqual(['A']);
    expect(told.map(([{ path, status }]) => `${path} ${status}`)).toEqual([
      'a.json read',
      'b.json unreadable',
      'c.json read',
    ]);
    expect(told.map(([, leftOut]) => leftOut)).toEqual([
      { withoutOcid: 2, unreadable: 2 },
      { withoutOcid: 0, unreadable: 0 },
      { withoutOcid: 0, unreadable: 0 },
    ]);
  });

  it('is what is larger or deeper than is read', async () => {
    const deep = `{"ocid":"A","x":${'['.repeat(20)}${']'.repeat(20)}}`;
    const leftOuts: LeftOut[] = [];
    const processes = await read([`{"releases":[${deep},{"ocid":"B"}]}`], {
      limits: { nesting: 10 },
      onInput: (_, leftOut) => void leftOuts.push(leftOut),
    });
    expect(processes.map(({ ocid }) => ocid)).toEqual(['B']);
    expect(leftOuts).toEqual([{ withoutOcid: 0, unreadable: 1 }]);
  });

  it('takes the ocid of a record from what it holds, where it has none', async () => {
    const text = JSON.stringify({ version: '1.1', records: [{ releases: [release('1', 1)] }] });
    expect(await readOne(text)).toMatchObject({ ocid: 'ocds-213czf-1', basis: 'single' });
  });
});
