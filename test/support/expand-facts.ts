import { isObject, type JsonObject, type JsonValue } from '../../packages/validator/src/json.ts';

/** Keywords of the official schemas that say nothing about data. */
const PROSE = new Set(['title', 'description', 'default', '$schema', 'id', 'definition']);
/** Keywords whose lists are sets. */
const SETS = new Set(['type', 'required', 'enum']);
const LANGUAGE_PATTERN = /^\^\((\w+?)_/;

/**
 * Every fact of a schema in the official form, at every path that references lead to. Keys are
 * `tender/items[]/id type`; a translated field is `tender/title_* type`, a branch `releases|0 type`;
 * values are JSON text, with sets in order. References to other files are facts, and not followed.
 */
export function expandFacts(schema: JsonObject): ReadonlyMap<string, string> {
  const facts = new Map<string, string>();
  expand(schema, '');
  return facts;

  function expand(node: JsonObject, path: string): void {
    for (const [keyword, value] of Object.entries(node)) {
      if (PROSE.has(keyword) || keyword === 'definitions' || value === undefined) continue;
      if (keyword === 'properties') expandEach(value, (name) => join(path, name));
      else if (keyword === 'patternProperties') expandPatterns(value, path);
      else if (keyword === 'items') expand(asObject(value), `${path}[]`);
      else if (keyword === 'oneOf') expandEach(value, (branch) => `${path}|${branch}`);
      else if (keyword === '$ref') follow(String(value), path);
      else if (keyword === 'deprecated')
        addFact(path, keyword, asObject(value)['deprecatedVersion']);
      else addFact(path, keyword === 'opencodelist' ? 'openCodelist' : keyword, value);
    }
  }

  function expandEach(children: JsonValue, placeOf: (name: string) => string): void {
    for (const [name, child] of Object.entries(children ?? {})) {
      const place = placeOf(name);
      facts.set(`${place} exists`, 'true');
      expand(asObject(child), place);
    }
  }

  function expandPatterns(patterns: JsonValue, path: string): void {
    for (const [pattern, child] of Object.entries(asObject(patterns))) {
      const place = join(path, `${LANGUAGE_PATTERN.exec(pattern)?.[1]}_*`);
      addFact(place, 'expression', pattern);
      expand(asObject(child ?? null), place);
    }
  }

  function follow(reference: string, path: string): void {
    const name = reference.replace('#/definitions/', '');
    if (name === reference) addFact(path, '$ref', reference);
    else expand(asObject(asObject(schema['definitions'] ?? null)[name] ?? null), path);
  }

  function addFact(path: string, keyword: string, value: JsonValue | undefined): void {
    const key = `${path} ${keyword}`;
    if (facts.has(key)) throw new Error(`two facts in one place: ${key}`);
    facts.set(key, JSON.stringify(SETS.has(keyword) ? [value].flat().sort(byText) : value));
  }
}

/** The paths of the fields that the facts are about: properties, without translated ones and branches. */
export function listFieldPaths(facts: ReadonlyMap<string, string>): readonly string[] {
  return [...facts.keys()]
    .filter((key) => key.endsWith(' exists') && !key.includes('|'))
    .map((key) => key.slice(0, -' exists'.length));
}

function asObject(value: unknown): JsonObject {
  if (!isObject(value)) throw new TypeError(`not a schema: ${JSON.stringify(value)}`);
  return value;
}

function join(path: string, name: string): string {
  return path === '' ? name : `${path}/${name}`;
}

function byText(left: unknown, right: unknown): number {
  return String(left) < String(right) ? -1 : 1;
}
