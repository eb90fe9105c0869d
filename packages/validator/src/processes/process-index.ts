import { createCountColumn, createOffsetColumn } from '../read/column.ts';
import { createItemRuns, type ItemOrigin } from './item-runs.ts';
import { createOcidTable } from './ocid-table.ts';

/** A release or a record, and where it can be read again. */
export interface IndexedItem extends ItemOrigin {
  /** Offset in the decoded bytes of the input. */
  readonly start: number;
  readonly length: number;
}

/**
 * The releases and records of a run by ocid: at most 16 bytes an item, 26 an ocid. Whoever walks over
 * the items of all inputs fills it; reading processes needs nothing else but the bytes.
 */
export interface ProcessIndex {
  /** Groups of one ocid. Two ocids may share one; the reader tells them apart. */
  readonly groups: number;
  readonly items: number;
  /** Bytes of all items. */
  readonly bytes: number;
  add(ocid: string, item: IndexedItem): void;
  /** Whether an item with that ocid was added. */
  has(ocid: string): boolean;
  /** Different ocids of an input, until items of another are added. */
  ocidsOf(input: number): number;
  /** An item by its number: they are in the order in which they were added. */
  at(item: number): IndexedItem;
  /** The items of a group, in the order in which they were added; groups are in order of their first. */
  itemsOf(group: number): readonly IndexedItem[];
}

/** Makes an empty index. */
export function createProcessIndex(): ProcessIndex {
  const ocids = createOcidTable();
  const runs = createItemRuns();
  const starts = createOffsetColumn();
  const lengths = createCountColumn();
  /** The item after this one in its group, counted from 1; 0 for the last. */
  const nexts = createCountColumn();
  const firsts = createCountColumn();
  const lasts = createCountColumn();
  let items = 0;
  let latestInput: number | null = null;
  let ocidsOfLatest = 0;
  let bytes = 0;

  function at(item: number): IndexedItem {
    return { ...runs.at(item), start: starts.get(item), length: lengths.get(item) };
  }

  return {
    at,
    get groups() {
      return ocids.size;
    },
    get items() {
      return items;
    },
    get bytes() {
      return bytes;
    },
    add(ocid, item) {
      const known = ocids.size;
      const group = ocids.add(ocid);
      if (item.input !== latestInput) ocidsOfLatest = 0;
      latestInput = item.input;
      const isNew = group === known || runs.at(lasts.get(group)).input !== item.input;
      if (isNew) ocidsOfLatest += 1;
      if (group === known) firsts.set(group, items);
      else nexts.set(lasts.get(group), items + 1);
      lasts.set(group, items);
      runs.add(items, item);
      starts.set(items, item.start);
      lengths.set(items, item.length);
      nexts.set(items, 0);
      items += 1;
      bytes += item.length;
    },
    has: ocids.has,
    ocidsOf: (input) => (input === latestInput ? ocidsOfLatest : 0),
    itemsOf(group) {
      const found: IndexedItem[] = [];
      for (let number = firsts.get(group) + 1; number > 0; number = nexts.get(number - 1)) {
        found.push(at(number - 1));
      }
      return found;
    },
  };
}
