import deprecations from '@vitrina/schemas/ocds/deprecations.json' with { type: 'json' };
import { expect, it } from 'vitest';
import { KNOWN_VERSIONS, loadStandard } from './load-standard.ts';
import type { SchemaObject } from './standard.ts';

it('gives a reason in both languages for every deprecated field, and for no other', async () => {
  const deprecated = new Set<string>();
  for (const version of KNOWN_VERSIONS) {
    const { release, releasePackage, recordPackage } = await loadStandard(version);
    const named = [
      ...Object.entries(release.definitions ?? {}),
      ['Release', release] as const,
      ['Package', releasePackage] as const,
      ['Package', recordPackage] as const,
    ].flatMap(([name, schema]) => listDeprecated(schema).map((property) => `${name}/${property}`));
    for (const name of named) deprecated.add(name);
    const marks = JSON.stringify([release, releasePackage, recordPackage]).match(/"deprecated"/g);
    expect(marks ?? []).toHaveLength(named.length);
  }
  expect(Object.keys(deprecations).sort()).toEqual([...deprecated].sort());
  for (const reason of Object.values(deprecations)) {
    expect(Object.keys(reason)).toEqual(['en', 'es']);
    for (const text of Object.values(reason)) expect(text).toMatch(/^\p{Lu}.{20,}\.$/u);
    expect(reason.en).not.toBe(reason.es);
  }
});

function listDeprecated({ properties = {} }: SchemaObject): string[] {
  return Object.keys(properties).filter((name) => properties[name]?.deprecated !== undefined);
}
