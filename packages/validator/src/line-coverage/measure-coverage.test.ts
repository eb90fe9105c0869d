import { describe, expect, it } from 'vitest';
import { bytesSource } from '../source.ts';
import { countsOf } from './counts-of.ts';
import { type CoverageOptions, measureCoverage } from './measure-coverage.ts';

interface Measured {
  readonly counts: Record<string, number>;
  readonly input: object;
  readonly broken: readonly string[];
}

async function measure(
  text: string | Uint8Array,
  options: CoverageOptions & { readonly name?: string } = {},
): Promise<Measured> {
  const broken: string[] = [];
  const bytes = typeof text === 'string' ? new TextEncoder().encode(text) : text;
  const document = await measureCoverage(bytesSource(options.name ?? '-', bytes), {
    ...options,
    onBroken: (_input, { kind, line, column }) => broken.push(`${kind} ${line}:${column}`),
  });
  const {
    path: _path,
    sha256: _sha256,
    bytes: _bytes,
    ...input
  } = document.inputs[0] as object as {
    path: string;
    sha256: string;
    bytes: number;
  };
  return { counts: countsOf(document.all), input, broken };
}

const RELEASES = ['{"ocid":"a","tag":["award"]}', '{"ocid":"b","tag":[]}', '{"ocid":""}'];
const COUNTS = { '': 2, '/': 2, '/ocid': 2, '/tag': 1, '/tag[]': 1 };

describe('the same releases', () => {
  const spread = RELEASES.map((text) => JSON.stringify(JSON.parse(text), null, 2));
  it.each<[string, string]>([
    ['JSON Lines', RELEASES.join('\n')],
    ['a package in one line', `{"version":"1.1","releases":[${RELEASES.join(',')}]}`],
    ['a package over lines', `{"releases":[\n${spread.join(',\n')}\n]}`],
    ['packages one behind the other', RELEASES.map((text) => `{"releases":[${text}]}`).join('')],
    ['a package a line', RELEASES.map((text) => `{"releases":[${text}]}`).join('\n')],
    ['a list in one line', `[${RELEASES.join(',')}]`],
    ['a list over lines', `[\n${spread.join(',\n')}\n]`],
    ['releases over lines', spread.join('\n')],
    ['releases in one line', RELEASES.join('')],
    ['records', RELEASES.map((text) => `{"ocid":"x","compiledRelease":${text}}`).join('\n')],
    ['a byte order mark first', `\ufeff${RELEASES.join('\n')}`],
  ])('count the same as %s', async (_name, text) => {
    const { counts, input, broken } = await measure(text);
    expect(counts).toEqual(COUNTS);
    expect(input).toEqual({ lines: 3, broken: 0, status: 'read' });
    expect(broken).toEqual([]);
  });
});

describe('any other JSON', () => {
  it.each<[string, string, Record<string, number>]>([
    [
      'a list over lines is one line',
      '[\n{"a":0},\n{"a":null}\n]',
      { '': 1, '[]': 1, '[]/': 1, '[]/a': 1 },
    ],
    [
      'an object over lines',
      '{\n"a":{\n"b":0}\n}',
      { '': 1, '/': 1, '/a': 1, '/a/': 1, '/a/b': 1 },
    ],
    ['a scalar', '7', { '': 1 }],
    ['an empty list over lines', '[\n]', {}],
    ['values one behind the other', '{"a":0}{"a":0} {"a":0}', { '': 3, '/': 3, '/a': 3 }],
    ['a member twice: the last wins', '{"a":0,"a":null}', {}],
  ])('%s', async (_name, text, expected) => {
    const { counts, broken } = await measure(text);
    expect({ counts, broken }).toEqual({ counts: expected, broken: [] });
  });

  it('is looked for below a root where one is given', async () => {
    const text = `{"data":{"results":[\n${RELEASES.join(',\n')}\n]}}`;
    expect((await measure(text, { root: '/data/results' })).counts).toEqual(COUNTS);
    expect((await measure(text)).counts).toMatchObject({ '': 1, '/data/results[]/ocid': 2 });
    const { input } = await measure(text, { root: '/nowhere' });
    expect(input).toMatchObject({ status: 'not-ocds', reason: 'no-such-root' });
  });
});

