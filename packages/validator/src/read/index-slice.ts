import { ITEM_KEYS, SHAPES } from './document-table.ts';
import type {
  DocumentRange,
  DocumentTable,
  InputIndex,
  ItemArray,
  ItemRange,
  ItemTable,
} from './input-index.ts';

/** Some rows of an index, packed so that they can be handed to another thread. Plain data. */
export interface IndexSlice {
  readonly firstDocument: number;
  readonly documents: Float64Array;
  /** The arrays of items of these documents, one after the other. */
  readonly arrays: Float64Array;
  /** Where these documents stand below the top; empty where they do not. */
  readonly places: Float64Array;
  readonly items: ItemSlice;
  /** What an index says of the input as a whole. */
  readonly input: Omit<InputIndex, 'documents' | 'items'> & {
    readonly documentCount: number;
    readonly itemCount: number;
  };
}

/** Consecutive items. */
export interface ItemSlice {
  readonly first: number;
  readonly numbers: Float64Array;
}

const DOCUMENT_NUMBERS = 12;
const ARRAY_NUMBERS = 5;
const ITEM_NUMBERS = 7;

/** Documents `first` to `first + count`, the one behind them, and all their items. */
export function sliceIndex(index: InputIndex, first: number, count: number): IndexSlice {
  const { documents, items, ...input } = index;
  const rows: number[] = [];
  const arrays: number[] = [];
  const places: number[] = [];
  const end = Math.min(first + count + 1, documents.count);
  let itemCount = 0;
  for (let ordinal = first; ordinal < end; ordinal += 1) {
    const document = documents.at(ordinal);
    rows.push(...documentNumbers(document, arrays.length / ARRAY_NUMBERS));
    for (const array of document.arrays) arrays.push(...arrayNumbers(array));
    places.push(...document.place);
    if (ordinal < first + count) itemCount += document.itemCount;
  }
  const firstItem = first < end ? documents.at(first).firstItem : 0;
  return {
    firstDocument: first,
    documents: Float64Array.from(rows),
    arrays: Float64Array.from(arrays),
    places: Float64Array.from(places),
    items: sliceItems(items, firstItem, itemCount),
    input: { ...input, documentCount: documents.count, itemCount: items.count },
  };
}

/** Items `first` to `first + count`. */
export function sliceItems(items: ItemTable, first: number, count: number): ItemSlice {
  const numbers = new Float64Array(count * ITEM_NUMBERS);
  for (let row = 0; row < count; row += 1) {
    const { start, length, line, column, colons, depth, complete } = items.at(first + row);
    numbers.set([start, length, line, column, colons, depth, complete ? 1 : 0], row * ITEM_NUMBERS);
  }
  return { first, numbers };
}

/** An index that answers for the rows of a slice, under the numbers they have in the whole. */
export function openSlice({ input, items, ...slice }: IndexSlice): InputIndex {
  const { documentCount, itemCount, ...facts } = input;
  return {
    ...facts,
    documents: openDocuments(slice, documentCount, placeNumbers(facts.root)),
    items: { count: itemCount, at: openItems(items).at },
  };
}

/** Reads the items of a slice by the numbers that they have in the whole. */
export function openItems({ first, numbers }: ItemSlice): Pick<ItemTable, 'at'> {
  return {
    at(ordinal): ItemRange {
      const [start, length, line, column, colons, depth, complete] = row(
        numbers,
        ordinal - first,
        ITEM_NUMBERS,
      );
      return { start, length, line, column, colons, depth, complete: complete === 1 };
    },
  };
}

function openDocuments(
  { firstDocument, documents, arrays, places }: Omit<IndexSlice, 'items' | 'input'>,
  count: number,
  placeLength: number,
): DocumentTable {
  return {
    count,
    at(ordinal): DocumentRange {
      const [
        start,
        end,
        line,
        column,
        shape,
        complete,
        firstItem,
        itemCount,
        colons,
        depth,
        firstArray,
        arrayCount,
      ] = row(documents, ordinal - firstDocument, DOCUMENT_NUMBERS);
      return {
        start,
        end,
        line,
        column,
        shape: SHAPES[shape] as DocumentRange['shape'],
        complete: complete === 1,
        firstItem,
        itemCount,
        colons,
        depth,
        arrays: Array.from({ length: arrayCount }, (_, at) => arrayOf(arrays, firstArray + at)),
        place: [
          ...places.subarray(placeLength * (ordinal - firstDocument)).subarray(0, placeLength),
        ],
      };
    },
  };
}

/** Numbers in the place of each document. */
function placeNumbers({ length }: InputIndex['root']): number {
  return length === 0 ? 0 : length + 2;
}

function arrayOf(arrays: Float64Array, ordinal: number): ItemArray {
  const [key, start, end, firstItem, itemCount] = row(arrays, ordinal, ARRAY_NUMBERS);
  return { key: ITEM_KEYS[key] as ItemArray['key'], start, end, firstItem, itemCount };
}

function documentNumbers(document: DocumentRange, firstArray: number): number[] {
  const { start, end, line, column, shape, complete, firstItem, itemCount, colons, depth } =
    document;
  const flags = [SHAPES.indexOf(shape), complete ? 1 : 0];
  const { length } = document.arrays;
  return [
    start,
    end,
    line,
    column,
    ...flags,
    firstItem,
    itemCount,
    colons,
    depth,
    firstArray,
    length,
  ];
}

function arrayNumbers({ key, start, end, firstItem, itemCount }: ItemArray): number[] {
  return [ITEM_KEYS.indexOf(key), start, end, firstItem, itemCount];
}

/** As many numbers as the caller names: rows are packed whole, so none is missing. */
type Six = [number, number, number, number, number, number];
type Numbers = [...Six, ...Six];

function row(numbers: Float64Array, ordinal: number, width: number): Numbers {
  const at = ordinal * width;
  if (!(at >= 0 && at < numbers.length)) throw new RangeError(`row ${ordinal} is not in the slice`);
  return [...numbers.subarray(at, at + width)] as Numbers;
}
