import { describe, expect, it } from 'vitest';
import { expandFacts, listFieldPaths } from '../../../../test/support/expand-facts.ts';
import { officialForm } from '../../../../test/support/official-form.ts';
import { KNOWN_VERSIONS, loadStandard } from './load-standard.ts';
import type { SchemaObject } from './standard.ts';

describe('loadStandard', () => {
  it.each([
    ['1.0', '1.0.3', { fields: 347, codelists: 0, closed: 0, deprecated: 0 }],
    ['1.1', '1.1.5', { fields: 559, codelists: 51, closed: 21, deprecated: 41 }],
    ['1.2', '1.2-dev', { fields: 825, codelists: 123, closed: 52, deprecated: 69 }],
  ] as const)(
    'has every field of the release schema of version %s',
    async (version, patch, counts) => {
      const standard = await loadStandard(version);
      expect(standard).toMatchObject({ version, patch });
      const { codelists } = standard;
      const form = officialForm(standard.release, { codelists, languageTag: '', addresses: {} });
      const facts = [...expandFacts(form)];
      const count = (keyword: string) =>
        facts.filter(([key]) => key.endsWith(` ${keyword}`)).length;
      expect({
        fields: listFieldPaths(new Map(facts)).length,
        codelists: count('codelist'),
        closed: facts.filter(([key, value]) => key.endsWith(' openCodelist') && value === 'false')
          .length,
        deprecated: count('deprecated'),
      }).toEqual(counts);
    },
  );

  it.each(KNOWN_VERSIONS)(
    'states no field, reference or codelist of %s that is not there',
    async (version) => {
      const { release, releasePackage, recordPackage, codelists } = await loadStandard(version);
      for (const root of [release, releasePackage, recordPackage]) {
        for (const schema of listSchemas(root)) {
          const reference = schema.$ref?.replace('#/definitions/', '') ?? 'release.json';
          const known = [
            ...Object.keys(root.definitions ?? {}),
            'release.json',
            'versioned-release.json',
          ];
          expect(known).toContain(reference);
          expect(Object.keys(schema.properties ?? {})).toEqual(
            expect.arrayContaining([...(schema.required ?? []), ...(schema.translatable ?? [])]),
          );
          if (schema.codelist !== undefined) expect(codelists).toHaveProperty(schema.codelist);
        }
      }
    },
  );

  it('has packages that refer to the release schema', async () => {
    const { releasePackage, recordPackage } = await loadStandard('1.1');
    const record = recordPackage.definitions?.['record']?.properties;
    expect(releasePackage.properties?.['releases']?.items).toEqual({ $ref: 'release.json' });
    expect(recordPackage.properties?.['records']?.items).toEqual({ $ref: '#/definitions/record' });
    expect(record?.['releases']?.oneOf?.[1]?.items).toEqual({ $ref: 'release.json' });
    expect(record?.['compiledRelease']).toEqual({ $ref: 'release.json' });
    expect(record?.['versionedRelease']).toEqual({ $ref: 'versioned-release.json' });
  });

  it('knows codes that are deprecated and currencies that are gone', async () => {
    const { codelists } = await loadStandard('1.1');
    expect(Object.keys(codelists['awardCriteria']?.deprecated ?? {})).toHaveLength(4);
    expect(codelists['currency']?.codes).toHaveLength(302);
    expect(codelists['currency']?.validUntil).toMatchObject({ DEM: '2002-03' });
  });
});

function listSchemas(schema: SchemaObject): readonly SchemaObject[] {
  const children = [
    ...Object.values(schema.properties ?? {}),
    ...Object.values(schema.definitions ?? {}),
    ...(schema.items ? [schema.items] : []),
    ...(schema.oneOf ?? []),
  ];
  return [schema, ...children.flatMap(listSchemas)];
}
