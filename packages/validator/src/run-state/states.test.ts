import { describe, expect, it } from 'vitest';
import { schemaErrors } from '../../../../test/support/result-schemas.ts';
import type { Assessment } from '../assessment.ts';
import { check } from '../check.ts';
import type { ExtensionFiles } from '../extensions/extension-files.ts';
import type { Finding } from '../finding.ts';
import { measureCoverage } from '../line-coverage/measure-coverage.ts';
import type { CheckOptions } from '../options.ts';
import { readProcesses } from '../processes/read-processes.ts';
import { bytesSource, type Source } from '../source.ts';

const OPTIONS: CheckOptions = { asOf: '2026-01-01', context: true };
const EXTENSION = 'https://example.org/extension/';

function jsonSource(name: string, value: unknown): Source {
  return bytesSource(name, new TextEncoder().encode(JSON.stringify(value, null, 1)));
}

/** Releases with the same defects over and over, so that fingerprints are numbered and examples chosen. */
function packageOf(firstOcid: number, releases: number, extensions: readonly string[] = []) {
  return {
    uri: 'https://example.org/',
    version: '1.1',
    publishedDate: 'yesterday',
    publisher: { name: 'P' },
    ...(extensions.length > 0 ? { extensions } : {}),
    releases: Array.from({ length: releases }, (_, number) => ({
      ocid: `ocds-213czf-${firstOcid + number}`,
      id: `${number % 3}`,
      date: number % 4 === 0 ? 'soon' : `2024-01-0${1 + (number % 9)}T00:00:00Z`,
      tag: ['tender'],
      initiationType: number % 5 === 0 ? 'bidding' : 'tender',
      language: number % 2 === 0 ? 'Spanish' : 'es',
      tender: { id: `${number}`, title: `Obra ${number}`, extra: number % 3 === 0 ? number : 'no' },
    })),
  };
}

interface Answer {
  readonly assessment: Omit<Assessment, 'run'>;
  readonly found: readonly Finding[];
  readonly state: string;
}

async function answer(sources: readonly Source[], options: CheckOptions = {}): Promise<Answer> {
  const pieces: string[] = [];
  const found: Finding[] = [];
  const { run: _run, ...assessment } = await check(sources, {
    ...OPTIONS,
    onFinding: (finding) => void found.push(finding),
    onState: (bytes) => void pieces.push(new TextDecoder().decode(bytes)),
    ...options,
  });
  return { assessment, found, state: pieces.join('') };
}

function textSource(name: string, text: string): Source {
  return bytesSource(name, new TextEncoder().encode(text));
}

async function stateOf(
  name: string,
  sources: readonly Source[],
  options: CheckOptions = {},
): Promise<Source> {
  return textSource(name, (await answer(sources, options)).state);
}

/** What people are told, without the state that a run leaves. */
async function told(sources: readonly Source[], options: CheckOptions = {}) {
  const { state: _state, ...rest } = await answer(sources, options);
  return rest;
}

const one = jsonSource('one.json', packageOf(1, 20));
const two = jsonSource('two.json', packageOf(1_000, 15));
const again = jsonSource('again.json', packageOf(10, 20));

