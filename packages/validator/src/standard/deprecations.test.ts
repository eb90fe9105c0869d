import deprecations from '@vitrina/schemas/ocds/deprecations.json' with { type: 'json' };
import { expect, it } from 'vitest';
import { loadStandard } from './load-standard.ts';

it('gives a reason in both languages for every deprecated field, and for no other', async () => {
  const { release } = await loadStandard('1.1');
  const deprecated = Object.entries(release.definitions ?? {}).flatMap(([name, { properties }]) =>
    Object.entries(properties ?? {})
      .filter(([, property]) => property.deprecated !== undefined)
      .map(([property]) => `${name}/${property}`),
  );
  expect(Object.keys(deprecations).sort()).toEqual(deprecated.sort());
  expect(new Set(deprecated.map((key) => key.split('/')[1])).size).toBe(11);
  expect(JSON.stringify(release).match(/"deprecated"/g)).toHaveLength(deprecated.length);
  for (const reason of Object.values(deprecations)) {
    expect(Object.keys(reason)).toEqual(['en', 'es']);
    for (const text of Object.values(reason)) expect(text).toMatch(/^\p{Lu}.{20,}\.$/u);
    expect(reason.en).not.toBe(reason.es);
  }
});
