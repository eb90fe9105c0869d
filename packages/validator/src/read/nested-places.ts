import { createCountColumn, createOffsetColumn } from './column.ts';
import type { RootPath } from './root-path.ts';

/**
 * Where a document below the top is: the line of the top-level value that it is in, then for the top
 * and each key of the root the index in the list found there, -1 where there is none.
 */
export type NestedPlace = readonly number[];

/** The places of the documents of an input, in order. */
export interface NestedPlaces {
  add(start: number, place: NestedPlace): void;
  /** The place of the document that starts at the offset, or of the last before it. */
  at(start: number): NestedPlace;
}

/** Makes places for documents below `root`. 6 bytes and 4 for each key of it a document. */
export function createNestedPlaces({ length }: RootPath): NestedPlaces {
  const starts = createOffsetColumn();
  const columns = Array.from({ length: length + 2 }, createCountColumn);
  let count = 0;
  return {
    add(start, place) {
      starts.set(count, start);
      // Counts are not negative.
      columns.forEach((column, step) => {
        column.set(count, (place[step] ?? -1) + 1);
      });
      count += 1;
    },
    at(start) {
      let low = 0;
      for (let high = count - 1; low < high; ) {
        const middle = Math.ceil((low + high) / 2);
        if (starts.get(middle) <= start) low = middle;
        else high = middle - 1;
      }
      return columns.map((column) => (count === 0 ? -1 : column.get(low) - 1));
    },
  };
}

/** Keys and indexes from the top of the value to a document. */
export function stepsTo(root: RootPath, place: NestedPlace): (string | number)[] {
  const [, ...indexes] = place;
  return indexes.flatMap((index, level) => {
    const key = root[level];
    return [...(index < 0 ? [] : [index]), ...(key === undefined ? [] : [key])];
  });
}
