const BLOCK_BITS = 10;
const BLOCK_LENGTH = 1 << BLOCK_BITS;
const IN_BLOCK = BLOCK_LENGTH - 1;

type Block = Float64Array | Uint32Array | Uint8Array;

/** A growing list of numbers in blocks of one typed array kind: growing never copies what is there. */
export interface Column {
  get(row: number): number;
  set(row: number, value: number): void;
}

/** A column whose blocks come from `allocate`, which decides the range and the bytes of a number. */
function createColumn(allocate: (length: number) => Block): Column {
  const blocks: Block[] = [];
  return {
    get(row) {
      return (blocks[row >>> BLOCK_BITS] as Block)[row & IN_BLOCK] as number;
    },
    set(row, value) {
      const block = row >>> BLOCK_BITS;
      while (block >= blocks.length) blocks.push(allocate(BLOCK_LENGTH));
      (blocks[block] as Block)[row & IN_BLOCK] = value;
    },
  };
}

/** For offsets, which pass 2^32 in large inputs. 8 bytes a row. */
export function createOffsetColumn(): Column {
  return createColumn((length) => new Float64Array(length));
}

/** For counts below 2^32. 4 bytes a row. */
export function createCountColumn(): Column {
  return createColumn((length) => new Uint32Array(length));
}

/** For codes below 256. 1 byte a row. */
export function createCodeColumn(): Column {
  return createColumn((length) => new Uint8Array(length));
}
