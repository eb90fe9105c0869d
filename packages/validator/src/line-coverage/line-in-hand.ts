import { CELL, CELLS, type PathCounts } from './path-counts.ts';
import type { PathNode, PathTable } from './path-table.ts';

/** Counts what is in one line, before it is known what else the line counts for. */
export interface LineInHand {
  /** Visits the line itself. */
  visit(value: unknown): void;
  /** Visits one element of a line that is a list, whose elements come one by one. */
  visitElement(value: unknown): void;
  /** Says that the line was a list, and all of it has been visited. */
  endList(): void;
  /** True where something was nested too deeply to be visited whole. */
  isTooDeep(): boolean;
  /** Adds the line to counts; to as many of them as one likes. */
  addTo(counts: PathCounts): void;
  move(ids: ReadonlySet<number>, to: number): void;
  /** Forgets the line, for the next one. */
  clear(): void;
}

const FIRST_PATHS = 1024;

/** Makes a counter of lines. An array or object may stand in `mostLevels` others, less one. */
export function createLineInHand(table: PathTable, mostLevels: number): LineInHand {
  const { root } = table;
  let cells = new Float64Array(FIRST_PATHS * CELLS);
  let touched: number[] = [];
  let tooDeep = false;
  let elementCount = 0;
  let isListFilled = false;

  function touch(id: number): number {
    const base = id * CELLS;
    if (base >= cells.length) {
      const grown = new Float64Array(base * 2);
      grown.set(cells);
      cells = grown;
    }
    if (cells[base] === 0) touched.push(id);
    return base;
  }

  function raise(at: number, by: number): void {
    cells[at] = (cells[at] as number) + by;
  }

  /** True where anything in the value is filled. */
  function visit(node: PathNode, value: unknown, level: number): boolean {
    const base = touch(node.id);
    raise(base + CELL.present, 1);
    let isFilled = true;
    if (typeof value === 'string') {
      if (value === '') return false;
    } else if (value === null) {
      return false;
    } else if (typeof value === 'object') {
      if (level > mostLevels) {
        tooDeep = true;
        return false;
      }
      if (Array.isArray(value)) {
        raise(base + CELL.arrays, 1);
        raise(base + CELL.arrayLength, value.length);
        if (value.length === 0) return false;
        isFilled = visitElements(node, value, level);
      } else {
        raise(base + CELL.objects, 1);
        const filled = visitMembers(node, value as Readonly<Record<string, unknown>>, level);
        if (filled === null) return false;
        raise(base + CELL.shallowObjects, 1);
        if (filled) raise(base + CELL.deepObjects, 1);
        isFilled = filled;
      }
    }
    raise(base + CELL.shallow, 1);
    if (isFilled) raise(base + CELL.deep, 1);
    return isFilled;
  }

  function visitElements(node: PathNode, value: readonly unknown[], level: number): boolean {
    const elements = node.elements ?? table.elements(node);
    let isFilled = false;
    for (let index = 0; index < value.length; index += 1) {
      if (visit(elements, value[index], level + 1)) isFilled = true;
    }
    return isFilled;
  }

  /** Null for an object without members. */
  function visitMembers(
    node: PathNode,
    value: Readonly<Record<string, unknown>>,
    level: number,
  ): boolean | null {
    const { members } = node;
    let isFilled: boolean | null = null;
    for (const key in value) {
      const member = members.get(key) ?? table.member(node, key);
      isFilled = visit(member, value[key], level + 1) || isFilled === true;
    }
    return isFilled;
  }

  return {
    visit: (value) => void visit(root, value, 1),
    visitElement(value) {
      elementCount += 1;
      if (visit(table.elements(root), value, 1)) isListFilled = true;
    },
    endList() {
      const base = touch(root.id);
      raise(base + CELL.present, 1);
      raise(base + CELL.arrays, 1);
      raise(base + CELL.arrayLength, elementCount);
      if (elementCount > 0) raise(base + CELL.shallow, 1);
      if (isListFilled) raise(base + CELL.deep, 1);
    },
    isTooDeep: () => tooDeep,
    addTo(counts) {
      counts.lines += 1;
      for (const id of touched) {
        const base = id * CELLS;
        cells[base + CELL.lines] = 1;
        cells[base + CELL.objectLines] = Math.min(1, cells[base + CELL.objects] as number);
        counts.add(id, cells, base);
      }
    },
    move(ids, to) {
      const moved = touched.filter((id) => ids.has(id));
      if (moved.length === 0) return;
      const target = touch(to);
      for (const id of moved) {
        const base = id * CELLS;
        for (let cell = 0; cell < CELLS; cell += 1) raise(target + cell, cells[base + cell] ?? 0);
        cells.fill(0, base, base + CELLS);
      }
      touched = touched.filter((id) => !ids.has(id));
    },
    clear() {
      for (const id of touched) cells.fill(0, id * CELLS, (id + 1) * CELLS);
      touched = [];
      tooDeep = false;
      elementCount = 0;
      isListFilled = false;
    },
  };
}
