import { createCountColumn, createOffsetColumn } from '../read/column.ts';
import type { KeptPlace, KeptSource } from '../source.ts';

/** Where inputs lie in the files that keep them, in 20 bytes each: an archive may have 100,000. */
export interface KeptPlaces {
  /** All files, once each. */
  readonly files: Iterable<KeptSource>;
  add(input: number, place: KeptPlace): void;
  /** Null where the input is in none. */
  at(input: number): KeptPlace | null;
}

/** Starts with no input. */
export function createKeptPlaces(): KeptPlaces {
  const numbers = new Map<KeptSource, number>();
  const files: KeptSource[] = [];
  /** Counted from 1. */
  const fileNumbers = createCountColumn();
  const starts = createOffsetColumn();
  const lengths = createOffsetColumn();
  let behind = 0;

  return {
    files,
    add(input, { file, start, length }) {
      const number = numbers.get(file) ?? files.push(file);
      numbers.set(file, number);
      fileNumbers.set(input, number);
      starts.set(input, start);
      lengths.set(input, length);
      behind = Math.max(behind, input + 1);
    },
    at(input) {
      const file = input < behind ? files[fileNumbers.get(input) - 1] : undefined;
      return file ? { file, start: starts.get(input), length: lengths.get(input) } : null;
    },
  };
}
