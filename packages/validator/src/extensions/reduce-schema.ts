import { isObject } from '../json.ts';
import { previewValue } from '../run/preview-value.ts';
import type { SchemaObject } from '../standard/standard.ts';
import { BRANCHING, combineBranches } from './combine-branches.ts';
import { compilePattern } from './compile-pattern.ts';
import type { ReportProblem } from './extension-problem.ts';
import { reduceKeyword } from './reduce-keyword.ts';

const MOST_LEVELS = 50;
const MOST_SCHEMAS = 5_000;

/** Keywords for people, which may be anything. */
const PROSE = new Set(['title', 'description', 'default', '$schema', 'id', '$id', 'definition']);

/** A translated field, as the standard writes it: `^(title_(…))$`. */
const TRANSLATION = /^\^\((\w+?)_\(/;

/**
 * The facts of a merge patch onto a release schema. Whatever cannot be what it is is reported and left
 * out: a null, which would remove a field; a keyword with a wrong value; what is too deep or too much.
 */
export function reduceSchema(patch: unknown, report: ReportProblem): SchemaObject {
  let schemas = 0;
  return reduce(patch, '#', 0) ?? {};

  function reduce(node: unknown, place: string, level: number): SchemaObject | undefined {
    schemas += 1;
    if (!isObject(node) || level > MOST_LEVELS || schemas > MOST_SCHEMAS) {
      report(node === null ? 'removal' : 'keyword', place);
      return undefined;
    }
    const facts: Record<string, unknown> = {};
    const branches: SchemaObject[] = [];
    for (const [keyword, value] of Object.entries(node)) {
      if (PROSE.has(keyword)) continue;
      const at = `${place}/${keyword}`;
      if (value === null) report('removal', at);
      else if (BRANCHING.has(keyword)) branches.push(...reduceBranches(value, at, level + 1));
      else Object.assign(facts, reduceMember(keyword, value, at, level + 1));
    }
    return branches.length === 0 ? facts : combineBranches(facts, branches);
  }

  function reduceMember(
    keyword: string,
    value: unknown,
    place: string,
    level: number,
  ): Partial<SchemaObject> {
    switch (keyword) {
      case 'properties':
      case 'definitions':
        return { [keyword]: reduceEach(value, place, level) };
      case 'items': {
        const items = reduce(value, place, level);
        return items ? { items } : {};
      }
      case 'patternProperties':
        return reducePatterns(value, place, level);
      default: {
        const fact = reduceKeyword(keyword, value);
        if (fact === 'broken') report('keyword', place, String(previewValue(value)));
        return fact === undefined || fact === 'broken' ? {} : Object.fromEntries([fact]);
      }
    }
  }

  function reduceBranches(value: unknown, place: string, level: number): readonly SchemaObject[] {
    if (!Array.isArray(value)) {
      report('keyword', place, String(previewValue(value)));
      return [];
    }
    return value.flatMap((branch, at) => reduce(branch, `${place}/${at}`, level) ?? []);
  }

  function reduceEach(value: unknown, place: string, level: number): Record<string, SchemaObject> {
    if (!isObject(value)) {
      report('keyword', place, String(previewValue(value)));
      return {};
    }
    const reduced: [string, SchemaObject][] = [];
    for (const [name, child] of Object.entries(value)) {
      const facts = isUsableName(name) ? reduce(child, `${place}/${name}`, level) : undefined;
      if (facts) reduced.push([name, facts]);
    }
    return Object.fromEntries(reduced);
  }

  /** Names of translated fields are told apart from other names that follow a pattern. */
  function reducePatterns(value: unknown, place: string, level: number): Partial<SchemaObject> {
    const schemas = reduceEach(value, place, level);
    const translatable: string[] = [];
    const patternProperties: [string, SchemaObject][] = [];
    for (const [pattern, schema] of Object.entries(schemas)) {
      const [, name] = TRANSLATION.exec(pattern) ?? [];
      if (name !== undefined) translatable.push(name);
      else if (compilePattern(pattern)) patternProperties.push([pattern, schema]);
      else report('keyword', place, pattern);
    }
    return {
      ...(translatable.length > 0 && { translatable }),
      ...(patternProperties.length > 0 && {
        patternProperties: Object.fromEntries(patternProperties),
      }),
    };
  }
}

/** A name that objects give another meaning to; no field has it. */
function isUsableName(name: string): boolean {
  return name !== '__proto__';
}