describe('states', () => {
  it('say together what one run says, where no ocid is in both', async () => {
    const whole = await told([one, two]);
    expect(whole.found.length).toBeGreaterThan(50);
    const states = [await stateOf('a', [one]), await stateOf('b', [two])];
    expect(await told(states)).toEqual(whole);
    expect(await told([await stateOf('ab', states)])).toEqual(whole);
  });

  it('say together what one run says, where ocids are in both, beside an ordinary input', async () => {
    const whole = await told([one, two, again, one]);
    expect(whole.found.some(({ fingerprint }) => fingerprint.endsWith('-3'))).toBe(true);
    const [first, last] = [await stateOf('a', [one, two]), await stateOf('b', [one])];
    expect(await told([first, again, last])).toEqual(whole);
    expect(await told([one, await stateOf('c', [two, again]), one])).toEqual(whole);
    expect(await told([one, await stateOf('d', [await stateOf('c', [two, again]), one])])).toEqual(
      whole,
    );
  });

  it('keep inputs that are none, or that are cut', async () => {
    const inputs = [textSource('page.html', '<html>'), one, textSource('cut.json', '{"releases":')];
    const whole = await told(inputs);
    expect(await told([await stateOf('a', inputs.slice(0, 2)), ...inputs.slice(2)])).toEqual(whole);
    expect(await told([await stateOf('a', inputs)])).toEqual(whole);
    expect(await told([await stateOf('none', []), ...inputs])).toEqual(whole);
  });

  it('hold no releases where nobody wants processes', async () => {
    const only = ['structure/*'];
    const { state } = await answer([one, two], { only });
    expect(state).not.toContain('"kind":"items"');
    expect(await told([textSource('a', state)], { only })).toEqual(
      await told([one, two], { only }),
    );
  });

  it('hold the extensions that were loaded', async () => {
    const files: ExtensionFiles = {
      metadata: JSON.stringify({ name: { en: 'Extra' } }),
      releaseSchema: JSON.stringify({
        definitions: { Tender: { properties: { extra: { type: 'string' } } } },
      }),
    };
    const inputs = [jsonSource('extended.json', packageOf(1, 9, [EXTENSION])), one];
    const loadExtension = async () => files;
    const whole = await told(inputs, { loadExtension });
    expect(whole.found.some(({ pointer }) => pointer.endsWith('/tender/extra'))).toBe(true);
    const state = await stateOf('a', inputs, { loadExtension });
    expect(await told([state])).toEqual(whole);
    // A run that had to do without it before goes on with it.
    const [first] = inputs as [Source];
    const { assessment } = await told([first, state, first]);
    expect(assessment.inputs.map(({ extensionStates }) => extensionStates?.[0]?.status)).toEqual([
      'not-available',
      'applied',
      undefined,
      'applied',
    ]);
  });

  it('come in chunks of any size', async () => {
    const { state } = await answer([one, again]);
    const whole = await told([one, again]);
    for (const size of [1, 7, 1_000]) {
      expect(await told([chunked(state, size)])).toEqual(whole);
    }
  });

  it('begin with what the schema describes', async () => {
    const [first = ''] = (await answer([one])).state.split('\n');
    expect(schemaErrors('state')(JSON.parse(first))).toEqual([]);
  });
});

/** A source whose chunks share one buffer, as those of files do. */
function chunked(text: string, size: number): Source {
  const bytes = new TextEncoder().encode(text);
  const whole = bytesSource('chunked', bytes);
  const buffer = new Uint8Array(size);
  async function* chunks() {
    for (let at = 0; at < bytes.length; at += size) {
      const chunk = bytes.subarray(at, at + size);
      buffer.set(chunk);
      yield buffer.subarray(0, chunk.length);
    }
  }
  return { ...whole, open: async () => ({ ...(await whole.open()), chunks }) };
}

