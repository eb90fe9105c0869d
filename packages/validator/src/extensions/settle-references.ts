import type { SchemaObject } from '../standard/standard.ts';
import { definitionNamed, referenceTo, targetOf } from './references.ts';

type Schemas = Readonly<Record<string, SchemaObject>>;

/**
 * A release schema in which every reference is to a definition, and every definition is a schema of its
 * own, as plans want it. For a reference to any other place, a definition that stands for it is added.
 */
export function settleReferences(release: SchemaObject): SchemaObject {
  const added = new Map<string, SchemaObject>();
  const settled = settle(release);
  const definitions = new Map(Object.entries(settled.definitions ?? {}));
  // What stands for a place may refer to further ones: they join while this goes on.
  for (const [name, schema] of added) definitions.set(name, settle(schema));
  return { ...settled, definitions: Object.fromEntries(definitions) };

  function settle(schema: SchemaObject): SchemaObject {
    const { $ref: reference, properties, patternProperties, definitions, items } = schema;
    return {
      ...schema,
      ...(reference !== undefined && { $ref: settleReference(reference) }),
      ...(properties && { properties: settleEach(properties) }),
      ...(patternProperties && { patternProperties: settleEach(patternProperties) }),
      ...(definitions && { definitions: settleEach(withoutAliases(definitions)) }),
      ...(items && { items: settle(items) }),
    };
  }

  function settleEach(schemas: Schemas): Schemas {
    return mapSchemas(schemas, settle);
  }

  function settleReference(reference: string): string {
    const name = definitionNamed(reference);
    const isThere = Object.hasOwn(release.definitions ?? {}, name) || added.has(name);
    if (!isThere) added.set(name, targetOf(release, reference) ?? {});
    return referenceTo(name);
  }

  function withoutAliases(definitions: Schemas): Schemas {
    return mapSchemas(definitions, (schema) =>
      schema.$ref === undefined ? schema : (targetOf(release, schema.$ref) ?? {}),
    );
  }
}

function mapSchemas(schemas: Schemas, map: (schema: SchemaObject) => SchemaObject): Schemas {
  return Object.fromEntries(Object.entries(schemas).map(([name, schema]) => [name, map(schema)]));
}
