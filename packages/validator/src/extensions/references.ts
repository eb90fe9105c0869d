import type { SchemaObject } from '../standard/standard.ts';

const DEFINITION = '#/definitions/';
/** Definitions that only refer to another may follow each other; a circle of them has no end. */
const MOST_STEPS = 100;
const MAPS: ReadonlySet<string> = new Set(['properties', 'definitions', 'patternProperties']);

/** The schema that a reference leads to, or undefined. References stay inside the release schema. */
export function targetOf(release: SchemaObject, reference: string): SchemaObject | undefined {
  let schema = schemaAt(release, reference);
  for (let step = 0; schema?.$ref !== undefined; step += 1) {
    if (step === MOST_STEPS) return undefined;
    schema = schemaAt(release, schema.$ref);
  }
  return schema;
}

/** The name of the definition that a reference is to, or that stands for the place it is to. */
export function definitionNamed(reference: string): string {
  const local = localPart(reference);
  return local.startsWith(DEFINITION) ? local.slice(DEFINITION.length) : local;
}

/** A reference to a definition. */
export function referenceTo(definition: string): string {
  return DEFINITION + definition;
}

/** Without the address of the release schema, which extensions may give. */
function localPart(reference: string): string {
  return reference.replace(/^[^#]*(?<=^|\/)release-schema\.json(?=#)/, '');
}

/** Follows a pointer such as `#/definitions/Organization/properties/address`. */
function schemaAt(release: SchemaObject, reference: string): SchemaObject | undefined {
  const [start, ...steps] = localPart(reference).split('/');
  if (start !== '#') return undefined;
  let schema: SchemaObject | undefined = release;
  for (let at = 0; schema !== undefined && at < steps.length; at += 1) {
    const keyword = steps[at] as string;
    if (keyword === 'items') {
      schema = schema.items;
      continue;
    }
    at += 1;
    const name = steps[at]?.replaceAll('~1', '/').replaceAll('~0', '~');
    if (name === undefined || !MAPS.has(keyword)) return undefined;
    const schemas: SchemaObject['properties'] = schema[keyword as 'properties'];
    schema = schemas && Object.hasOwn(schemas, name) ? schemas[name] : undefined;
  }
  return schema;
}
