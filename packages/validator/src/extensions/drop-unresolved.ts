import type { SchemaObject } from '../standard/standard.ts';
import type { ReportProblem } from './extension-problem.ts';
import { targetOf } from './references.ts';

type Schemas = Readonly<Record<string, SchemaObject>>;

/**
 * A patch without the definitions that are nothing but a reference to nothing, or in a circle. What the
 * standard itself says of such a definition stays.
 */
export function dropUnresolvedAliases(
  patch: SchemaObject,
  merged: SchemaObject,
  report: ReportProblem,
): SchemaObject {
  if (!patch.definitions) return patch;
  const kept: [string, SchemaObject][] = [];
  for (const [name, definition] of Object.entries(patch.definitions)) {
    const { $ref: reference, ...rest } = definition;
    if (reference === undefined || targetOf(merged, reference)) kept.push([name, definition]);
    else {
      report('reference', `#/definitions/${name}`, reference);
      if (Object.keys(rest).length > 0) kept.push([name, rest]);
    }
  }
  return { ...patch, definitions: Object.fromEntries(kept) };
}

/**
 * A patch without the properties whose schema, or that of their items, refers to nothing. They are not
 * required either; the rest of the patch stays.
 */
export function dropUnresolvedProperties(
  patch: SchemaObject,
  merged: SchemaObject,
  report: ReportProblem,
): SchemaObject {
  return prune(patch, '#');

  function prune(schema: SchemaObject, place: string): SchemaObject {
    const { properties, patternProperties, definitions, items, required } = schema;
    const kept = properties && pruneEach(properties, `${place}/properties`);
    const isKept = (name: string): boolean =>
      !kept || Object.hasOwn(kept, name) || !Object.hasOwn(properties ?? {}, name);
    return {
      ...schema,
      ...(kept && { properties: kept }),
      ...(required && { required: required.filter(isKept) }),
      ...(patternProperties && {
        patternProperties: pruneEach(patternProperties, `${place}/patternProperties`),
      }),
      ...(items && { items: prune(items, `${place}/items`) }),
      ...(definitions && {
        definitions: Object.fromEntries(
          Object.entries(definitions).map(([name, definition]) => [
            name,
            prune(definition, `${place}/definitions/${name}`),
          ]),
        ),
      }),
    };
  }

  function pruneEach(schemas: Schemas, place: string): Schemas {
    const kept: [string, SchemaObject][] = [];
    for (const [name, schema] of Object.entries(schemas)) {
      const unresolved = unresolvedReference(schema);
      if (unresolved === undefined) kept.push([name, prune(schema, `${place}/${name}`)]);
      else report('reference', `${place}/${name}`, unresolved);
    }
    return Object.fromEntries(kept);
  }

  function unresolvedReference(schema: SchemaObject): string | undefined {
    for (let next: SchemaObject | undefined = schema; next; next = next.items) {
      if (next.$ref !== undefined && !targetOf(merged, next.$ref)) return next.$ref;
    }
    return undefined;
  }
}
