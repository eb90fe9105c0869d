import type { SegmentName } from './line-segments.ts';
import { CELLS, type PathCounts } from './path-counts.ts';
import type { PathNode, PathTable } from './path-table.ts';

/** A tally of coverage as plain data. */
export interface SavedCoverage {
  /** Every path behind its parent: the parent's place in this list, and the key, null for elements. */
  readonly nodes: readonly SavedNode[];
  readonly all: SavedCounts;
  readonly segments?: Readonly<Record<SegmentName, SavedGroups>>;
}

type SavedNode = readonly [parent: number, key: string | null];

interface SavedCounts {
  readonly lines: number;
  /** The place of a path in `nodes` and its ten numbers, path after path; -1 is elsewhere. */
  readonly cells: readonly number[];
}

interface SavedGroups {
  readonly kept: readonly (readonly [key: string, counts: SavedCounts])[];
  readonly absent?: SavedCounts;
  readonly other?: SavedCounts;
}

const ELSEWHERE = -1;
const TOP = -1;

/** Takes down the paths of a table, and where each id stands in the list. */
export function saveNodes(table: PathTable): {
  readonly saved: readonly SavedNode[];
  readonly places: ReadonlyMap<number, number>;
} {
  const places = new Map([[table.elsewhere.id, ELSEWHERE]]);
  const saved: SavedNode[] = [];
  for (const { id, parent, key } of table.nodes()) {
    saved.push([parent === null ? TOP : (places.get(parent.id) as number), key]);
    places.set(id, saved.length - 1);
  }
  return { saved, places };
}

/** Finds or makes saved paths in a table. Returns what id there a place has. */
export function restoreNodes(
  saved: readonly SavedNode[],
  table: PathTable,
): (place: number) => number {
  const nodes: PathNode[] = [];
  for (const [parentPlace, key] of saved) {
    const parent = nodes[parentPlace];
    if (parent === undefined) nodes.push(table.root);
    else nodes.push(key === null ? table.elements(parent) : table.member(parent, key));
  }
  return (place) => (nodes[place] ?? table.elsewhere).id;
}

/** Takes down counts, with places for ids. */
export function saveCounts(counts: PathCounts, places: ReadonlyMap<number, number>): SavedCounts {
  const cells: number[] = [];
  for (const id of counts.ids()) {
    cells.push(places.get(id) as number);
    for (let cell = 0; cell < CELLS; cell += 1) cells.push(counts.at(id, cell));
  }
  return { lines: counts.lines, cells };
}

/** Adds saved counts to others, whose paths have other ids. */
export function absorbCounts(
  { lines, cells }: SavedCounts,
  idAt: (place: number) => number,
  counts: PathCounts,
): void {
  counts.lines += lines;
  for (let at = 0; at < cells.length; at += CELLS + 1) {
    counts.add(idAt(cells[at] as number), cells, at + 1);
  }
}
