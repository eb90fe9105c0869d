import { createDocumentTable } from './document-table.ts';
import type { DocumentRange, Gap, InputIndex, ItemArray, ItemTable } from './input-index.ts';
import { createItemTable } from './item-table.ts';

const MOST_GAPS = 100;
const MOST_GARBAGE = 1000;
const AT_TOP: readonly never[] = [];

// An item stands two brackets inside its document: those of the package and of the array.
const ITEM_DEPTH = 2;

/** Where a value starts, and how many colons there were before it. */
export interface ValueStart {
  readonly start: number;
  readonly line: number;
  readonly column: number;
  readonly colons: number;
}

/** Where a value ends, and what was counted up to there. */
export interface ValueEnd {
  readonly end: number;
  readonly colons: number;
  /** Deepest nesting inside the value, counted from the value. */
  readonly depth: number;
  readonly complete: boolean;
}

/** An array of items that is being read: more may follow, and what is behind it is not known. */
export interface OpenItems extends Pick<ItemArray, 'key' | 'start'> {
  /** Offset of the document that it is in. */
  readonly documentStart: number;
  /** The items so far. */
  readonly items: ItemTable;
}

/** Turns what the splitter meets, in order, into the tables of an index. */
export interface IndexBuilder {
  startDocument(at: ValueStart): void;
  /** Notes nesting of the document beside its items, counted from the document. */
  deepenDocument(depth: number): void;
  endDocument(at: ValueEnd, shape: DocumentRange['shape']): void;
  /** False where the document is a bare release or record, whose arrays hold no items. */
  startArray(key: ItemArray['key'], start: number): boolean;
  endArray(end: number): void;
  addItem(from: ValueStart, to: ValueEnd): void;
  /** The document has an ocid: it is no package, so its arrays do not count. */
  markBare(): void;
  addGap(offset: number): void;
  /** Items so far, and documents that hold none. */
  count(): number;
  /** Offset behind the last of them. */
  countedEnd(): number;
  /** The array that was started last, where it is the first of the input. */
  openItems(): OpenItems | null;
  finish(
    facts: Pick<InputIndex, 'bytes' | 'byteOrderMark' | 'isArray' | 'complete' | 'cut'>,
  ): InputIndex;
}

export function createIndexBuilder(): IndexBuilder {
  const documents = createDocumentTable();
  const items = createItemTable();
  let gaps: Gap[] = [];
  let garbageInARow = 0;
  let tooMuchGarbage = false;
  let withoutItems = 0;
  let countedEnd = 0;
  let from: ValueStart = { start: 0, line: 1, column: 1, colons: 0 };
  let firstItem = 0;
  let itemColons = 0;
  let depth = 0;
  let isBare = false;
  let arrays: ItemArray[] = [];
  let open: { readonly key: ItemArray['key']; readonly start: number; readonly first: number };

  const drop = (array: ItemArray): void => {
    const dropped = items.remove(array.firstItem, array.itemCount);
    itemColons -= dropped.colons;
    if (array.itemCount > 0) depth = Math.max(depth, dropped.depth + ITEM_DEPTH);
    arrays = arrays.filter((other) => other !== array).map((other) => moveUp(other, array));
    // What the document itself holds is parsed with it, which finds its gaps again.
    gaps = gaps.filter(({ offset }) => offset < array.start || offset >= array.end);
  };

  return {
    startDocument(at) {
      from = at;
      firstItem = items.count;
      itemColons = 0;
      depth = 0;
      isBare = false;
      arrays = [];
    },
    deepenDocument(reached) {
      depth = Math.max(depth, reached);
    },
    endDocument(to, shape) {
      countedEnd = to.end;
      if (items.count === firstItem) withoutItems += 1;
      garbageInARow = shape === 'garbage' || shape === 'scalar' ? garbageInARow + 1 : 0;
      if (garbageInARow > MOST_GARBAGE) {
        tooMuchGarbage = true;
        return;
      }
      documents.add({
        start: from.start,
        end: to.end,
        line: from.line,
        column: from.column,
        shape,
        complete: to.complete,
        firstItem,
        itemCount: items.count - firstItem,
        arrays,
        colons: to.colons - from.colons - itemColons,
        depth: Math.max(depth, to.depth),
        place: AT_TOP,
      });
    },
    startArray(key, start) {
      if (isBare) return false;
      const earlier = arrays.find((array) => array.key === key);
      if (earlier) drop(earlier);
      open = { key, start, first: items.count };
      return true;
    },
    endArray(end) {
      const { key, start, first } = open;
      arrays.push({ key, start, end, firstItem: first, itemCount: items.count - first });
    },
    addItem(item, to) {
      const colons = to.colons - item.colons;
      itemColons += colons;
      countedEnd = to.end;
      items.add({
        start: item.start,
        length: to.end - item.start,
        line: item.line,
        column: item.column,
        colons,
        depth: to.depth,
        complete: to.complete,
      });
    },
    markBare() {
      isBare = true;
      if (arrays.length === 0) return;
      for (const array of [...arrays].reverse()) drop(array);
    },
    addGap(offset) {
      if (gaps.length < MOST_GAPS) gaps.push({ offset });
    },
    count: () => items.count + withoutItems,
    countedEnd: () => countedEnd,
    openItems() {
      if (documents.count > 0 || arrays.length > 0) return null;
      const { key, start } = open;
      return { key, start, documentStart: from.start, items };
    },
    finish(facts) {
      const isOneValue = facts.isArray || documents.count < 2;
      return { documents, items, ...facts, isOneValue, root: AT_TOP, tooMuchGarbage, gaps };
    },
  };
}

function moveUp(array: ItemArray, removed: ItemArray): ItemArray {
  if (array.firstItem <= removed.firstItem) return array;
  return { ...array, firstItem: array.firstItem - removed.itemCount };
}
