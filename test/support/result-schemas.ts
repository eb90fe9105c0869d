import { readFileSync } from 'node:fs';
import { Ajv2020, type AnySchemaObject } from 'ajv/dist/2020.js';

/** One of `schemas/vitrina`, by its name without endings. */
export function readSchema(name: string): AnySchemaObject {
  const address = new URL(`../../schemas/vitrina/${name}.schema.json`, import.meta.url);
  return JSON.parse(readFileSync(address, 'utf8'));
}

/** What a schema has against a value; keys that it does not know are faults too. */
export function schemaErrors(name: string): (value: unknown) => string[] {
  const ajv = new Ajv2020({
    strict: true,
    strictRequired: false,
    allowUnionTypes: true,
    allErrors: true,
  });
  if (name !== 'statistics') ajv.addSchema(closed(readSchema('statistics')) as AnySchemaObject);
  const validate = ajv.compile(closed(readSchema(name)) as AnySchemaObject);
  return (value) => {
    validate(JSON.parse(JSON.stringify(value)));
    return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
  };
}

/** The same schema, refusing keys that it does not know. */
function closed(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(closed);
  if (typeof schema !== 'object' || schema === null) return schema;
  const parts = Object.fromEntries(
    Object.entries(schema).map(([key, part]) => [key, closed(part)]),
  );
  const describesObject = parts['type'] === 'object' && 'properties' in parts;
  return describesObject ? { ...parts, additionalProperties: false } : parts;
}

/** Properties of described objects that have no description; conditions and references need none. */
export function undescribed(schema: unknown, path: string): string[] {
  if (typeof schema !== 'object' || schema === null) return [];
  const { properties, if: _if, then: _then, ...rest } = schema as Record<string, object>;
  const named = Object.entries(properties ?? {}).map(([name, part]) => [`${path}.${name}`, part]);
  return [
    ...named.filter(([, part]) => !Object.hasOwn(part as object, 'description')),
    ...[...named, ...Object.entries(rest)].flatMap(([name, part]) => [
      undescribed(part, `${name}`),
    ]),
  ].flat() as string[];
}
