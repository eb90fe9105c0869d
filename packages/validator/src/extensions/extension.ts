import type { SchemaObject } from '../standard/standard.ts';
import type { ExtensionProblem } from './extension-problem.ts';

/** The facts of one version of an extension, as `schemas/extensions/<id>/<version>.json` holds them. */
export interface Extension {
  /** Its id in the registry; null for one that comes from elsewhere. */
  readonly id: string | null;
  readonly version: string | null;
  /** A merge patch onto the release schema. */
  readonly release: SchemaObject;
  /** Merge patches onto the schemas of packages. */
  readonly releasePackage?: SchemaObject;
  readonly recordPackage?: SchemaObject;
  /** By name without ending and sign. */
  readonly codelists: Readonly<Record<string, CodelistPatch>>;
  /** Minor versions of the standard that it says it is for; null where it says nothing. */
  readonly compatibility: readonly string[] | null;
}

/** What an extension does to one codelist; `codes` replaces all of it, before anybody adds or removes. */
export interface CodelistPatch {
  readonly codes?: readonly string[];
  readonly add?: readonly string[];
  readonly remove?: readonly string[];
}

/** An extension that was read, with what was wrong with its files. */
export interface ReadExtension {
  readonly extension: Extension;
  readonly problems: readonly ExtensionProblem[];
}

/** What became of an extension that a package declares. */
export interface DeclaredExtension {
  /** As declared. */
  readonly url: string;
  /** `broken` where only a part of it could be used; then and with `not-available` fields may be missing. */
  readonly status: 'applied' | 'broken' | 'not-available';
  readonly id: string | null;
  readonly version: string | null;
  /** Why it could not be obtained, where somebody tried; see `ExtensionFailure`. */
  readonly failure: string | null;
  /** The first twenty. */
  readonly problems: readonly ExtensionProblem[];
}
