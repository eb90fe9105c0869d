/** What is counted at a path, as places in its ten numbers. */
export const CELL = {
  present: 0,
  shallow: 1,
  deep: 2,
  /** Lines in which the path occurs. */
  lines: 3,
  arrays: 4,
  arrayLength: 5,
  objects: 6,
  shallowObjects: 7,
  deepObjects: 8,
  /** Lines in which the path holds an object. */
  objectLines: 9,
} as const;

/** Numbers a path. */
export const CELLS = 10;

/** Counts of a number of lines, path by path; paths by their ids. */
export interface PathCounts {
  lines: number;
  at(id: number, cell: number): number;
  /** Adds ten numbers that stand in `cells` from `from` on. */
  add(id: number, cells: ArrayLike<number>, from: number): void;
  /** Moves what was counted at paths to another, before their ids are used again. */
  move(ids: ReadonlySet<number>, to: number): void;
  absorb(counts: PathCounts): void;
  /** Ids with counts. */
  ids(): Iterable<number>;
}

const BLOCK_BITS = 4;
const BLOCK_PATHS = 1 << BLOCK_BITS;
const IN_BLOCK = BLOCK_PATHS - 1;

/** Starts counts. They take memory for the paths that occur alone: there may be thousands of them. */
export function createPathCounts(): PathCounts {
  const blocks: (Float64Array | undefined)[] = [];

  function add(id: number, cells: ArrayLike<number>, from: number): void {
    const at = id >>> BLOCK_BITS;
    const block = blocks[at] ?? new Float64Array(BLOCK_PATHS * CELLS);
    blocks[at] = block;
    const to = (id & IN_BLOCK) * CELLS;
    for (let cell = 0; cell < CELLS; cell += 1) {
      block[to + cell] = (block[to + cell] as number) + (cells[from + cell] as number);
    }
  }

  const counts: PathCounts = {
    lines: 0,
    at: (id, cell) => blocks[id >>> BLOCK_BITS]?.[(id & IN_BLOCK) * CELLS + cell] ?? 0,
    add,
    move(ids, to) {
      // There may be thousands of counts, each of a few paths, and many ids.
      for (const id of [...counts.ids()]) {
        if (!ids.has(id)) continue;
        const block = blocks[id >>> BLOCK_BITS] as Float64Array;
        const from = (id & IN_BLOCK) * CELLS;
        add(to, block, from);
        block.fill(0, from, from + CELLS);
      }
    },
    absorb(other) {
      counts.lines += other.lines;
      const cells = new Float64Array(CELLS);
      for (const id of other.ids()) {
        for (let cell = 0; cell < CELLS; cell += 1) cells[cell] = other.at(id, cell);
        add(id, cells, 0);
      }
    },
    *ids() {
      for (let at = 0; at < blocks.length; at += 1) {
        const block = blocks[at];
        if (block === undefined) continue;
        for (let offset = 0; offset < BLOCK_PATHS; offset += 1) {
          if ((block[offset * CELLS] as number) > 0) yield at * BLOCK_PATHS + offset;
        }
      }
    },
  };
  return counts;
}