describe('a state that is not as it was written', () => {
  async function reasonOf(text: string): Promise<unknown> {
    const { assessment } = await told([textSource('a', text), two]);
    const [input, other] = assessment.inputs;
    expect(other?.status).toBe('read');
    // Nothing of it counts.
    const { results } = (await told([two])).assessment;
    expect(assessment.results).toEqual(results);
    return [input?.status, input?.reason];
  }

  it('is told of by its reason, wherever it was cut or changed', async () => {
    const { state } = await answer([one]);
    const lines = state.split('\n');
    const damaged = ['unreadable', 'damaged-state'];
    for (const count of [1, 2, 3, 40, lines.length - 5, lines.length - 2]) {
      expect(await reasonOf(lines.slice(0, count).join('\n')), `${count} lines`).toEqual(damaged);
    }
    expect(await reasonOf(state.slice(0, -9))).toEqual(damaged);
    expect(await reasonOf(state + state)).toEqual(damaged);
    expect(await reasonOf(state.replace('"kind":"items"', '"kind":"things"'))).toEqual(damaged);
    expect(await reasonOf(state.replace('"kind":"items"', '"kind":"counts"'))).toEqual(damaged);
    expect(await reasonOf(state.replace('{"run":', '[{"run":'))).toEqual(damaged);
    expect(await reasonOf('{"kind":"vitrina-state",')).toEqual(damaged);
    expect(await reasonOf('{"kind":"vitrina-state","tool":1}')).toEqual([
      'unreadable',
      'other-state-version',
    ]);
  });

  it('is told of where something in it cannot be, whatever that is', async () => {
    const { state } = await answer([one, two]);
    const changes: readonly (readonly [string | RegExp, string])[] = [
      [/"pass":\d+/, '"pass":-3'],
      [/"pass":\d+/, '"pass":1e300'],
      [/"pass":\d+/, '"pass":"7"'],
      [/"pass":\d+/, '"passed":7'],
      [/"objects":\d+/, '"objects":0.5'],
      [/"sound":\[\]/, '"sound":[["release 9.9",{"units":1,"documents":0,"met":[]}]]'],
      [/"leftOut":""/, '"leftOut":"no hash"'],
      [/"awards":/, '"__proto__":'],
      [/"dates":\{/, '"dates":{"__proto__":{},'],
      [/"first":\d+/, '"first":1e20'],
      [
        /\{"kind":"items","count":(\d+),"form":"release","subject":"1.1"/,
        '{"kind":"items","count":$1,"form":"release","subject":"9.9"',
      ],
      [/"ocid":"ocds-213czf-1"/, '"ocid":1'],
      [/"level":"warning"/, '"level":"grave"'],
      [/"check":"[^"]*"/, '"check":"none/such"'],
      [/"fingerprint":"[^"]*"/, '"fingerprint":"1"'],
      [/"input":0/, '"input":2'],
      [/"rank":"[^"]*"/, '"rank":"1"'],
      [/"bytes":\d+/, '"bytes":"many"'],
      [/"scope":\{[^}]*\}/, '"scope":null'],
      [/"expected":null/, `"expected":${'['.repeat(9_000)}${']'.repeat(9_000)}`],
      [/"tender":\{/, `"tender":{"deep":${'['.repeat(9_000)}${']'.repeat(9_000)},`],
    ];
    for (const [what, change] of changes) {
      const changed = state.replace(what, change);
      expect(changed, `${what}`).not.toBe(state);
      expect(await reasonOf(changed), change.slice(0, 90)).toEqual(['unreadable', 'damaged-state']);
    }
  });

  it('is told of when another version wrote it', async () => {
    const { state } = await answer([one]);
    const other = ['unreadable', 'other-state-version'];
    for (const name of ['stateVersion', 'version', 'ruleset', 'methodology']) {
      expect(await reasonOf(state.replace(`"${name}":"`, `"${name}":"9`)), name).toEqual(other);
    }
  });

  it('that begins otherwise is an ordinary input', async () => {
    const { assessment } = await told([textSource('a', ' {"kind":"vitrina-state"}')]);
    expect(assessment.inputs[0]?.reason).toBe('no-releases');
  });
});

describe('states that do not add up', () => {
  it.each<[string, CheckOptions]>([
    ['checks', { skip: ['codelist/*'] }],
    ['context', { context: false }],
    ['examples', { examples: 4 }],
    ['extensions', { extensions: { [EXTENSION]: { metadata: '{}' } } }],
    ['limit', { limit: 3 }],
    ['limits', { limits: { nesting: 9 } }],
    ['ocdsVersion', { ocdsVersion: '1.1' }],
    ['root', { root: '/data' }],
    ['packs', { packs: [{ id: 'p', params: {} }] }],
    ['buyers', { buyers: [{ text: '*' }] }],
  ])('are refused by the option %s', async (option, options) => {
    const state = await stateOf('a', [one]);
    const refusal = { code: 'state-disagrees', values: { file: 'a', option } };
    await expect(told([state], options)).rejects.toMatchObject(refusal);
  });

  it('are refused where they take different days as today', async () => {
    const state = await stateOf('a', [one]);
    await expect(told([state], { asOf: '2026-01-02' })).rejects.toMatchObject({
      code: 'state-of-other-day',
      values: { file: 'a', day: '2026-01-01', other: '2026-01-02' },
    });
  });
});

describe('a state that is given in place of a publication', () => {
  it('is no input of processes, tables and coverage, and the others are read', async () => {
    const state = await stateOf('a.state', [one]);
    const unread = { path: 'a.state', status: 'unreadable', reason: 'unexpected-state' };
    const summaries: unknown[] = [];
    const onInput = (summary: unknown): void => void summaries.push(summary);
    const ocids: string[] = [];
    for await (const { ocid } of readProcesses([state, two], { onInput })) ocids.push(ocid);
    expect(ocids.length).toBe(15);
    expect(summaries).toMatchObject([unread, { path: 'two.json', status: 'read' }]);
    const { inputs, all } = await measureCoverage([state, two]);
    expect(inputs).toMatchObject([unread, { path: 'two.json', status: 'read' }]);
    expect(all.lines).toBe(15);
  });
});
