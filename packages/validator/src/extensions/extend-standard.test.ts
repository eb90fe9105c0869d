import { describe, expect, it } from 'vitest';
import { loadStandard } from '../standard/load-standard.ts';
import type { Standard } from '../standard/standard.ts';
import { extendStandard } from './extend-standard.ts';
import { collectProblems } from './extension-problem.ts';
import { readExtension } from './read-extension.ts';

const core = await loadStandard('1.1');

/** Extends OCDS 1.1 with release schemas, and codelists of the first. */
function extend(schemas: readonly unknown[], codelists: Record<string, string>[] = []) {
  const reported = schemas.map((schema, index) => {
    const { extension, problems } = readExtension({
      releaseSchema: JSON.stringify(schema),
      codelists: codelists[index] ?? {},
    });
    return { extension, ...collectProblems(problems) };
  });
  const standard: Standard = extendStandard(core, reported);
  const told = reported.map(({ problems }) =>
    problems.map(({ kind, place, detail = '' }) => `${kind} ${place} ${detail}`.trim()),
  );
  return { standard, told };
}

const road = { type: 'object', properties: { id: { type: 'string' } } };

describe('extendStandard', () => {
  it('adds to what the standard has, in order', () => {
    const { standard, told } = extend([
      { definitions: { Tender: { properties: { roads: { type: 'string' } } } } },
      { definitions: { Tender: { properties: { roads: { minLength: 2 } } }, Road: road } },
    ]);
    expect(told).toEqual([[], []]);
    const { Tender, Road } = standard.release.definitions ?? {};
    expect(Tender?.properties?.['roads']).toEqual({ type: 'string', minLength: 2 });
    expect(Tender?.properties?.['title']).toEqual(
      core.release.definitions?.['Tender']?.properties?.['title'],
    );
    expect(Road).toEqual(road);
    expect(core.release.definitions?.['Road']).toBeUndefined();
  });

  it('finds definitions of later extensions', () => {
    const { told } = extend([
      { properties: { road: { $ref: '#/definitions/Road' } } },
      { definitions: { Road: road } },
    ]);
    expect(told).toEqual([[], []]);
  });

  it.each<[string, unknown, string]>([
    ['of a property', { properties: { road: { $ref: '#/definitions/No' } } }, '#/properties/road'],
    [
      'of items',
      { properties: { road: { type: 'array', items: { $ref: '#/definitions/No' } } } },
      '#/properties/road',
    ],
    [
      'to a property that is not there',
      { properties: { road: { $ref: '#/definitions/Tender/properties/no' } } },
      '#/properties/road',
    ],
    [
      'to another file',
      { properties: { road: { $ref: 'https://example.org/x.json#/definitions/Tender' } } },
      '#/properties/road',
    ],
    [
      'to a name that objects have',
      { properties: { road: { $ref: '#/definitions/constructor' } } },
      '#/properties/road',
    ],
    [
      'to a list of schemas',
      { properties: { road: { $ref: '#/definitions' } } },
      '#/properties/road',
    ],
  ])('drops a property with a dangling reference %s', (_, patch, place) => {
    const { standard, told } = extend([{ ...(patch as object), required: ['ocid', 'road'] }]);
    expect(told[0]).toHaveLength(1);
    expect(told[0]?.[0]).toContain(place);
    expect(Object.keys(standard.release.properties ?? {})).toEqual(
      Object.keys(core.release.properties ?? {}),
    );
    expect(standard.release.required).toEqual(['ocid']);
  });

  it('keeps a field of the standard whose patch refers to nothing', () => {
    const patch = {
      definitions: { Tender: { properties: { title: { $ref: '#/definitions/No' }, a: {} } } },
    };
    const { standard, told } = extend([patch]);
    expect(told[0]).toEqual(['reference #/definitions/Tender/properties/title #/definitions/No']);
    const { title, a } = standard.release.definitions?.['Tender']?.properties ?? {};
    expect(title).toEqual(core.release.definitions?.['Tender']?.properties?.['title']);
    expect(a).toEqual({});
  });

  it('keeps definitions that go round in circles as the standard has them', () => {
    const patch = {
      definitions: {
        Tender: { $ref: '#/definitions/Tender' },
        A: { $ref: '#/definitions/B' },
        B: { $ref: '#/definitions/A' },
      },
      properties: { a: { $ref: '#/definitions/A' }, t: { $ref: '#/definitions/Tender' } },
    };
    const { standard, told } = extend([patch]);
    expect(told[0]).toHaveLength(4);
    expect(standard.release.definitions?.['Tender']).toEqual(core.release.definitions?.['Tender']);
    expect(standard.release.properties?.['a']).toBeUndefined();
    expect(standard.release.properties?.['t']).toEqual({ $ref: '#/definitions/Tender' });
  });

  it('leads references to other places, and through other definitions, to definitions', () => {
    const patch = {
      definitions: {
        Alias: { $ref: '#/definitions/Value' },
        Loop: { properties: { loop: { $ref: '#/definitions/Loop' } } },
      },
      properties: {
        whole: { $ref: '#' },
        unit: { $ref: 'https://example.org/release-schema.json#/definitions/Item/properties/unit' },
        alias: { $ref: '#/definitions/Alias' },
        loop: { $ref: '#/definitions/Loop' },
      },
    };
    const { standard, told } = extend([patch]);
    expect(told[0]).toEqual([]);
    const { properties = {}, definitions = {} } = standard.release;
    for (const name of ['whole', 'unit', 'alias', 'loop']) {
      const reference = properties[name]?.$ref ?? '';
      expect(reference.startsWith('#/definitions/')).toBe(true);
      expect(definitions[reference.slice('#/definitions/'.length)]?.$ref).toBeUndefined();
    }
    expect(definitions['Alias']).toEqual(definitions['Value']);
    const unit = properties['unit']?.$ref?.slice('#/definitions/'.length) ?? '';
    expect(definitions[unit]?.properties).toHaveProperty('scheme');
  });

  it('adds codes, removes codes, replaces lists, also those of other extensions', () => {
    const { standard, told } = extend(
      [{}, {}, {}],
      [
        { '+roads.csv': 'Code\nnational\n', '-releaseTag.csv': 'Code\nplanning\nnonsense\n' },
        {
          'roads.csv': '\ufeffCode,Title\nlocal,"Local, ""small"""\n\nregional,x\n',
          'itemClassificationScheme.csv': 'code\nX\n',
        },
        {
          '+itemClassificationScheme.csv': 'Código\nY\nX\n',
          '-none.csv': 'Code\na\n',
          'bad.csv': 'Name\na\n',
        },
      ],
    );
    expect(standard.codelists['roads']?.codes).toEqual(['local', 'regional', 'national']);
    expect(standard.codelists['itemClassificationScheme']?.codes).toEqual(['X', 'Y']);
    expect(standard.codelists['releaseTag']?.codes).not.toContain('planning');
    expect(standard.codelists['releaseTag']?.codes).toContain('award');
    expect(told).toEqual([
      ['codelist -releaseTag.csv nonsense'],
      [],
      ['codelist bad.csv', 'codelist -none.csv'],
    ]);
  });

  it('reports a codelist that nobody has, and what was made for another version', () => {
    const { told } = extend([{ properties: { a: { codelist: 'nowhere.csv' } } }]);
    expect(told[0]).toEqual(['codelist nowhere.csv']);
    const compatibilities = [['1.0'], ['1.1'], '>=1.1.0', '>=1.2', '1.0', ['1.0', '1.1'], 'any', 5];
    const reported = compatibilities.map((compatibility) => {
      const metadata = JSON.stringify({ compatibility });
      const { extension, problems } = readExtension({ metadata, releaseSchema: '{}' });
      return { extension, ...collectProblems(problems) };
    });
    extendStandard(core, reported);
    expect(reported.map(({ problems }) => problems.length)).toEqual([1, 0, 0, 1, 1, 0, 0, 0]);
  });
});
