import { Ajv2020, type AnySchemaObject, type ErrorObject } from 'ajv/dist/2020.js';
import type { YamlPath } from './read-yaml.ts';

/** One way in which data are not as a schema says. */
export type SchemaError = ErrorObject;

/**
 * Compiles a JSON Schema, one of ours, into a function that lists every error, in no order. It may
 * refer to `others`.
 */
export function compileSchema(
  schema: AnySchemaObject,
  others: readonly AnySchemaObject[] = [],
): (value: unknown) => readonly SchemaError[] {
  const ajv = new Ajv2020({
    allErrors: true,
    verbose: true,
    allowUnionTypes: true,
    // Our schemas are judged by tests: doing it here takes as long as checking a small file.
    meta: false,
    validateSchema: false,
  });
  for (const other of others) ajv.addSchema(other);
  const validate = ajv.compile(schema);
  return (value) => (validate(value) ? [] : (validate.errors ?? []));
}

/** To the value that is wrong, or to the key that should not be there or is called wrongly. */
export function pathOfError({ instancePath, params, propertyName }: SchemaError): YamlPath {
  const parts = instancePath
    .split('/')
    .slice(1)
    .map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'))
    .map((part) => (/^\d+$/.test(part) ? Number(part) : part));
  const key: unknown = params['additionalProperty'] ?? propertyName;
  return typeof key === 'string' ? [...parts, key] : parts;
}
