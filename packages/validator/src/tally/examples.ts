/** Something that may be shown as an example. `group` is its path and value, `rank` its hash. */
export interface Candidate<T> {
  readonly group: string;
  readonly rank: string;
  readonly content: T;
}

/**
 * Keeps the examples of one check: the lowest of each of the `size` groups whose lowest is lowest, then
 * the lowest of the rest. The choice depends on the candidates alone, not on their order.
 */
export interface ExampleSet<T> {
  /** Whether a candidate of this group and rank would be kept now. */
  wants(group: string, rank: string): boolean;
  add(candidate: Candidate<T>): void;
  /** What another set must add to choose among these too. */
  save(): readonly Candidate<T>[];
  finalise(): readonly T[];
}

/** Starts an empty set of at most `size` examples. */
export function createExampleSet<T>(size: number): ExampleSet<T> {
  const leaders = new Map<string, Candidate<T>>();
  let lowest: Candidate<T>[] = [];

  const highestLeader = (): Candidate<T> | undefined =>
    [...leaders.values()].reduce<Candidate<T> | undefined>(
      (high, leader) => (high && high.rank > leader.rank ? high : leader),
      undefined,
    );

  function wantsAsLeader(group: string, rank: string): boolean {
    const leader = leaders.get(group);
    if (leader) return rank < leader.rank;
    return leaders.size < size || rank < (highestLeader()?.rank ?? '');
  }

  // Twice the size, since up to `size` of the lowest may be leaders too.
  const wantsAsRest = (rank: string): boolean =>
    lowest.length < 2 * size || rank < (lowest.at(-1)?.rank ?? '');

  return {
    wants: (group, rank) => size > 0 && (wantsAsLeader(group, rank) || wantsAsRest(rank)),
    add(candidate) {
      const { group, rank } = candidate;
      if (wantsAsLeader(group, rank)) {
        leaders.set(group, candidate);
        if (leaders.size > size) leaders.delete(highestLeader()?.group ?? '');
      }
      if (wantsAsRest(rank)) {
        lowest = [...lowest, candidate].sort(byRank).slice(0, 2 * size);
      }
    },
    save: () => [...new Set([...leaders.values(), ...lowest])],
    finalise() {
      const first = [...leaders.values()].sort(byRank);
      const rest = lowest.filter((candidate) => !first.includes(candidate));
      return [...first, ...rest].slice(0, size).map(({ content }) => content);
    },
  };
}

function byRank(left: Candidate<unknown>, right: Candidate<unknown>): number {
  return left.rank < right.rank ? -1 : left.rank > right.rank ? 1 : 0;
}
