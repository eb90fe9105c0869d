import type { LineCoverage } from './coverage.ts';

/** Values that hold something, by path, as Cardinal counts them: only where there are any. */
export function countsOf({ paths }: LineCoverage): Record<string, number> {
  const counts = Object.entries(paths).map(
    ([path, { nonEmptyDeep }]) => [path, nonEmptyDeep] as const,
  );
  return Object.fromEntries(counts.filter(([, count]) => count > 0));
}
