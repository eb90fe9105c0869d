import { Ajv2020, type AnySchemaObject, type ErrorObject } from 'ajv/dist/2020.js';

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
