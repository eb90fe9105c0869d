import { describe, expect, it } from 'vitest';
import { check } from '../check.ts';
import type { Finding } from '../finding.ts';
import type { CheckOptions } from '../options.ts';
import { bytesSource } from '../source.ts';
import type { ExtensionFiles } from './extension-files.ts';

const URL = 'https://extensions.example/roads/extension.json';

const ROADS: ExtensionFiles = {
  metadata: '{"name":{"en":"Roads"},"compatibility":["1.1"],"codelists":["+partyRole.csv"]}',
  releaseSchema: JSON.stringify({
    properties: { road: { $ref: '#/definitions/Road' } },
    definitions: {
      Road: {
        type: 'object',
        required: ['id'],
        properties: {
          id: { type: 'string', minLength: 1 },
          name: { type: ['string', 'null'] },
          surface: { type: 'string', codelist: 'surface.csv', openCodelist: false },
          parts: { type: 'array', uniqueItems: true, items: { $ref: '#/definitions/Road' } },
          lengths: { type: 'object', patternProperties: { '^km_': { type: 'number' } } },
        },
        patternProperties: {
          '^(name_(((([A-Za-z]{2,3})))))$': { type: ['string', 'null'] },
        },
      },
      Item: { properties: { unit: { properties: { roadUnit: { type: 'string' } } } } },
      Tender: { properties: { roads: { type: 'array', items: { $ref: '#/definitions/Road' } } } },
    },
  }),
  codelists: {
    'surface.csv': 'Code,Title\ngravel,Gravel\n',
    '+partyRole.csv': 'Code,Title\nroadOwner,Owner\n',
  },
};

const ROAD = {
  id: 'R-1',
  name: 'Ring',
  name_es: 'Circunvalación',
  surface: 'gravel',
  parts: [{ id: 'R-1.1', surface: 'gravel' }],
  lengths: { km_north: 5 },
};

const RELEASE = {
  ocid: 'ocds-213czf-1',
  id: '1',
  date: '2024-01-01T00:00:00Z',
  tag: ['tender'],
  initiationType: 'tender',
  parties: [{ id: 'P-1', name: 'Owner', roles: ['roadOwner'] }],
  road: ROAD,
  tender: { id: 'T-1', roads: [ROAD], items: [{ id: 'I-1', unit: { roadUnit: 'km' } }] },
};

function versions<Value>(value: Value) {
  return [{ releaseID: '1', releaseDate: RELEASE.date, releaseTag: ['tender'], value }];
}

const VERSIONED = {
  initiationType: versions('tender'),
  ocid: RELEASE.ocid,
  road: {
    id: versions('R-1'),
    name_es: versions('Circunvalación'),
    lengths: { km_north: versions(5) },
  },
  tender: {
    id: versions('T-1'),
    roads: [
      { id: 'R-1', surface: versions('gravel'), parts: [{ id: 'R-1.1', name: versions('A') }] },
    ],
  },
};

const RECORD = {
  ocid: RELEASE.ocid,
  releases: [RELEASE],
  compiledRelease: { ...RELEASE, tag: ['compiled'] },
  versionedRelease: VERSIONED,
};

const HEAD = {
  uri: 'https://example.org/1',
  version: '1.1',
  extensions: [URL],
  publishedDate: '2024-01-01T00:00:00Z',
  publisher: { name: 'Ministry' },
};

async function run(document: object, options: CheckOptions = {}) {
  const found: Finding[] = [];
  const bytes = new TextEncoder().encode(JSON.stringify(document));
  const assessment = await check(bytesSource('x', bytes), {
    ...options,
    onFinding: (finding) => void found.push(finding),
  });
  const places = found.map(({ check: id, pointer }) => `${id} ${pointer}`);
  return { assessment, found, places };
}

const roads: CheckOptions = { extensions: { [URL]: ROADS } };

describe('a national extension', () => {
  it.each([
    ['releases', { ...HEAD, releases: [RELEASE] }],
    ['records, their releases and the versioned ones', { ...HEAD, records: [RECORD] }],
  ])('leaves none of its fields additional in %s', async (_, document) => {
    const { places, assessment } = await run(document, roads);
    expect(places).toEqual([]);
    const [input] = assessment.inputs;
    expect(input?.extensions).toEqual([URL]);
    expect(input?.extensionStates).toEqual([
      { url: URL, status: 'applied', id: null, version: null, failure: null, problems: [] },
    ]);
    const without = await run(document);
    expect(
      without.places.filter((place) => place.startsWith('structure/additional-field')).length,
    ).toBeGreaterThan(2);
    expect(without.places).toContain('extension/not-available /extensions/0');
  });

  it('is judged by what it defines', async () => {
    const road = {
      name: 5,
      surface: 'sand',
      parts: [{ id: '1' }, { id: '1' }],
      lengths: { km_north: 'x', miles: 1 },
    };
    const { places } = await run({ ...HEAD, releases: [{ ...RELEASE, road }] }, roads);
    expect(places.sort()).toEqual([
      'codelist/closed-code /releases/0/road/surface',
      'structure/additional-field /releases/0/road/lengths/miles',
      'structure/duplicate-id /releases/0/road/parts',
      'structure/required-field /releases/0/road',
      'structure/wrong-type /releases/0/road/lengths/km_north',
      'structure/wrong-type /releases/0/road/name',
    ]);
  });

  it.each([
    ['without the name of its file', 'https://extensions.example/roads/'],
    ['without a slash', 'https://extensions.example/roads'],
    ['by its schema', 'https://extensions.example/roads/release-schema.json'],
  ])('may be declared %s', async (_, url) => {
    const { places } = await run({ ...HEAD, extensions: [url], releases: [RELEASE] }, roads);
    expect(places).toEqual([]);
  });

  it('counts where it is declared and nowhere else', async () => {
    const { extensions: _, ...head } = HEAD;
    const { places } = await run({ ...head, releases: [RELEASE] }, roads);
    expect(places).toContain('structure/additional-field /releases/0/road');
    const two = await run({ ...HEAD, extensions: [URL, 5, URL, ''], releases: [RELEASE] }, roads);
    expect(two.places.filter((place) => !place.includes('/extensions'))).toEqual([]);
  });

  it('is loaded once where the caller can, and its fields are uncertain where not', async () => {
    const asked: string[] = [];
    const loaded = await run(
      [
        { ...HEAD, releases: [RELEASE] },
        { ...HEAD, releases: [] },
      ],
      {
        async loadExtension(url) {
          asked.push(url);
          return ROADS;
        },
      },
    );
    expect(asked).toEqual([URL]);
    expect(loaded.places.filter((place) => !place.includes('/releases'))).toEqual([]);
    const { found, assessment } = await run(
      { ...HEAD, releases: [RELEASE] },
      {
        loadExtension: async () => ({ problem: '404' }),
      },
    );
    const levels = found.map(({ check: id, level, expected }) => `${id} ${level} ${expected}`);
    expect(levels).toContain('extension/not-available warning 404');
    expect(levels).toContain('structure/additional-field notice null');
    expect(assessment.inputs[0]?.extensionStates).toMatchObject([
      { status: 'not-available', failure: '404' },
    ]);
  });
});
