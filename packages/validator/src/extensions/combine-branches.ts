import type { SchemaObject } from '../standard/standard.ts';
import { mergeSchema } from './merge-schema.ts';

/** Keywords whose value is a list of schemas, some or all of which a value must meet. */
export const BRANCHING: ReadonlySet<string> = new Set(['oneOf', 'anyOf', 'allOf']);

/**
 * What a schema defines by itself and in its branches: all fields that any of them has. Which branch a
 * value meets is not judged, so branches add no rules to the value itself.
 */
export function combineBranches(
  schema: SchemaObject,
  branches: readonly SchemaObject[],
): SchemaObject {
  const defined = branches.reduce<SchemaObject>(
    (all, { properties, patternProperties, items }) =>
      mergeSchema(all, {
        ...(properties && { properties }),
        ...(patternProperties && { patternProperties }),
        ...(items && { items }),
      }),
    {},
  );
  const $ref = branches.find((branch) => branch.$ref !== undefined)?.$ref;
  const isAll = schema.type === undefined && Object.keys(defined).length === 0;
  return mergeSchema({ ...defined, ...(isAll && $ref !== undefined && { $ref }) }, schema);
}
