import type { PathCoverage } from '../assessment.ts';
import type { LineCoverage, SegmentCoverage } from './coverage.ts';
import type { LineGroups } from './line-groups.ts';
import { CELL, type PathCounts } from './path-counts.ts';
import type { PathNode, PathTable } from './path-table.ts';

/** Lays out counts by path. */
export function describeCounts(counts: PathCounts, table: PathTable): LineCoverage {
  return createDescription(table)(counts);
}

/** Lays out the counts of groups. */
export function describeGroups(groups: LineGroups, table: PathTable): SegmentCoverage {
  const describe = createDescription(table);
  const { absent, other } = groups;
  return {
    groups: Object.fromEntries(
      groups.kept().map(([key, counts]) => [key, describe(counts)] as const),
    ),
    ...(absent.lines > 0 ? { absent: describe(absent) } : {}),
    ...(other.lines > 0 ? { other: describe(other) } : {}),
  };
}

/** Lays out any number of counts, each in the time that its own paths take: most have few of all. */
function createDescription(table: PathTable): (counts: PathCounts) => LineCoverage {
  const { id: elsewhere } = table.elsewhere;
  const nodes = table.nodes();
  const ranks = new Map(nodes.map(({ id }, rank) => [id, rank]));
  return (counts) => {
    const found = [...counts.ids()].flatMap((id) => ranks.get(id) ?? []);
    const paths = new Map<string, PathCoverage>();
    const add = (path: string, coverage: PathCoverage): void => {
      // Keys with slashes can make two paths read alike: they are summed.
      if (coverage.present > 0) paths.set(path, sumOf(paths.get(path), coverage));
    };
    for (const rank of found.sort((left, right) => left - right)) {
      const node = nodes[rank] as PathNode;
      add(node.path, valuesAt(node, counts));
      add(`${node.path}/`, objectsAt(node, counts));
    }
    const unlisted = {
      present: counts.at(elsewhere, CELL.present),
      nonEmptyShallow: counts.at(elsewhere, CELL.shallow),
      nonEmptyDeep: counts.at(elsewhere, CELL.deep),
    };
    return {
      lines: counts.lines,
      paths: Object.fromEntries(paths),
      ...(unlisted.present > 0 ? { unlisted } : {}),
    };
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
