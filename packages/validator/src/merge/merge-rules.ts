import { compilePattern } from '../extensions/compile-pattern.ts';
import { isObject, type JsonObject, type JsonValue } from '../json.ts';
import { combineLayers, createResolver, type Layers } from './schema-layers.ts';

/** How merging treats what stands at one place of a schema. */
export interface MergeRules {
  /** `omit` leaves it out; `whole-list` takes an array as one value; `merge` is everything else. */
  readonly rule: 'merge' | 'omit' | 'whole-list';
  /** The rules under a key of an object at this place, or of the objects in an array there. */
  child(key: string): MergeRules;
}

/** Of what no schema defines: objects in arrays are matched by id. */
const NO_MERGE_RULES: MergeRules = { rule: 'merge', child: () => NO_MERGE_RULES };

const OMITTED: MergeRules = { ...NO_MERGE_RULES, rule: 'omit' };

/**
 * The merge rules of a release schema: facts of the standard, or a JSON Schema of any draft whose
 * references stay inside it. Places are looked at when data lead there.
 */
export function createMergeRules(schema: object): MergeRules {
  const resolve = createResolver(schema as JsonObject);
  const known = new Map<JsonObject, MergeRules>();

  function rulesOf(node: JsonValue | undefined): MergeRules {
    if (!isObject(node)) return NO_MERGE_RULES;
    const existing = known.get(node);
    if (existing) return existing;
    const layers = combineLayers(node, resolve);
    const items = itemLayers(layers);
    const members = [...layers, ...items];
    const children = new Map<string, MergeRules>();
    const rules: MergeRules = {
      rule: ruleOf(layers, items),
      child(key) {
        const child = children.get(key);
        if (child) return child;
        const schema = propertyNamed(members, key);
        if (schema === undefined) return rulesOf(schemaByPattern(members, key));
        children.set(key, rulesOf(schema));
        return rulesOf(schema);
      },
    };
    known.set(node, rules);
    return rules;
  }

  function itemLayers(layers: Layers): Layers {
    return layers.flatMap(({ items }) => (isObject(items) ? combineLayers(items, resolve) : []));
  }

  const root = rulesOf(schema as JsonObject);
  return {
    rule: 'merge',
    child(key) {
      // In 1.0 the ocid is marked to be left out, which would leave nobody knowing what was merged.
      if (key === 'ocid') return NO_MERGE_RULES;
      return key === 'tag' ? OMITTED : root.child(key);
    },
  };
}

function ruleOf(layers: Layers, items: Layers): MergeRules['rule'] {
  if (layers.some(isOmitted)) return 'omit';
  const isList = typesOf(layers).includes('array');
  return isList && (layers.some(isWholeList) || !areMatched(items)) ? 'whole-list' : 'merge';
}

function isOmitted({ omitWhenMerged, mergeStrategy }: JsonObject): boolean {
  return omitWhenMerged === true || mergeStrategy === 'ocdsOmit';
}

function isWholeList({ wholeListMerge, mergeStrategy }: JsonObject): boolean {
  return wholeListMerge === true || mergeStrategy === 'ocdsVersion';
}

/** False where the schema says that items are no objects, or objects without an id. */
function areMatched(items: Layers): boolean {
  if (typesOf(items).some((type) => type !== 'object')) return false;
  const isDescribed = items.some(({ properties }) => isObject(properties));
  return !isDescribed || propertyNamed(items, 'id') !== undefined;
}

function typesOf(layers: Layers): readonly JsonValue[] {
  return layers.flatMap(({ type = [] }) => type);
}

function propertyNamed(layers: Layers, key: string): JsonValue | undefined {
  for (const { properties } of layers) {
    if (isObject(properties) && Object.hasOwn(properties, key)) return properties[key];
  }
  return undefined;
}

function schemaByPattern(layers: Layers, key: string): JsonValue | undefined {
  for (const { patternProperties } of layers) {
    if (!isObject(patternProperties)) continue;
    for (const [pattern, schema] of Object.entries(patternProperties)) {
      if (compilePattern(pattern)?.test(key)) return schema;
    }
  }
  return undefined;
}
