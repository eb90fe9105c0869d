const BLOCK_BITS = 10;
const BLOCK_LENGTH = 1 << BLOCK_BITS;
const IN_BLOCK = BLOCK_LENGTH - 1;

/** Many inputs are one small document, and a table of them has a dozen columns. */
const FIRST_LENGTH = 8;

type Cells = Float64Array | Uint32Array | Uint16Array | Uint8Array;

/** Cells of one kind. */
interface Width {
  readonly bytes: number;
  /** The largest whole number that a cell holds. */
  readonly most: number;
  allocate(length: number): Cells;
}

const ONE_BYTE: Width = { bytes: 1, most: 0xff, allocate: (length) => new Uint8Array(length) };
const TWO_BYTES: Width = { bytes: 2, most: 0xffff, allocate: (length) => new Uint16Array(length) };
const FOUR_BYTES: Width = {
  bytes: 4,
  most: 0xffff_ffff,
  allocate: (length) => new Uint32Array(length),
};
const EIGHT_BYTES: Width = {
  bytes: 8,
  most: Number.MAX_SAFE_INTEGER,
  allocate: (length) => new Float64Array(length),
};
const WIDTHS: readonly Width[] = [ONE_BYTE, TWO_BYTES, FOUR_BYTES];

/** The numbers of some rows: what each has more than the least of them. No cells where that is nothing. */
interface Block {
  readonly least: number;
  readonly most: number;
  readonly cells: Cells | null;
}

/**
 * A growing list of whole numbers, none below 0, in blocks: growing copies a few rows at most. When the
 * next block begins, a block is packed: neighbours differ by little, so that most take a byte or two.
 */
export interface Column {
  get(row: number): number;
  set(row: number, value: number): void;
}

/** A column of the numbers that fit into cells so wide. */
function createColumn(width: Width): Column {
  const blocks: Block[] = [];
  let capacity = 0;

  function extend(row: number): void {
    const { most } = width;
    const first = blocks[0]?.cells;
    if (blocks.length === 0 && row < FIRST_LENGTH) {
      blocks.push({ least: 0, most, cells: width.allocate(FIRST_LENGTH) });
      capacity = FIRST_LENGTH;
      return;
    }
    if (first && first.length < BLOCK_LENGTH) {
      const cells = width.allocate(BLOCK_LENGTH);
      cells.set(first);
      blocks[0] = { least: 0, most, cells };
    }
    while (row >>> BLOCK_BITS >= blocks.length) begin();
    capacity = blocks.length * BLOCK_LENGTH;
  }

  function begin(): void {
    const last = blocks.length - 1;
    const filled = blocks[last];
    const packed = filled ? pack(filled, width) : null;
    if (packed) blocks[last] = packed;
    // Cells of a block that was packed serve again, which saves the collector work.
    const cells = (packed && filled?.cells?.fill(0)) ?? width.allocate(BLOCK_LENGTH);
    blocks.push({ least: 0, most: width.most, cells });
  }

  function unpack({ least, cells }: Block): Block {
    const wide = width.allocate(BLOCK_LENGTH);
    for (let at = 0; at < BLOCK_LENGTH; at += 1) wide[at] = least + (cells?.[at] ?? 0);
    return { least: 0, most: width.most, cells: wide };
  }

  return {
    get(row) {
      const { least, cells } = blocks[row >>> BLOCK_BITS] as Block;
      return cells === null ? least : least + (cells[row & IN_BLOCK] as number);
    },
    set(row, value) {
      const number = row >>> BLOCK_BITS;
      if (row >= capacity) extend(row);
      const block = blocks[number] as Block;
      const more = value - block.least;
      if (block.cells !== null && more >= 0 && more <= block.most) {
        block.cells[row & IN_BLOCK] = more;
      } else if (block.cells !== null || more !== 0) {
        const wide = unpack(block);
        blocks[number] = wide;
        (wide.cells as Cells)[row & IN_BLOCK] = value;
      }
    },
  };
}

/** Null where the numbers take all the width that they have. */
function pack({ cells }: Block, { bytes }: Width): Block | null {
  if (cells === null) return null;
  let least = cells[0] as number;
  let largest = least;
  for (let at = 1; at < BLOCK_LENGTH; at += 1) {
    const value = cells[at] as number;
    if (value < least) least = value;
    if (value > largest) largest = value;
  }
  if (least === largest) return { least, most: 0, cells: null };
  const width = WIDTHS.find(({ most }) => largest - least <= most);
  if (width === undefined || width.bytes >= bytes) return null;
  const narrow = width.allocate(BLOCK_LENGTH);
  for (let at = 0; at < BLOCK_LENGTH; at += 1) narrow[at] = (cells[at] as number) - least;
  return { least, most: width.most, cells: narrow };
}

/** For offsets, which pass 2^32 in large inputs. At most 8 bytes a row. */
export function createOffsetColumn(): Column {
  return createColumn(EIGHT_BYTES);
}

/** For counts below 2^32. At most 4 bytes a row. */
export function createCountColumn(): Column {
  return createColumn(FOUR_BYTES);
}

/** For codes below 256. At most 1 byte a row. */
export function createCodeColumn(): Column {
  return createColumn(ONE_BYTE);
}
