import { compilePattern } from '../extensions/compile-pattern.ts';
import type { DeclaredExtension } from '../extensions/extension.ts';
import type { FindRegistered } from '../extensions/registered-fields.ts';
import { isLanguageVariant } from '../formats/language-tag.ts';
import { deriveVersioned } from '../standard/derive-versioned.ts';
import type { SchemaObject, Standard } from '../standard/standard.ts';
import { codesOf, compileRules, NO_RULES } from './compile-rules.ts';
import type { Field, FieldCounters, FieldRules, SchemaPlace } from './field.ts';

/** What a walk can start from. */
export const ROOT_KINDS = [
  'release',
  'versioned-release',
  'record',
  'release-package',
  'record-package',
] as const;

export type RootKind = (typeof ROOT_KINDS)[number];

/** A version of the standard as a tree of fields that grows as data is met. */
export interface Plan {
  readonly version: string;
  /** Names the version and the declared extensions; see `run/plans.ts`. */
  readonly name: string;
  /** What became of the extensions that a package declares, in its order. */
  readonly extensions: readonly DeclaredExtension[];
  /** True where one of them, or a part of one, could not be used. */
  readonly lacksExtension: boolean;
  root(kind: RootKind): Field;
  child(parent: Field, key: string): Field;
  items(array: Field): Field;
  /** A record's linked releases; `items` are its embedded ones. */
  links(releases: Field): Field;
  /** The embedded releases of a record once more, to try what items are; nothing counts these. */
  trial(releases: Field): Field;
  /** The keys that the schema gives an object at this field. */
  knownKeys(field: Field): readonly string[];
}

/** Makes the judges of a new field; see `walk/bind-checks.ts`. */
export type BindField = (field: Field) => void;

/** Makes the plan of a version. Past `additionalPaths` fields outside the schema share fields. */
export function createPlan(
  standard: Standard,
  bind: BindField,
  additionalPaths: number,
  findRegistered: FindRegistered = () => null,
): Plan {
  const codeSets = new Map<string, ReadonlySet<string>>();
  const roots = new Map<RootKind, Field>();
  const linked = new Map<Field, Field>();
  const trials = new Map<Field, Field>();
  let unknownFields = 0;
  let overflow: Field | null = null;
  let versioned: SchemaObject | null = null;

  function resolve(schema: SchemaObject, file: SchemaObject): SchemaPlace {
    const { $ref: reference } = schema;
    if (reference === undefined) return { schema, file, definition: null };
    if (reference === 'release.json') return ofFile(standard.release);
    if (reference === 'versioned-release.json') return ofFile(versionedSchema());
    const definition = reference.slice('#/definitions/'.length);
    const target = file.definitions?.[definition] ?? {};
    // Beside a $ref only `deprecated` counts: draft-04 ignores siblings, the standard does not.
    const { deprecated } = schema;
    return { schema: deprecated ? { ...target, deprecated } : target, file, definition };
  }

  function versionedSchema(): SchemaObject {
    versioned ??= deriveVersioned(standard.release);
    return versioned;
  }

  function codesNamed(codelist: string): ReadonlySet<string> | null {
    const list = standard.codelists[codelist];
    if (!list) return null;
    const codes = codeSets.get(codelist) ?? new Set(list.codes);
    codeSets.set(codelist, codes);
    return codes;
  }

  function itemPlace({ schema, file }: SchemaPlace): SchemaPlace | null {
    if (schema.items === undefined) return null;
    return resolve(schema.items, file);
  }

  function knownField(parent: Field | null, key: string, place: SchemaPlace): Field {
    const releases = place.schema.oneOf;
    if (releases) return recordReleases(parent, key, place, releases);
    const rules = compileRules(place, itemPlace(place), codesNamed);
    if (isItemList(parent, key)) {
      return bound(newField(parent, key, { ...rules, uniqueItems: false, identity: null }, place));
    }
    const isOcid = key === 'ocid' && parent !== null && hasOcid(parent);
    return bound(newField(parent, key, isOcid ? { ...rules, isOcid } : rules, place));
  }

  /** The items of a package are walked one by one, so they are compared elsewhere. */
  function isItemList(parent: Field | null, key: string): boolean {
    if (key !== 'releases' && key !== 'records') return false;
    const schema = parent?.place?.schema;
    return schema === standard.releasePackage || schema === standard.recordPackage;
  }

  function hasOcid({ place, parent }: Field): boolean {
    // The ocid of a versioned release in a record is the record's, where it is judged.
    const isVersioned = parent === null && place?.schema === versioned;
    return isVersioned || place?.schema === standard.release || place?.definition === 'record';
  }

  function recordReleases(
    parent: Field | null,
    key: string,
    { schema: { oneOf: _branches, ...around }, file }: SchemaPlace,
    [links, embedded]: readonly SchemaObject[],
  ): Field {
    const place = resolve({ ...around, ...embedded }, file);
    const rules = compileRules(place, itemPlace(place), codesNamed);
    const field = bound(newField(parent, key, { ...rules, linkedOrEmbedded: true }, place));
    const linkPlace = resolve(links?.items ?? {}, file);
    linked.set(field, bound(newItems(field, compileRules(linkPlace, null, codesNamed), linkPlace)));
    return field;
  }

  function itemsOf(array: Field): Field {
    const place = array.place ? itemPlace(array.place) : null;
    let rules = place ? compileRules(place, itemPlace(place), codesNamed) : NO_RULES;
    const codes = array.place ? codesOf(array.place.schema, codesNamed) : null;
    if (codes && place) rules = { ...rules, codes };
    return bound(newItems(array, rules, place));
  }

  function bound(field: Field): Field {
    bind(field);
    return field;
  }

  function outside(parent: Field, key: string): Field {
    const variant = languageVariant(parent, key) ?? namedByPattern(parent, key);
    if (unknownFields >= additionalPaths) return beyondLimit(parent, variant);
    unknownFields += 1;
    const field = outsideField(parent, key, variant);
    parent.children.set(key, field);
    return field;
  }

  function outsideField(parent: Field | null, key: string, variant: SchemaPlace | null): Field {
    if (variant) return knownField(parent, key, variant);
    const registered = parent?.known ? findRegistered(parent, key) : null;
    return bound({ ...newField(parent, key, NO_RULES, null), registered });
  }

  /** Fields of one known object are judged as ever, and only counted together; deeper ones are one. */
  function beyondLimit(parent: Field, variant: SchemaPlace | null): Field {
    if (!parent.known) {
      overflow ??= outsideField(null, '…', null);
      return overflow;
    }
    const key = variant ? '…_…' : '…';
    const field = parent.children.get(key) ?? outsideField(parent, key, variant);
    parent.children.set(key, field);
    return field;
  }

  /** `title_es` is text or null; in a versioned release it has a history, as `title` has. */
  function languageVariant({ place }: Field, key: string): SchemaPlace | null {
    const base = place?.schema.translatable?.find((name) => isLanguageVariant(key, name));
    if (!place || base === undefined) return null;
    const { schema, file } = resolve(place.schema.properties?.[base] ?? {}, place.file);
    const { items } = schema;
    if (!items?.properties) return { schema: TRANSLATION, file, definition: null };
    const versions = { ...items, properties: { ...items.properties, value: TRANSLATION } };
    return { schema: { type: 'array', items: versions }, file, definition: null };
  }

  /** Extensions may define fields by what their names look like. */
  function namedByPattern({ place }: Field, key: string): SchemaPlace | null {
    for (const [pattern, schema] of Object.entries(place?.schema.patternProperties ?? {})) {
      if (place && compilePattern(pattern)?.test(key)) return resolve(schema, place.file);
    }
    return null;
  }

  return {
    version: standard.version,
    name: standard.version,
    extensions: [],
    lacksExtension: false,
    root(kind) {
      const existing = roots.get(kind);
      if (existing) return existing;
      const isVersioned = kind === 'versioned-release';
      const place = isVersioned ? ofFile(versionedSchema()) : rootPlace(standard, kind);
      const root = knownField(null, '', place);
      roots.set(kind, root);
      return root;
    },
    child(parent, key) {
      const existing = parent.children.get(key);
      if (existing) return existing;
      const { place } = parent;
      const properties = place?.schema.properties;
      if (!place || !properties || !Object.hasOwn(properties, key)) return outside(parent, key);
      const field = knownField(parent, key, resolve(properties[key] ?? {}, place.file));
      parent.children.set(key, field);
      return field;
    },
    items(array) {
      array.items ??= itemsOf(array);
      return array.items;
    },
    links: (releases) => linked.get(releases) ?? releases,
    trial(releases) {
      const trial = trials.get(releases) ?? itemsOf(releases);
      trials.set(releases, trial);
      return trial;
    },
    knownKeys: ({ place }) => Object.keys(place?.schema.properties ?? {}),
  };
}

