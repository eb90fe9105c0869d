import type { SchemaObject } from './standard.ts';

/**
 * How an object is merged: as a member of an array that is matched by id, on its own, or not at all
 * because the list that it is in is replaced as a whole.
 */
type Merge = 'by-id' | 'alone' | 'never';

const SUFFIXES: Readonly<Record<Merge, string>> = {
  'by-id': '',
  alone: 'VersionedId',
  never: 'Unversioned',
};

/**
 * Derives the schema of versioned releases from a release schema, by the rules of merging: a value
 * becomes the list of the values it has had, each with its release; a list that merging replaces as
 * a whole is such a value; the id by which merging matches an object stays as it is; what merging
 * omits is left out. An extended release schema gives an extended result.
 */
export function deriveVersioned(release: SchemaObject): SchemaObject {
  const definitions: Record<string, SchemaObject> = {};
  const { ocid, ...properties } = release.properties ?? {};
  const body = deriveObject({ ...release, properties }, 'alone');
  return {
    ...body,
    properties: { ...(ocid && { ocid: plain(ocid) }), ...body.properties },
    definitions,
  };

  function derive(schema: SchemaObject, merge: Merge): SchemaObject {
    if (schema.$ref !== undefined) return deriveReference(schema, schema.$ref, merge);
    if (schema.properties ?? schema.patternProperties) return deriveObject(schema, merge);
    if (schema.items === undefined) return merge === 'never' ? plain(schema) : version(schema);
    if (merge === 'never') return { ...plain(schema), items: derive(schema.items, 'never') };
    if (isMergedById(schema, schema.items)) {
      return { ...plain(schema), items: derive(schema.items, 'by-id') };
    }
    return version({ ...schema, items: derive(schema.items, 'never') });
  }

  function deriveObject(schema: SchemaObject, merge: Merge): SchemaObject {
    const { patternProperties } = schema;
    const properties = deriveEach(schema.properties ?? {}, merge);
    const required = schema.required?.filter((name) => !isOmitted(schema.properties?.[name] ?? {}));
    return {
      ...plain(schema),
      properties,
      ...(patternProperties && { patternProperties: deriveEach(patternProperties, merge) }),
      ...(required && { required }),
    };
  }

  function deriveEach(
    schemas: Readonly<Record<string, SchemaObject>>,
    merge: Merge,
  ): Record<string, SchemaObject> {
    const derived: Record<string, SchemaObject> = {};
    for (const [name, property] of Object.entries(schemas)) {
      if (merge === 'never') derived[name] = derive(property, 'never');
      else if (merge === 'by-id' && name === 'id') derived[name] = plain(property);
      else if (!isOmitted(property)) derived[name] = derive(property, 'alone');
    }
    return derived;
  }

  function deriveReference(schema: SchemaObject, reference: string, merge: Merge): SchemaObject {
    const name = reference.replace('#/definitions/', '');
    const definition = release.definitions?.[name];
    if (definition === undefined) return plain(schema);
    const sameAsById = merge === 'alone' && definition.properties?.['id'] === undefined;
    const derived = name + SUFFIXES[sameAsById ? 'by-id' : merge];
    if (!Object.hasOwn(definitions, derived)) {
      definitions[derived] = {};
      definitions[derived] = derive(definition, merge);
    }
    return { ...plain(schema), $ref: `#/definitions/${derived}` };
  }

  function isMergedById(array: SchemaObject, items: SchemaObject): boolean {
    if (array.wholeListMerge === true || array.mergeStrategy === 'ocdsVersion') return false;
    const name = items.$ref?.replace('#/definitions/', '');
    const item = name === undefined ? items : release.definitions?.[name];
    return item?.properties?.['id'] !== undefined;
  }
}

function version(value: SchemaObject): SchemaObject {
  return {
    type: 'array',
    items: {
      type: 'object',
      properties: {
        releaseID: { type: 'string' },
        releaseDate: { type: 'string', format: 'date-time' },
        releaseTag: { type: 'array', items: { type: 'string' } },
        value: plain(value),
      },
    },
  };
}

function isOmitted(schema: SchemaObject): boolean {
  return schema.omitWhenMerged === true || schema.mergeStrategy === 'ocdsOmit';
}

/** Nothing is merged again: the keywords that say how have no meaning in the derived schema. */
function plain(schema: SchemaObject): SchemaObject {
  const { omitWhenMerged, wholeListMerge, versionId, mergeStrategy, mergeOptions, ...rest } =
    schema;
  return rest;
}
