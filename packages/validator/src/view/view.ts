/** One step of a path: into the member `key`, or, where it is a list, into each of its items. */
export interface Step {
  readonly key: string;
  readonly isList: boolean;
}

/** What a field is read as. */
export type FieldType =
  | 'object'
  | 'text'
  | 'texts'
  | 'id'
  | 'number'
  | 'flag'
  | 'instant'
  | 'amount';

/** A field that a reader of processes has declared, below the scope that it was declared in. */
export interface Field<Value> {
  readonly type: FieldType;
  /** Keys from the release, joined by slashes, lists with brackets: `awards[]/suppliers[]/id`. */
  readonly path: string;
  /** Type and path: equal for fields that are read in the same way, whoever has declared them. */
  readonly key: string;
  readonly scope: Scope;
  /** The path from the release. */
  readonly steps: readonly Step[];
  /** Never there: carries the type that `get` gives. */
  readonly value?: Value;
}

/**
 * Objects of one kind, and where their fields are declared. Paths are relative, joined by slashes;
 * `key[]` goes into each item of a list: `awards[]`, `implementation/transactions[]`.
 */
export interface Scope {
  /** As that of a field; '' for the release. */
  readonly path: string;
  readonly steps: readonly Step[];
  objects(path: string): ObjectField;
  text(path: string): Field<string>;
  /** The texts of a list of texts. */
  texts(path: string): Field<readonly string[]>;
  id(path: string): Field<Id>;
  number(path: string): Field<number>;
  flag(path: string): Field<boolean>;
  instant(path: string): Field<Instant>;
  /** An object with an amount and a currency. */
  amount(path: string): Field<Amount>;
}

/** A field that holds objects, and the scope of their fields. */
export interface ObjectField extends Scope, Field<View> {}

/** The scope of whole releases, with everything that was declared in it and below. */
export interface RootScope extends Scope {
  readonly fields: readonly Field<unknown>[];
}

/** An identifier as it is written: 1 and "1" are two. */
export type Id = string | number;

/** A point in time, as far as it is known. */
export interface Instant {
  /** Milliseconds since 1970 in UTC; the wall clock is taken as UTC where there is no zone. */
  readonly ms: number;
  /** The calendar day as it is written, in days since 1970-01-01. */
  readonly day: number;
  /** False where the text has no time zone, or no time at all. */
  readonly zoned: boolean;
}

/** An amount of money. */
export interface Amount {
  /** Ten-thousandths of the currency's unit. */
  readonly units: bigint;
  /** As it is written; absent where it is not a text, or empty. */
  readonly currency?: string;
  /** There where the published number has more than four decimals: half went to the even neighbour. */
  readonly isRounded?: true;
}

/** The kind of JSON value that stands at a field. */
export type Kind = 'absent' | 'null' | 'boolean' | 'number' | 'string' | 'array' | 'object';

/** Where something stands in a process. */
export interface Place {
  /** Keys and indexes, from the compiled release or from one of the history. */
  readonly path: readonly (string | number)[];
  /** Index in the history; null for the compiled release. */
  readonly release: number | null;
}

/**
 * One object of a process, read through declared fields. A field may be below the view's scope by any
 * number of objects; only `each` and `filled` cross lists. Valid during the call that got it: what is
 * kept is values, never views.
 */
export interface View {
  /**
   * The value as its type; undefined where it is absent, empty, a placeholder or of another type.
   * Throws a RangeError where the way to the field crosses a list.
   */
  get<Value>(field: Field<Value>): Value | undefined;
  /** Throws as `get` does. */
  kind(field: Field<unknown>): Kind;
  /** Whether there is any value but null, blank text, placeholders, and lists or objects of these. */
  filled(field: Field<unknown>): boolean;
  /** The objects at a field in the order of the document; what is not an object is passed over. */
  each(field: Field<View>): Iterable<View>;
  /** The object of that scope around this one. */
  up(scope: Scope): View;
  /** Where the object stands, or its field. Throws as `get` does. */
  place(field?: Field<unknown>): Place;
}

/** How a compiled release came to be: merged here, by the publisher, or being the only release. */
export type Basis = 'merged' | 'published' | 'single';

/** A contracting process: the view of its compiled release, and of the releases that led to it. */
export interface Process extends View {
  readonly ocid: string;
  readonly basis: Basis;
  /** The objects of that scope whose `id` is this one, type included. */
  find(scope: ObjectField, id: Id): readonly View[];
  /** The releases by date. Only for readers whose unit is the history. */
  readonly history: readonly View[];
}
