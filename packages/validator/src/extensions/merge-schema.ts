import type { SchemaObject } from '../standard/standard.ts';

type Schemas = Readonly<Record<string, SchemaObject>>;

/**
 * JSON Merge Patch of facts: what the patch says of a keyword replaces what stood there, schemas are
 * merged in turn. A patch of facts holds no nulls, so nothing is removed.
 */
export function mergeSchema(schema: SchemaObject, patch: SchemaObject): SchemaObject {
  const { properties, definitions, patternProperties, items, translatable, ...keywords } = patch;
  return {
    ...schema,
    ...keywords,
    ...(properties && { properties: mergeEach(schema.properties, properties) }),
    ...(definitions && { definitions: mergeEach(schema.definitions, definitions) }),
    ...(patternProperties && {
      patternProperties: mergeEach(schema.patternProperties, patternProperties),
    }),
    ...(items && { items: mergeSchema(schema.items ?? {}, items) }),
    // In a schema these are keys of an object, which a patch adds to.
    ...(translatable && {
      translatable: [...new Set([...(schema.translatable ?? []), ...translatable])],
    }),
  };
}

function mergeEach(schemas: Schemas = {}, patches: Schemas): Schemas {
  const merged = new Map(Object.entries(schemas));
  for (const [name, patch] of Object.entries(patches)) {
    merged.set(name, mergeSchema(merged.get(name) ?? {}, patch));
  }
  return Object.fromEntries(merged);
}
