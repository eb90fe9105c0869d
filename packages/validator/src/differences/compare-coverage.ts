import type { Assessment, PathCoverage } from '../assessment.ts';
import { compareRecords } from './compare-records.ts';
import type { Change, CoverageDifferences, FilledShare } from './differences.ts';

type CoverageByPath = Readonly<Record<string, PathCoverage>>;

/** Paths whose share of filled values changed. */
export function compareCoverage(old: Assessment, next: Assessment): CoverageDifferences {
  const [before, after] = [old.results.coverage.processes, next.results.coverage.processes];
  return {
    items: compareShares(old.results.coverage.items, next.results.coverage.items),
    ...(before && after ? { processes: compareShares(before, after) } : {}),
  };
}

/** Lists that have more or fewer entries than before, by path; those of processes where both have them. */
export function compareLists(old: Assessment, next: Assessment): Readonly<Record<string, Change>> {
  const [before, after] = [old.results.coverage.processes, next.results.coverage.processes];
  const byProcess = before && after;
  return compareRecords(
    lengthsOf(byProcess ? before : old.results.coverage.items),
    lengthsOf(byProcess ? after : next.results.coverage.items),
    (one, other) => one === other,
  );
}

function compareShares(old: CoverageByPath, next: CoverageByPath): CoverageDifferences['items'] {
  return compareRecords(
    sharesOf(old),
    sharesOf(next),
    (one, other) => one.filled * other.parents === other.filled * one.parents,
  );
}

function sharesOf(coverage: CoverageByPath): Readonly<Record<string, FilledShare>> {
  return Object.fromEntries(
    Object.entries(coverage)
      .filter(([, { parents }]) => parents > 0)
      .map(([path, { parents, nonEmptyDeep }]) => [path, { parents, filled: nonEmptyDeep }]),
  );
}

function lengthsOf(coverage: CoverageByPath): Readonly<Record<string, number>> {
  return Object.fromEntries(
    Object.entries(coverage).flatMap(([path, { arrayLength = 0 }]) =>
      arrayLength > 0 ? [[path, arrayLength] as const] : [],
    ),
  );
}
