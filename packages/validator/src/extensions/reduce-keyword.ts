import type { TypeName } from '../plan/field.ts';
import type { SchemaObject } from '../standard/standard.ts';
import { compilePattern } from './compile-pattern.ts';

/** Reads the value of a keyword; undefined where it cannot be what it is. */
type ReadValue = (value: unknown) => unknown;

const TYPE_NAMES: ReadonlySet<unknown> = new Set<TypeName>([
  'string',
  'number',
  'integer',
  'boolean',
  'null',
  'object',
  'array',
]);
const MERGE_STRATEGIES: ReadonlySet<unknown> = new Set([
  'ocdsOmit',
  'ocdsVersion',
  'arrayMergeById',
  'overwrite',
]);

/** Keywords whose values are no schemas, with what they become; what is not here judges nothing. */
const READERS: Readonly<Record<string, readonly [keyof SchemaObject, ReadValue]>> = {
  type: ['type', typeOf],
  required: ['required', textsOf],
  enum: ['enum', codesOf],
  format: ['format', textOf],
  pattern: ['pattern', patternOf],
  minimum: ['minimum', numberOf],
  exclusiveMinimum: ['exclusiveMinimum', flagOf],
  maximum: ['maximum', numberOf],
  minLength: ['minLength', countOf],
  minItems: ['minItems', countOf],
  minProperties: ['minProperties', countOf],
  uniqueItems: ['uniqueItems', flagOf],
  codelist: ['codelist', codelistOf],
  openCodelist: ['openCodelist', flagOf],
  // As it is misspelt in places, the standard's own among them.
  opencodelist: ['openCodelist', flagOf],
  deprecated: ['deprecated', deprecationOf],
  omitWhenMerged: ['omitWhenMerged', flagOf],
  wholeListMerge: ['wholeListMerge', flagOf],
  versionId: ['versionId', flagOf],
  mergeStrategy: ['mergeStrategy', (value) => (MERGE_STRATEGIES.has(value) ? value : undefined)],
  $ref: ['$ref', textOf],
};

/**
 * Reads a keyword with its value into facts. Undefined for a keyword that judges nothing, `broken` where
 * it cannot have this value.
 */
export function reduceKeyword(
  keyword: string,
  value: unknown,
): readonly [keyof SchemaObject, unknown] | 'broken' | undefined {
  const reader = Object.hasOwn(READERS, keyword) ? READERS[keyword] : undefined;
  if (!reader) return undefined;
  const [name, read] = reader;
  const fact = read(value);
  return fact === undefined ? 'broken' : [name, fact];
}

function typeOf(value: unknown): unknown {
  if (TYPE_NAMES.has(value)) return value;
  const isList = Array.isArray(value) && value.length > 0;
  return isList && value.every((name) => TYPE_NAMES.has(name)) ? value : undefined;
}

function textOf(value: unknown): unknown {
  return typeof value === 'string' && value !== '' ? value : undefined;
}

function textsOf(value: unknown): unknown {
  const isTexts = Array.isArray(value) && value.every((item) => typeof item === 'string');
  return isTexts ? value : undefined;
}

/** Only texts are codes; other values may stand beside them. */
function codesOf(value: unknown): unknown {
  if (!Array.isArray(value) || value.length === 0) return undefined;
  return value.filter((code) => typeof code === 'string' || code === null);
}

function patternOf(value: unknown): unknown {
  return typeof value === 'string' && compilePattern(value) ? value : undefined;
}

function numberOf(value: unknown): unknown {
  return Number.isFinite(value) ? value : undefined;
}

function countOf(value: unknown): unknown {
  return Number.isInteger(value) && Number(value) >= 0 ? value : undefined;
}

function flagOf(value: unknown): unknown {
  return typeof value === 'boolean' ? value : undefined;
}

function codelistOf(value: unknown): unknown {
  return typeof value === 'string' ? textOf(value.replace(/\.csv$/, '')) : undefined;
}

function deprecationOf(value: unknown): unknown {
  const { deprecatedVersion = value } = Object(value) as Record<'deprecatedVersion', unknown>;
  return textOf(deprecatedVersion);
}
