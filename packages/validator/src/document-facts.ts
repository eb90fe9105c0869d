import type { DeclaredExtension } from './extensions/extension.ts';
import type { JsonObject } from './json.ts';
import type { DocumentKind } from './read/recognise.ts';

/** How the version that a document is checked as was found. */
export interface VersionDecision {
  /** The minor version used: '1.0', '1.1' or '1.2'. */
  readonly used: string;
  /** `version` as published; undefined where the document has none or cannot have one. */
  readonly declared: unknown;
  readonly reason: 'declared' | 'forced' | 'missing' | 'patch' | 'unknown' | 'not-a-version';
}

/** What is known about one document beside its releases and records. */
export interface DocumentFacts {
  readonly kind: DocumentKind;
  /** The package without its items; the release or record itself for a bare one. */
  readonly head: JsonObject;
  readonly version: VersionDecision;
  /** What became of the extensions that a package declares, in its order. */
  readonly extensions: readonly DeclaredExtension[];
  /** True for the first document of an input that could be read. */
  readonly first: boolean;
}
