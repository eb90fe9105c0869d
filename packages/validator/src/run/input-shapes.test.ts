import { describe, expect, it } from 'vitest';
import { checkBytes } from '../../../../test/support/check-bytes.ts';
import { placedFindings } from '../../../../test/support/placed-findings.ts';
import type { InputSummary } from '../assessment.ts';
import type { JsonValue } from '../json.ts';
import type { CheckOptions } from '../options.ts';

const RELEASE = {
  ocid: 'ocds-213czf-1',
  id: '1',
  date: 'yesterday',
  tag: ['planning'],
  initiationType: 'tender',
};
const PACKAGE = {
  uri: 'https://data.example.org/1',
  version: '1.1',
  publishedDate: '2026-01-05T09:00:00Z',
  publisher: { name: 'Town of Example' },
  releases: [RELEASE],
};
const RECORD = {
  ocid: 'ocds-213czf-2',
  releases: [{ url: 'nowhere', date: '2026-01-05T09:00:00Z' }],
};

/** What an input is, and the pointers of its errors. */
async function shapeOf(
  values: readonly JsonValue[],
  options: CheckOptions = {},
  separator = '\n',
): Promise<{ input: InputSummary; errors: string[]; names: string[] }> {
  const text = values.map((value) => JSON.stringify(value, null, 1)).join(separator);
  const { assessment, found } = await checkBytes(text, options);
  const errors = placedFindings(found).filter(({ level }) => level === 'error');
  for (const { offset, value } of errors) expect(text.slice(offset)).toMatch(`"${value}"`);
  return {
    input: assessment.inputs[0] as InputSummary,
    errors: errors.map(({ pointer }) => pointer),
    names: errors.map(({ input }) => input),
  };
}

describe('documents below the top', () => {
  it.each<[JsonValue, string, string[]]>([
    [{ data: PACKAGE }, '/data', ['/data/releases/0/date']],
    [{ n: 2, results: [RELEASE, RELEASE] }, '/results', ['/results/0/date', '/results/1/date']],
    [
      { hits: { hits: [{ _source: RELEASE }] } },
      '/hits/hits/_source',
      ['/hits/hits/0/_source/date'],
    ],
    [[{ page: [RELEASE] }, { page: [RELEASE] }], '/page', ['/0/page/0/date', '/1/page/0/date']],
    [{ version: '1.1', publisher: { name: 'x' }, data: [RELEASE] }, '/data', ['/data/0/date']],
    [{ data: [RECORD] }, '/data', ['/data/0/releases/0/url']],
  ])('are found by themselves: %j', async (value, root, pointers) => {
    const { input, errors } = await shapeOf([value]);
    expect(input).toMatchObject({ status: 'read', root });
    expect(errors).toEqual(pointers);
  });

  it('are judged as they would be at the top, but for their pointers', async () => {
    const [nested, plain] = [
      await checkBytes(JSON.stringify({ a: PACKAGE })),
      await checkBytes(JSON.stringify(PACKAGE)),
    ];
    expect(nested.assessment.results).toEqual(plain.assessment.results);
    expect(nested.found.map(({ fingerprint }) => fingerprint)).toEqual(
      plain.found.map(({ fingerprint }) => fingerprint),
    );
  });

  it('of several values bear the line of their value', async () => {
    const { names } = await shapeOf([{ release: RELEASE }, { release: RELEASE }]);
    expect(names).toEqual(['input:1', 'input:12']);
  });

  it('are not chosen where there is a choice, but by the caller', async () => {
    const value = { a: PACKAGE, b: { c: [RELEASE] } };
    const { input } = await shapeOf([value]);
    expect(input).toMatchObject({
      status: 'not-ocds',
      reason: 'several-roots',
      roots: ['/a', '/b/c'],
    });
    const { input: chosen, errors } = await shapeOf([value], { root: 'b/c' });
    expect(chosen).toMatchObject({ status: 'read', root: '/b/c', kind: 'release' });
    expect(errors).toEqual(['/b/c/0/date']);
  });

  it('are looked for where the caller says, and nowhere else', async () => {
    const { input } = await shapeOf([{ data: PACKAGE }], { root: '/dato' });
    expect(input).toMatchObject({ status: 'not-ocds', reason: 'no-such-root' });
    const { assessment } = await checkBytes('%PDF-1.7', { root: '/data' });
    expect(assessment.inputs[0]).toMatchObject({ reason: 'pdf' });
  });

  it('that are as large as an input are not taken into memory to be found', async () => {
    const filler = 'x'.repeat(1000);
    const value = { other: Array.from({ length: 3000 }, () => filler), data: [RELEASE] };
    expect((await shapeOf([value])).input).toMatchObject({ status: 'read', root: '/data' });
    const large = { other: value.other, ...RELEASE };
    expect((await shapeOf([large])).input).toMatchObject({ status: 'read', kind: 'release' });
  });

  it('do not hide that the rest breaks off', async () => {
    const { found } = await checkBytes(`{"data":[${JSON.stringify(RELEASE)}]`);
    expect(found.map(({ check }) => check)).toContain('encoding/truncated');
  });
});

