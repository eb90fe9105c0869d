import type { DocumentFacts } from '../document-facts.ts';
import type { RootKind } from '../plan/plan.ts';
import type { Damage } from '../read/damage.ts';
import type { ParsedText } from '../read/parse-text.ts';

/** One thing to judge: a release, a record, or the head of a package. */
export interface Unit {
  readonly kind: RootKind;
  /** Keys and indexes from the document's root: `['releases', 3]`. */
  readonly prefix: readonly (string | number)[];
  /** The unit's text. A head's is put together from what stands around its items. */
  readonly bytes: Uint8Array;
  /** Where runs of `bytes` stand in the input; one run for all but heads. */
  readonly pieces: readonly Piece[];
  /** Colons of the text: the number of its keys. */
  readonly colons: number;
  readonly parsed: ParsedText;
  /** Damage that the reader met around the unit, by offset in the input. */
  readonly damages: readonly Damage[];
  /** What is known of the document, on the unit that speaks for it. */
  readonly document: DocumentFacts | null;
  /** True for the head of a package whose rest was not read, so that nothing of it can be missing. */
  readonly isCut?: boolean;
}

/** A run of bytes of a unit and its place in the input. */
export interface Piece {
  /** Offset in the unit's bytes. */
  readonly at: number;
  /** Offset, 1-based line and column (bytes) in the input. */
  readonly offset: number;
  readonly line: number;
  readonly column: number;
}

/** Where a unit comes from, as findings name it. */
export interface UnitOrigin {
  /** Position among the inputs. */
  readonly inputIndex: number;
  /** The input's name, with the document's line where it holds several. */
  readonly input: string;
  readonly documentLine?: number;
}
