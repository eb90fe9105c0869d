import type { JsonObject } from '../../packages/validator/src/json.ts';
import type { Codelist, SchemaObject } from '../../packages/validator/src/standard/standard.ts';

/** What the facts of a schema rest on. */
export interface FormContext {
  readonly codelists: Readonly<Record<string, Codelist>>;
  /** Regular expression of the suffix of a translated field's name. */
  readonly languageTag: string;
  /** Our name of a schema file to the address that the official files refer to it by. */
  readonly addresses: Readonly<Record<string, string>>;
}

/** Says the facts of one of our schemas in the official way, each wherever it is used. */
export function officialForm(schema: SchemaObject, context: FormContext): JsonObject {
  const { properties, definitions, items, oneOf, ...keywords } = schema;
  const { translatable, codelist, deprecated, $ref, ...rest } = keywords;
  const codes =
    schema.openCodelist === false ? context.codelists[codelist ?? '']?.codes : undefined;
  return {
    ...(rest as JsonObject),
    ...($ref && { $ref: context.addresses[$ref] ?? $ref }),
    ...(properties && { properties: formEach(properties, context) }),
    ...(definitions && { definitions: formEach(definitions, context) }),
    ...(items && { items: officialForm({ ...items, ...enumOf(items, codes) }, context) }),
    ...(oneOf && { oneOf: oneOf.map((branch) => officialForm(branch, context)) }),
    ...(translatable && { patternProperties: patterns(schema, translatable, context) }),
    ...(codelist && { codelist: `${codelist}.csv` }),
    ...(!items && enumOf(schema, codes)),
    ...(deprecated && { deprecated: { deprecatedVersion: deprecated } }),
  };
}

function formEach(
  schemas: Readonly<Record<string, SchemaObject>>,
  context: FormContext,
): JsonObject {
  return Object.fromEntries(
    Object.entries(schemas).map(([name, child]) => [name, officialForm(child, context)]),
  );
}

function enumOf(
  schema: SchemaObject,
  codes: readonly string[] | undefined,
): { readonly enum?: readonly (string | null)[] } {
  if (codes === undefined) return {};
  return { enum: schema.type?.includes('null') ? [...codes, null] : codes };
}

function patterns(
  schema: SchemaObject,
  translatable: readonly string[],
  context: FormContext,
): JsonObject {
  return Object.fromEntries(
    translatable.map((name) => [
      `^(${name}_${context.languageTag})$`,
      officialForm(translationOf(schema.properties?.[name] ?? {}), context),
    ]),
  );
}

function translationOf(property: SchemaObject): SchemaObject {
  const translation: SchemaObject = { type: ['string', 'null'] };
  if (property.items?.properties === undefined) return translation;
  const properties = { ...property.items.properties, value: translation };
  return { type: 'array', items: { type: 'object', properties } };
}