const NO_JUDGES: Field['judges'] = {
  string: [],
  number: [],
  boolean: [],
  null: [],
  object: [],
  array: [],
  empty: [],
};

const TRANSLATION: SchemaObject = { type: ['string', 'null'] };

function ofFile(file: SchemaObject): SchemaPlace {
  return { schema: file, file, definition: null };
}

function rootPlace(
  { release, releasePackage, recordPackage }: Standard,
  kind: Exclude<RootKind, 'versioned-release'>,
): SchemaPlace {
  switch (kind) {
    case 'release':
      return ofFile(release);
    case 'release-package':
      return ofFile(releasePackage);
    case 'record-package':
      return ofFile(recordPackage);
    case 'record': {
      const schema = recordPackage.definitions?.['record'] ?? {};
      return { schema, file: recordPackage, definition: 'record' };
    }
  }
}

function newField(
  parent: Field | null,
  key: string,
  rules: FieldRules,
  place: SchemaPlace | null,
): Field {
  const path = parent?.path ? `${parent.path}/${key}` : key;
  return {
    key,
    path,
    parent,
    isItem: false,
    known: place !== null,
    rules,
    place,
    registered: null,
    children: new Map(),
    firstChild: null,
    nextSibling: null,
    items: null,
    judges: { ...NO_JUDGES },
    checks: [],
    counters: newCounters(),
  };
}

/** Items share their array's path: a path has no indexes. */
function newItems(array: Field, rules: FieldRules, place: SchemaPlace | null): Field {
  return { ...newField(array, array.key, rules, place), path: array.path, isItem: true };
}

function newCounters(): FieldCounters {
  return {
    objects: 0,
    present: 0,
    empty: 0,
    hollow: 0,
    units: 0,
    lastUnit: -1,
    arrays: 0,
    arrayLength: 0,
  };
}
