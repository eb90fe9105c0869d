import type { NestedPlace } from './nested-places.ts';
import type { RootPath } from './root-path.ts';

/**
 * Where the documents and items of one input are: byte ranges only, no content. The splitter fills
 * it; the item pass reads the ranges again. At most 36 bytes an item, in typed arrays.
 */
export interface InputIndex {
  readonly documents: DocumentTable;
  readonly items: ItemTable;
  /** Bytes seen. */
  readonly bytes: number;
  /** True where the input starts with a UTF-8 byte order mark. */
  readonly byteOrderMark: boolean;
  /** True where the input as a whole is one JSON array, whose elements are the documents. */
  readonly isArray: boolean;
  /** True where all documents are in one top-level value. */
  readonly isOneValue: boolean;
  /** Keys that lead from the top of each value to its documents; empty where they are the values. */
  readonly root: RootPath;
  /** False where the input ends inside a document or inside the array of documents. */
  readonly complete: boolean;
  /** True where reading ended at a limit: an open document may be longer than is known. */
  readonly cut: boolean;
  /** True where so much text that is no object came in a row that some of it was not recorded. */
  readonly tooMuchGarbage: boolean;
  /** Where a comma is missing or one too many between documents or items; the first 100. */
  readonly gaps: readonly Gap[];
}

/** The first byte that cannot stand where it does: a value without comma, a comma, a `]`. */
export interface Gap {
  readonly offset: number;
}

/** One top-level value, or one element of a top-level array. */
export interface DocumentRange {
  readonly start: number;
  /** Exclusive. For an incomplete document the end of the input. */
  readonly end: number;
  /** 1-based line and column (bytes) of `start`. */
  readonly line: number;
  readonly column: number;
  readonly shape: 'object' | 'array' | 'scalar' | 'garbage';
  /** False where the input ends inside the document. */
  readonly complete: boolean;
  /** Index of the first of its items in the item table, and how many there are, over both arrays. */
  readonly firstItem: number;
  readonly itemCount: number;
  /** The arrays whose elements are items; empty for a bare release or record. */
  readonly arrays: readonly ItemArray[];
  /** Colons outside strings, and nesting levels, of the document without its items. */
  readonly colons: number;
  readonly depth: number;
  /** Where it stands below the top, as the root of the index leads there; empty without a root. */
  readonly place: NestedPlace;
}

/** `"releases": […]` or `"records": […]` of a package. */
export interface ItemArray {
  readonly key: 'releases' | 'records';
  /** Offset of `[`. */
  readonly start: number;
  /** Offset behind `]` (or behind the brace that stands for it), or the end of the input. */
  readonly end: number;
  readonly firstItem: number;
  readonly itemCount: number;
}

/** One element of an item array, of whatever kind. */
export interface ItemRange {
  readonly start: number;
  readonly length: number;
  readonly line: number;
  readonly column: number;
  /** Colons outside strings: equals the number of keys where no key is repeated. */
  readonly colons: number;
  /** Deepest nesting, 1 for an object without objects or arrays inside. */
  readonly depth: number;
  /** False where the input ends inside the item. */
  readonly complete: boolean;
}

export interface DocumentTable {
  readonly count: number;
  at(index: number): DocumentRange;
}

export interface ItemTable {
  readonly count: number;
  at(index: number): ItemRange;
}
