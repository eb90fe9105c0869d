import type { JsonValue } from '../json.ts';
import type { Damage } from '../read/damage.ts';
import { parseText } from '../read/parse-text.ts';
import { placeIn } from '../read/place.ts';
import type { CoverageTally, ListInHand } from './coverage-tally.ts';
import { lineOf, linesOf } from './lines-of.ts';

/** A part of an input that was not counted, and why. */
export interface BrokenText {
  readonly kind: Damage['kind'];
  /** 1-based line and column (bytes) of the first fault; of the part where that is not known. */
  readonly line: number;
  readonly column: number;
}

/** Text that should be one JSON value, and where it begins. */
export interface ValueText {
  /** Null for one of too many bytes to be read. */
  readonly bytes: Uint8Array | null;
  readonly line: number;
  readonly column: number;
}

/** Counts the texts of one input. */
export interface TextCounter {
  /** The value of a text, or null, said to be broken, where there is none. */
  parse(text: ValueText): { readonly value: JsonValue } | null;
  /** Counts the lines in a value. */
  addValue(value: JsonValue, text: ValueText): void;
  /** Counts a release or record of a package. */
  addItem(text: ValueText): void;
  /** Says that a package was met, whatever is in it. */
  addPackage(): void;
  /** Begins a line that is a list, whose elements come one by one. */
  openList(): ListInHand;
  addBroken(broken: BrokenText): void;
  /** What the tally was given. */
  counts(): TextCounts;
}

/** What became of the texts of an input. */
export interface TextCounts {
  /** Lists and packages, and values that are neither. */
  readonly values: number;
  readonly lines: number;
  readonly broken: number;
  /** The first that was broken. */
  readonly firstBroken: Damage['kind'] | null;
}

/** Starts with an input. */
export function createTextCounter(
  tally: CoverageTally,
  onBroken: (broken: BrokenText) => void,
): TextCounter {
  let values = 0;
  let lines = 0;
  let broken = 0;
  let firstBroken: Damage['kind'] | null = null;

  function addBroken(text: BrokenText): void {
    broken += 1;
    firstBroken ??= text.kind;
    onBroken(text);
  }

  function parse({ bytes, line, column }: ValueText): { readonly value: JsonValue } | null {
    if (bytes === null) {
      addBroken({ kind: 'oversized-element', line, column });
      return null;
    }
    const parsed = parseText(bytes);
    if ('value' in parsed) return parsed;
    const { kind, offset } = parsed.damage;
    addBroken({ kind, ...placeIn(bytes, Math.min(offset, bytes.length), line, column) });
    return null;
  }

  function addLine(value: JsonValue, { line, column }: ValueText): boolean {
    const isCounted = tally.addLine(value);
    if (isCounted) lines += 1;
    else addBroken({ kind: 'nesting', line, column });
    return isCounted;
  }

  return {
    parse,
    addBroken,
    addPackage() {
      values += 1;
    },
    openList() {
      values += 1;
      lines += 1;
      return tally.openList();
    },
    addValue(value, text) {
      const found = linesOf(value);
      if (found.kind === 'line') {
        if (addLine(found.line, text)) values += 1;
        return;
      }
      values += 1;
      for (const line of found.lines) addLine(line, text);
    },
    addItem(text) {
      const parsed = parse(text);
      if (parsed) addLine(lineOf(parsed.value), text);
    },
    counts: () => ({ values, lines, broken, firstBroken }),
  };
}
