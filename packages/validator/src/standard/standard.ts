import type { TypeName } from '../plan/field.ts';

/** A minor version of the standard that is bundled. */
export type KnownVersion = '1.0' | '1.1' | '1.2';

/** The facts of one version of the standard: names, types, codes and merge rules, without prose. */
export interface Standard {
  readonly version: KnownVersion;
  /** The newest patch of the version, which the facts are from; of 1.2 there is no release yet. */
  readonly patch: '1.0.3' | '1.1.5' | '1.2-dev';
  /** References inside it are `#/definitions/<name>`. */
  readonly release: SchemaObject;
  /** Refers to the release schema as `release.json`. */
  readonly releasePackage: SchemaObject;
  /** Refers to `release.json`, and to what `deriveVersioned` returns as `versioned-release.json`. */
  readonly recordPackage: SchemaObject;
  /** By name without ending: `tenderStatus`. */
  readonly codelists: Readonly<Record<string, Codelist>>;
}

/** One list of codes. Whether it is open is said where it is used. */
export interface Codelist {
  readonly codes: readonly string[];
  /** Code to the minor version that deprecated it. */
  readonly deprecated?: Readonly<Record<string, string>>;
  /** Currency code to its last month, or span of months or years, as the standard writes it: `2002-03`. */
  readonly validUntil?: Readonly<Record<string, string>>;
}

/** JSON Schema draft 4 as far as the standard uses it, with the standard's own keywords. */
export interface SchemaObject {
  readonly type?: TypeName | readonly TypeName[];
  readonly $ref?: string;
  readonly properties?: Readonly<Record<string, SchemaObject>>;
  /** Extensions only: what stands under names that match an expression. */
  readonly patternProperties?: Readonly<Record<string, SchemaObject>>;
  readonly definitions?: Readonly<Record<string, SchemaObject>>;
  readonly items?: SchemaObject;
  readonly oneOf?: readonly SchemaObject[];
  readonly required?: readonly string[];
  readonly enum?: readonly (string | null)[];
  readonly format?: string;
  readonly pattern?: string;
  readonly minimum?: number;
  /** True where a value must be greater than `minimum`. */
  readonly exclusiveMinimum?: boolean;
  readonly maximum?: number;
  readonly minLength?: number;
  readonly minItems?: number;
  readonly minProperties?: number;
  readonly uniqueItems?: boolean;
  /** Properties of which `name_<language>` is defined too: a string or null, versioned as the rest is. */
  readonly translatable?: readonly string[];
  /** Name of a codelist; a closed one stands for an `enum` of its codes, and null where `type` has it. */
  readonly codelist?: string;
  readonly openCodelist?: boolean;
  /** The minor version that deprecated the field. */
  readonly deprecated?: string;
  readonly omitWhenMerged?: boolean;
  readonly wholeListMerge?: boolean;
  readonly versionId?: boolean;
  /** Version 1.0 only, in place of the three above. */
  readonly mergeStrategy?: 'ocdsOmit' | 'ocdsVersion' | 'arrayMergeById' | 'overwrite';
  readonly mergeOptions?: { readonly idRef: string };
}