describe('concatenated documents', () => {
  it.each([
    ['', 'without a separator'],
    ['\n\x1e', 'as a JSON text sequence'],
    ['\n\n', 'with empty lines'],
  ])('parted by %j', async (separator) => {
    const { input, errors } = await shapeOf([PACKAGE, RELEASE, RECORD], {}, separator);
    expect(input).toMatchObject({
      kind: 'mixed',
      counts: { packages: 1, releases: 2, records: 1 },
    });
    expect(errors).toEqual(['/releases/0/date', '/date', '/releases/0/url']);
  });

  it('with a byte order mark between them are all judged', async () => {
    const text = `${JSON.stringify(PACKAGE)}\n\ufeff${JSON.stringify(PACKAGE)}`;
    const { assessment, found } = await checkBytes(text);
    expect(assessment.inputs[0]?.counts.packages).toBe(2);
    expect(found.filter(({ check }) => check === 'encoding/invalid-json')).toHaveLength(1);
  });
});

describe('a package of releases and records', () => {
  it('has both judged and both counted', async () => {
    const value = { ...PACKAGE, records: [RECORD] };
    const { input, errors } = await shapeOf([value]);
    expect(input.counts).toEqual({ packages: 1, releases: 1, records: 1, ocids: 2 });
    expect(errors).toEqual(['/releases/0/date', '/records/0/releases/0/url']);
    const { assessment } = await checkBytes(JSON.stringify(value));
    const { items } = assessment.results.coverage;
    expect(items['initiationType']).toMatchObject({ present: 1 });
    expect(items['releases/url']).toMatchObject({ present: 1 });
  });
});

describe('versioned releases', () => {
  const history = (value: JsonValue) => [
    { releaseID: '1', releaseDate: '2026-01-05T09:00:00Z', releaseTag: ['tender'], value },
  ];
  const versioned = {
    ocid: 'ocds-213czf-1',
    initiationType: history('tender'),
    tender: { id: history('1'), tenderPeriod: { startDate: history('yesterday') } },
    awards: [{ id: '1', title: history('x') }],
  };

  it.each<[string, readonly JsonValue[], string[]]>([
    ['alone', [versioned], ['/tender/tenderPeriod/startDate/0/value']],
    ['in a list', [[versioned]], ['/0/tender/tenderPeriod/startDate/0/value']],
    ['line by line', [versioned, RELEASE], ['/tender/tenderPeriod/startDate/0/value', '/date']],
    ['below the top', [{ data: [versioned] }], ['/data/0/tender/tenderPeriod/startDate/0/value']],
  ])('%s are judged by their own schema', async (_where, values, pointers) => {
    const { input, errors } = await shapeOf(values, { only: ['structure/bad-date-time'] });
    expect(input.kind).toBe(values.length > 1 ? 'mixed' : 'versioned-release');
    expect(errors).toEqual(pointers);
  });

  it('have coverage, and an ocid that is judged', async () => {
    const text = JSON.stringify({ ...versioned, ocid: 'x' });
    const { assessment, found } = await checkBytes(text);
    expect(found.map(({ check }) => check)).toContain('conformance/ocid-prefix');
    expect(assessment.results.coverage.items['awards/title/value']).toMatchObject({ present: 1 });
  });
});

describe('a limit', () => {
  const many = {
    ...PACKAGE,
    releases: [RELEASE, { ...RELEASE, id: '2' }, { ...RELEASE, id: '3' }],
  };

  it('ends reading, which is said, and finds nothing missing behind it', async () => {
    const { publisher: _publisher, ...rest } = many;
    const { assessment, found } = await checkBytes(JSON.stringify(rest), { limit: 2 });
    expect(assessment.scope.limit).toBe(2);
    expect(assessment.inputs[0]).toMatchObject({
      partial: true,
      sha256: '',
      counts: { releases: 2 },
    });
    const inReleases = found.filter(({ check }) => check.startsWith('structure/'));
    expect(inReleases.map(({ pointer }) => pointer)).toEqual([
      '/releases/0/date',
      '/releases/1/date',
    ]);
    expect(assessment.results.checks['structure/required-field']).toMatchObject({
      counts: { pass: 2, 'not-judged': 1 },
      notJudged: { limit: 1 },
    });
  });

  it('of more than there is changes nothing', async () => {
    const text = JSON.stringify(many);
    const [all, limited] = [await checkBytes(text), await checkBytes(text, { limit: 4 })];
    expect(limited.found).toEqual(all.found);
    expect(limited.assessment.inputs).toEqual(all.assessment.inputs);
  });

  it.each([0, -1, 1.5])('cannot be %d', async (limit) => {
    await expect(checkBytes('{}', { limit })).rejects.toThrow('bad-option option=limit');
  });

  it('is for each input, and a root must be a path', async () => {
    await expect(checkBytes('{}', { root: '//' })).rejects.toThrow('bad-option option=root');
  });
});
