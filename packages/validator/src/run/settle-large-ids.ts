import { literalAt } from '../read/numbers.ts';
import type { RawFinding } from '../walk/walker.ts';

/**
 * Integers beyond 2^53 can be the same number without being the same id. Findings about such ids are
 * settled by how the ids are written: one for each that is repeated.
 */
export function settleLargeIds(
  findings: readonly RawFinding[],
  bytes: Uint8Array,
): readonly RawFinding[] {
  if (!findings.some(({ detail }) => detail.largeIdsAt)) return findings;
  return findings.flatMap((finding) => {
    const { detail, path } = finding;
    if (!detail.largeIdsAt) return finding;
    const written = detail.largeIdsAt.map((index) => literalAt(bytes, [...path, index, 'id']));
    const repeated = written.filter((id, index) => written.indexOf(id) < index);
    return [...new Set(repeated)].map((value) => ({ ...finding, value }));
  });
}
