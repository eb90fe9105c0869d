/** A text, and its SHA-256 in hex as UTF-8. */
export interface PinnedFile {
  readonly sha256: string;
  readonly text: string;
}

/** An extension as it was when it was fetched. */
export interface PinnedExtension {
  /** The day, `YYYY-MM-DD`. */
  readonly fetched: string;
  /** The program that fetched it, as in `vitrina/1.2.3`. */
  readonly fetchedBy: string;
  /** By path in the extension: `extension.json`, `codelists/method.csv`. */
  readonly files: Readonly<Record<string, PinnedFile>>;
}

/** Pinned extensions by their addresses. */
export type Pins = ReadonlyMap<string, PinnedExtension>;