describe('what is broken', () => {
  it.each<[string, string, readonly string[], Record<string, number>]>([
    ['a brace first', '{\n{"a":0}\n', ['truncated 1:2'], { '': 1, '/': 1, '/a': 1 }],
    [
      'a line between others',
      '{"a":0}\n{"a":\n{"a":0}',
      ['truncated 2:6'],
      { '': 2, '/': 2, '/a': 2 },
    ],
    ['a quote too many', '{""a":0}\n{"a":0}', ['invalid-json 1:4'], { '': 1, '/': 1, '/a': 1 }],
    ['an element of a list in one line', '[{"a":0},{"a":}]', ['invalid-json 1:15'], {}],
    [
      'an element of a list over lines',
      '[\n{"a":0},\n{"a":}\n]',
      ['invalid-json 3:6'],
      { '': 1, '[]': 1, '[]/': 1, '[]/a': 1 },
    ],
    [
      'a release of a package',
      '{"releases":[\n{"a":0},\n{"a":01},\n{"a":0}\n]}',
      ['invalid-json 3:7'],
      { '': 2, '/': 2, '/a': 2 },
    ],
    [
      'the end of a package',
      '{"releases":[\n{"a":0},\n{"a":',
      ['truncated 3:1'],
      { '': 1, '/': 1, '/a': 1 },
    ],
  ])('is told and left out: %s', async (_name, text, broken, counts) => {
    const measured = await measure(text);
    expect(measured.broken).toEqual(broken);
    expect(measured.counts).toEqual(counts);
    expect(measured.input).toMatchObject({ broken: 1 });
  });

  it('is each line on its own in a file that is JSON Lines by its name', async () => {
    const { counts, broken } = await measure('{\n"a":0\n}\n0\n', { name: 'lines.jsonl' });
    expect(counts).toEqual({ '': 1 });
    expect(broken).toHaveLength(3);
  });

  it('may be nested too deeply, or have too many bytes', async () => {
    const deep = `{"a":1}\n${'['.repeat(20)}1${']'.repeat(20)}\n`;
    const limits = { nesting: 10, elementBytes: 100 };
    expect(await measure(deep, { limits })).toMatchObject({
      broken: ['nesting 2:1'],
      counts: { '': 1 },
    });
    const large = `[1]\n"${'x'.repeat(200)}"\n`;
    expect(await measure(large, { limits })).toMatchObject({ broken: ['oversized-element 2:1'] });
    const spread = `{"releases":[\n${'['.repeat(20)}${']'.repeat(20)},\n{"a":1}]}`;
    expect(await measure(spread, { limits })).toMatchObject({
      broken: ['nesting 2:1'],
      counts: { '/a': 1 },
    });
  });

  it('may be bytes that are not UTF-8', async () => {
    const bytes = new Uint8Array([0x22, 0xff, 0x22, 0x0a, 0x30]);
    expect(await measure(bytes)).toMatchObject({ broken: ['not-utf8 1:2'], counts: { '': 1 } });
  });
});

describe('an input of which nothing could be counted', () => {
  it.each([
    ['', 'empty'],
    ['\n \n', 'empty'],
    ['{"a":', 'not-json'],
    ['<!doctype html><html></html>', 'html'],
    ['ocid;date\na;2024\n', 'csv'],
  ])('says why: %j', async (text, reason) => {
    expect((await measure(text)).input).toMatchObject({
      lines: 0,
      status: expect.any(String),
      reason,
    });
  });

  it('is not read where all of it is nested too deeply', async () => {
    const { input, broken } = await measure('[[[[1]]]]', { limits: { nesting: 3 } });
    expect(input).toEqual({ lines: 0, broken: 1, status: 'unreadable' });
    expect(broken).toEqual(['nesting 1:1']);
  });

  it('was read all the same where it is a package without releases, or holds nothing', async () => {
    for (const text of ['{"releases":[]}', '{\n"records":[]\n}', 'null']) {
      expect((await measure(text)).input).toMatchObject({ broken: 0, status: 'read' });
    }
  });
});

it('refuses a root that is none', async () => {
  await expect(measure('{}', { root: '///' })).rejects.toMatchObject({ code: 'bad-option' });
});

it('ends when it is told to', async () => {
  await expect(measure('{}', { signal: AbortSignal.abort() })).rejects.toThrow();
});
