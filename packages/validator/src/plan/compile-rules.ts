import type { SchemaObject } from '../standard/standard.ts';
import type { Codes, FieldRules, SchemaPlace, TypeName } from './field.ts';

/** What a field outside the schema obeys: nothing. */
export const NO_RULES: FieldRules = {
  types: [],
  required: [],
  format: null,
  pattern: null,
  minimum: null,
  minLength: 0,
  minItems: 0,
  minProperties: 0,
  uniqueItems: false,
  codes: null,
  deprecated: null,
  identity: null,
  needsIds: false,
  linkedOrEmbedded: false,
  isOcid: false,
};

/** Definitions whose `id` means something only beside its `scheme`. */
const SCHEME_AND_ID = new Set(['Classification', 'Identifier']);

/** Turns one schema into the rules of its field. `item` is the schema of an array's items. */
export function compileRules(
  { schema }: SchemaPlace,
  item: SchemaPlace | null,
  codesNamed: CodesNamed,
): FieldRules {
  const types = typesOf(schema);
  const itemHasId = item?.schema.properties?.['id'] !== undefined;
  const idRequired = item?.schema.required?.includes('id') ?? false;
  const wholeList = schema.wholeListMerge === true || schema.mergeStrategy === 'ocdsVersion';
  return {
    ...NO_RULES,
    types,
    required: schema.required ?? [],
    format: formatOf(schema.format),
    pattern: schema.pattern ?? null,
    minimum: schema.minimum ?? null,
    minLength: schema.minLength ?? 0,
    minItems: schema.minItems ?? 0,
    minProperties: schema.minProperties ?? 0,
    uniqueItems: schema.uniqueItems === true,
    codes: types.includes('array') ? null : codesOf(schema, codesNamed),
    deprecated: schema.deprecated ?? null,
    identity: itemHasId ? (SCHEME_AND_ID.has(item?.definition ?? '') ? 'scheme+id' : 'id') : null,
    needsIds: itemHasId && !idRequired && !wholeList,
  };
}

/** The codes of a list by its name; null where the list is not known. */
export type CodesNamed = (codelist: string) => ReadonlySet<string> | null;

/** The codes of a string, or those that the strings of an array of codes take from it. */
export function codesOf(schema: SchemaObject, codesNamed: CodesNamed): Codes | null {
  const { codelist, openCodelist } = schema;
  if (codelist !== undefined) {
    const codes = codesNamed(codelist);
    if (codes) return { codelist, open: openCodelist !== false, codes };
  }
  if (schema.enum === undefined) return null;
  const codes = schema.enum.filter((code) => typeof code === 'string');
  return { codelist: null, open: false, codes: new Set(codes) };
}

function typesOf({ type }: SchemaObject): readonly TypeName[] {
  if (type === undefined) return [];
  return typeof type === 'string' ? [type] : type;
}

function formatOf(format: string | undefined): FieldRules['format'] {
  return format === 'date-time' || format === 'uri' ? format : null;
}
