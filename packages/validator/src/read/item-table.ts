import { type Column, createCountColumn, createOffsetColumn } from './column.ts';
import type { ItemRange, ItemTable } from './input-index.ts';

/** What the splitter drops when an array of items turns out to be something else. */
export interface DroppedItems {
  readonly colons: number;
  readonly depth: number;
}

/** An item table that grows at its end. At most 36 bytes a row. */
export interface GrowingItemTable extends ItemTable {
  add(item: ItemRange): void;
  /** Removes `count` rows from `first` on; later rows move up. */
  remove(first: number, count: number): DroppedItems;
}

export function createItemTable(): GrowingItemTable {
  const starts = createOffsetColumn();
  const lengths = createOffsetColumn();
  const columns = createOffsetColumn();
  const lines = createCountColumn();
  const colons = createCountColumn();
  const depths = createCountColumn();
  const all: readonly Column[] = [starts, lengths, columns, lines, colons, depths];
  // Input ends once, so at most one item is cut off: the last.
  let cutOff = -1;

  const table = {
    // No getter, as in a document table.
    count: 0,
    at(index: number): ItemRange {
      const { count } = table;
      if (!(index >= 0 && index < count)) throw new RangeError(`${index} >= ${count}`);
      return {
        start: starts.get(index),
        length: lengths.get(index),
        line: lines.get(index),
        column: columns.get(index),
        colons: colons.get(index),
        depth: depths.get(index),
        complete: index !== cutOff,
      };
    },
    add(item: ItemRange): void {
      const { count } = table;
      starts.set(count, item.start);
      lengths.set(count, item.length);
      lines.set(count, item.line);
      columns.set(count, item.column);
      colons.set(count, item.colons);
      depths.set(count, item.depth);
      if (!item.complete) cutOff = count;
      table.count = count + 1;
    },
    remove(first: number, removed: number): DroppedItems {
      const { count } = table;
      let colonSum = 0;
      let deepest = 0;
      for (let row = first; row < first + removed; row += 1) {
        colonSum += colons.get(row);
        deepest = Math.max(deepest, depths.get(row));
      }
      for (let row = first + removed; row < count; row += 1) {
        for (const column of all) column.set(row - removed, column.get(row));
      }
      table.count = count - removed;
      return { colons: colonSum, depth: deepest };
    },
  };
  return table;
}
