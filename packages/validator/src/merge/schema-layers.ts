import { isObject, type JsonObject, type JsonValue } from '../json.ts';

/** Schemas that describe one place together: itself, what it refers to, its branches. */
export type Layers = readonly JsonObject[];

/** The schema that a reference leads to; undefined where that is not in the same document. */
export type Resolve = (reference: string) => JsonObject | undefined;

const BRANCHES = ['allOf', 'anyOf', 'oneOf'] as const;
const MOST_LAYERS = 100;
const MOST_REFERENCES = 20;

/** Makes what follows the references of a document: `#/definitions/Item`, `#/$defs/Item`, `#`. */
export function createResolver(document: JsonObject): Resolve {
  return (reference) => {
    const [start, ...steps] = reference.split('/');
    if (start !== '#') return undefined;
    let node: JsonValue | undefined = document;
    for (const step of steps) node = memberOf(node, decodeStep(step));
    return isObject(node) ? node : undefined;
  };
}

function memberOf(node: JsonValue | undefined, key: string): JsonValue | undefined {
  if (typeof node !== 'object' || node === null || !Object.hasOwn(node, key)) return undefined;
  return (node as JsonObject)[key];
}

/** All schemas that describe a place. Circles of references end where they meet. */
export function combineLayers(schema: JsonObject, resolve: Resolve): Layers {
  const layers = new Set([schema]);
  for (const layer of layers) {
    if (layers.size > MOST_LAYERS) break;
    const { $ref: reference } = layer;
    const target = typeof reference === 'string' ? resolve(reference) : undefined;
    if (target) layers.add(target);
    for (const keyword of BRANCHES) {
      const branches = layer[keyword];
      if (!Array.isArray(branches)) continue;
      for (const branch of branches as readonly JsonValue[]) {
        if (isObject(branch)) layers.add(branch);
      }
    }
  }
  return [...layers];
}

/** References of a schema that lead nowhere inside it; the first twenty. */
export function unresolvedReferences(schema: JsonObject): readonly string[] {
  const resolve = createResolver(schema);
  const found = new Set<string>();
  const open: JsonValue[] = [schema];
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if (typeof node !== 'object' || node === null) continue;
    const { $ref: reference } = node as JsonObject;
    if (typeof reference === 'string' && resolve(reference) === undefined) found.add(reference);
    for (const child of Object.values(node) as JsonValue[]) open.push(child);
  }
  return [...found].sort().slice(0, MOST_REFERENCES);
}

function decodeStep(step: string): string {
  const key = step.replaceAll('~1', '/').replaceAll('~0', '~');
  try {
    return decodeURIComponent(key);
  } catch {
    return key;
  }
}
