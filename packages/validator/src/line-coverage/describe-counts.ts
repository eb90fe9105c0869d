import type { PathCoverage } from '../assessment.ts';
import type { LineCoverage, SegmentCoverage } from './coverage.ts';
import type { LineGroups } from './line-groups.ts';
import { CELL, type PathCounts } from './path-counts.ts';
import type { PathNode, PathTable } from './path-table.ts';

/** Lays out counts by path. */
export function describeCounts(counts: PathCounts, table: PathTable): LineCoverage {
  return describe(counts, table.nodes(), table.elsewhere);
}

/** Lays out the counts of groups. */
export function describeGroups(groups: LineGroups, table: PathTable): SegmentCoverage {
  const nodes = table.nodes();
  const describeGroup = (counts: PathCounts) => describe(counts, nodes, table.elsewhere);
  const { absent, other } = groups;
  return {
    groups: Object.fromEntries(
      groups.kept().map(([key, counts]) => [key, describeGroup(counts)] as const),
    ),
    ...(absent.lines > 0 ? { absent: describeGroup(absent) } : {}),
    ...(other.lines > 0 ? { other: describeGroup(other) } : {}),
  };
}

/** Keys with slashes can make two paths read alike: they are summed. */
function describe(counts: PathCounts, nodes: readonly PathNode[], { id }: PathNode): LineCoverage {
  const paths = new Map<string, PathCoverage>();
  const add = (path: string, coverage: PathCoverage): void => {
    if (coverage.present > 0) paths.set(path, sumOf(paths.get(path), coverage));
  };
  for (const node of nodes) {
    if (counts.at(node.id, CELL.present) === 0) continue;
    add(node.path, valuesAt(node, counts));
    add(`${node.path}/`, objectsAt(node, counts));
  }
  const unlisted = {
    present: counts.at(id, CELL.present),
    nonEmptyShallow: counts.at(id, CELL.shallow),
    nonEmptyDeep: counts.at(id, CELL.deep),
  };
  return {
    lines: counts.lines,
    paths: Object.fromEntries(paths),
    ...(unlisted.present > 0 ? { unlisted } : {}),
  };
}

function valuesAt({ id, parent, key }: PathNode, counts: PathCounts): PathCoverage {
  const at = (cell: number): number => counts.at(id, cell);
  const parents =
    parent === null
      ? counts.lines
      : counts.at(parent.id, key === null ? CELL.arrays : CELL.objects);
  return {
    parents,
    present: at(CELL.present),
    nonEmptyShallow: at(CELL.shallow),
    nonEmptyDeep: at(CELL.deep),
    releases: at(CELL.lines),
    ...(at(CELL.arrays) > 0 ? { arrayLength: at(CELL.arrayLength) } : {}),
  };
}

function objectsAt({ id }: PathNode, counts: PathCounts): PathCoverage {
  return {
    parents: counts.at(id, CELL.present),
    present: counts.at(id, CELL.objects),
    nonEmptyShallow: counts.at(id, CELL.shallowObjects),
    nonEmptyDeep: counts.at(id, CELL.deepObjects),
    releases: counts.at(id, CELL.objectLines),
  };
}

function sumOf(known: PathCoverage | undefined, added: PathCoverage): PathCoverage {
  if (known === undefined) return added;
  const arrayLength = (known.arrayLength ?? 0) + (added.arrayLength ?? 0);
  const hasArrays = known.arrayLength !== undefined || added.arrayLength !== undefined;
  return {
    parents: known.parents + added.parents,
    present: known.present + added.present,
    nonEmptyShallow: known.nonEmptyShallow + added.nonEmptyShallow,
    nonEmptyDeep: known.nonEmptyDeep + added.nonEmptyDeep,
    releases: known.releases + added.releases,
    ...(hasArrays ? { arrayLength } : {}),
  };
}
