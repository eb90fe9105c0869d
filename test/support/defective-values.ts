import type { KnownVersion } from '../../packages/validator/src/standard/standard.ts';
import { makeValue, type ValueSchema } from './make-value.ts';
import { mutateValue } from './mutate-value.ts';
import { loadOfficialSchemas } from './official-schemas.ts';
import { createRandom } from './random.ts';

/** Makers of JSON texts: valid values of a version of the standard, each spoiled one to six times. */
export interface DefectiveValues {
  readonly release: () => string;
  readonly record: () => string;
  /** A package whose items are null. */
  readonly releasePackage: () => string;
  readonly recordPackage: () => string;
}

/** Prepares makers; each draws from numbers of its own. */
export async function createDefectiveValues(
  version: KnownVersion,
  seed: number,
): Promise<DefectiveValues> {
  const schemas = await loadOfficialSchemas(version);
  const { release, versionedRelease, releasePackage, recordPackage } = schemas;
  const files: Record<string, ValueSchema> = {
    [`${release['id']}`]: release as ValueSchema,
    [`${versionedRelease['id']}`]: versionedRelease as ValueSchema,
  };
  const names = [...namesIn(release as ValueSchema), 'url', 'releases'];
  const { record } = (recordPackage as ValueSchema).definitions ?? {};

  function makerOf(schema: ValueSchema, offset: number): () => string {
    const random = createRandom(seed * 4 + offset);
    return () => {
      const value = makeValue(random, schema, files) as Record<string, unknown>;
      for (let left = random.between(1, 6); left > 0; left -= 1) mutateValue(random, value, names);
      return JSON.stringify(value);
    };
  }

  return {
    release: makerOf(release as ValueSchema, 0),
    record: makerOf(record ?? {}, 1),
    releasePackage: makerOf(withoutItems(releasePackage as ValueSchema, 'releases'), 2),
    recordPackage: makerOf(withoutItems(recordPackage as ValueSchema, 'records'), 3),
  };
}

function withoutItems(schema: ValueSchema, key: 'releases' | 'records'): ValueSchema {
  const items: ValueSchema = { type: 'array', minItems: 1, items: { type: 'null' } };
  return { ...schema, properties: { ...schema.properties, [key]: items } };
}

function namesIn(schema: ValueSchema): readonly string[] {
  const names = new Set<string>();
  for (const { properties } of [schema, ...Object.values(schema.definitions ?? {})]) {
    for (const name of Object.keys(properties ?? {})) names.add(name);
  }
  return [...names];
}
