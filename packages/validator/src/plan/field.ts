import type { ValueKind } from '../check-definition.ts';
import type { RegisteredField } from '../extensions/registered-fields.ts';
import type { SchemaObject } from '../standard/standard.ts';

/** The names of the JSON types, as JSON Schema spells them. */
export type TypeName = 'string' | 'number' | 'integer' | 'boolean' | 'null' | 'object' | 'array';

/** A list of codes, open or closed. */
export interface Codes {
  /** Name without ending: `tenderStatus`; null where the schema lists the codes itself. */
  readonly codelist: string | null;
  readonly open: boolean;
  readonly codes: ReadonlySet<string>;
}

/** What makes two items of an array the same thing. */
export type Identity = 'id' | 'scheme+id';

/** What the standard says about a field: the constant part, shared by all values found there. */
export interface FieldRules {
  /** Names of the allowed types, in the schema's order; empty where anything is allowed. */
  readonly types: readonly TypeName[];
  readonly required: readonly string[];
  readonly format: 'date-time' | 'uri' | null;
  readonly pattern: string | null;
  /** Null where there is no bound. */
  readonly minimum: number | null;
  /** 0 where there is no bound. */
  readonly minLength: number;
  readonly minItems: number;
  readonly minProperties: number;
  readonly uniqueItems: boolean;
  /** Codes of a string; for an array of codes they stand on its `items`. */
  readonly codes: Codes | null;
  /** The version that deprecated the field. */
  readonly deprecated: string | null;
  /** Arrays of objects only: how items are told apart; null where the schema gives them no id. */
  readonly identity: Identity | null;
  /** Arrays of objects only: true where merging needs an `id` in each item that the schema does not require. */
  readonly needsIds: boolean;
  /** A record's `releases`: embedded releases or links to them. */
  readonly linkedOrEmbedded: boolean;
  /** The value is the ocid of a release, a compiled release or a record. */
  readonly isOcid: boolean;
}

/** Where a field's schema stands, for reading on: the resolved schema and the file it is in. */
export interface SchemaPlace {
  readonly schema: SchemaObject;
  readonly file: SchemaObject;
  /** Name of the definition that a `$ref` led to. */
  readonly definition: string | null;
}

/**
 * One field of a plan: a place of the schema, with its counters and the judges bound to it. Fields are
 * made when they are first met, also those outside the schema. Counters belong to one run.
 */
export interface Field {
  /** Key in the parent; '' for a root. */
  readonly key: string;
  /** `tender/items/id`: keys from the item's root, without indexes. */
  readonly path: string;
  readonly parent: Field | null;
  /** True for the items of an array, which share their array's key and path. */
  readonly isItem: boolean;
  /** False for fields that neither the schema nor an extension defines. */
  readonly known: boolean;
  readonly rules: FieldRules;
  readonly place: SchemaPlace | null;
  /** Fields outside the schema: what registered extensions that are not declared define here. */
  readonly registered: RegisteredField | null;
  /** Fields met so far. */
  readonly children: Map<string, Field>;
  /** The children that came first, and next after this one, when last looked up. */
  firstChild: Field | null;
  nextSibling: Field | null;
  /** The items of an array, once met. */
  items: Field | null;
  /** Judges bound here, by the kind of value that they take. */
  readonly judges: Record<ValueKind, readonly BoundJudge[]>;
  /** Indexes of the checks that bound them. */
  readonly checks: number[];
  readonly counters: FieldCounters;
}

/** A judge with the index of its check. */
export interface BoundJudge {
  readonly check: number;
  readonly judge: (value: never) => void;
}

/** Counts over all values found at a field; see `PathCoverage`. */
export interface FieldCounters {
  /** Values that are objects: the parents of the field's children. */
  objects: number;
  present: number;
  /** Values that are null, blank or without content: fewer than those that are not. */
  empty: number;
  /** Values with nothing in them but what is empty, the empty ones among them. */
  hollow: number;
  /** Units in which the field was met, and the last of them. */
  units: number;
  lastUnit: number;
  /** Values that are arrays, and the sum of their lengths. */
  arrays: number;
  arrayLength: number;
}
