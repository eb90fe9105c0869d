import { createCodeColumn, createCountColumn, createOffsetColumn } from './column.ts';
import type { DocumentRange, DocumentTable, ItemArray } from './input-index.ts';

/** What a document can be at first sight. */
export const SHAPES = ['object', 'array', 'scalar', 'garbage'] as const;
/** The keys of a package whose arrays hold items. */
export const ITEM_KEYS = ['releases', 'records'] as const;

const AT_TOP: readonly never[] = [];

/**
 * A document table that grows at its end. At most 54 bytes a row, and 25 for each array of items. Its count is no
 * getter: a hidden class would be made for each table, and keep it alive until all memory is looked through.
 */
export interface GrowingDocumentTable extends DocumentTable {
  add(document: DocumentRange): void;
}

export function createDocumentTable(): GrowingDocumentTable {
  const starts = createOffsetColumn();
  const lengths = createOffsetColumn();
  const columns = createOffsetColumn();
  const lines = createCountColumn();
  const firstItems = createCountColumn();
  const itemCounts = createCountColumn();
  const firstArrays = createCountColumn();
  const colons = createCountColumn();
  const depths = createCountColumn();
  const shapes = createCodeColumn();
  const arrayCounts = createCodeColumn();
  const arrays = createArrayTable();
  // Input ends once, so at most one document is cut off: the last.
  let cutOff = -1;

  const table = {
    count: 0,
    at(index: number): DocumentRange {
      const { count } = table;
      if (!(index >= 0 && index < count)) throw new RangeError(`${index} >= ${count}`);
      const start = starts.get(index);
      return {
        start,
        end: start + lengths.get(index),
        line: lines.get(index),
        column: columns.get(index),
        shape: SHAPES[shapes.get(index)] as DocumentRange['shape'],
        complete: index !== cutOff,
        firstItem: firstItems.get(index),
        itemCount: itemCounts.get(index),
        arrays: arrays.slice(firstArrays.get(index), arrayCounts.get(index)),
        colons: colons.get(index),
        depth: depths.get(index),
        place: AT_TOP,
      };
    },
    add(document: DocumentRange): void {
      const { count } = table;
      starts.set(count, document.start);
      lengths.set(count, document.end - document.start);
      lines.set(count, document.line);
      columns.set(count, document.column);
      shapes.set(count, SHAPES.indexOf(document.shape));
      firstItems.set(count, document.firstItem);
      itemCounts.set(count, document.itemCount);
      firstArrays.set(count, arrays.count);
      arrayCounts.set(count, document.arrays.length);
      colons.set(count, document.colons);
      depths.set(count, document.depth);
      for (const array of document.arrays) arrays.add(array);
      if (!document.complete) cutOff = count;
      table.count = count + 1;
    },
  };
  return table;
}

interface ArrayTable {
  readonly count: number;
  add(array: ItemArray): void;
  slice(first: number, length: number): readonly ItemArray[];
}

function createArrayTable(): ArrayTable {
  const keys = createCodeColumn();
  const starts = createOffsetColumn();
  const ends = createOffsetColumn();
  const firstItems = createCountColumn();
  const itemCounts = createCountColumn();

  const at = (row: number): ItemArray => ({
    key: ITEM_KEYS[keys.get(row)] as ItemArray['key'],
    start: starts.get(row),
    end: ends.get(row),
    firstItem: firstItems.get(row),
    itemCount: itemCounts.get(row),
  });

  const table = {
    count: 0,
    add(array: ItemArray): void {
      const { count } = table;
      keys.set(count, ITEM_KEYS.indexOf(array.key));
      starts.set(count, array.start);
      ends.set(count, array.end);
      firstItems.set(count, array.firstItem);
      itemCounts.set(count, array.itemCount);
      table.count = count + 1;
    },
    slice: (first: number, length: number): readonly ItemArray[] =>
      Array.from({ length }, (_, offset) => at(first + offset)),
  };
  return table;
}
