import { canonicalJson } from '../identity/canonical-json.ts';
import { hashText } from '../identity/murmur3.ts';
import { isObject, type JsonObject, type JsonValue } from '../json.ts';
import { readInstant } from '../view/instant.ts';
import type { MergeObstacle, MergeProblems } from './merge-problem.ts';

interface DatedRelease {
  readonly release: JsonObject;
  /** Milliseconds since 1970. */
  readonly time: number;
}

/**
 * Puts releases into the order of their dates as instants; of one instant, by id and then by hash of
 * the content. Null where one of them cannot be placed. A release alone needs no date.
 */
export function orderReleases(
  releases: readonly JsonValue[],
  problems: MergeProblems,
): readonly JsonObject[] | null {
  if (releases.length === 0) problems.report('no-release');
  const isAlone = releases.length === 1;
  const dated: DatedRelease[] = [];
  for (const [index, release] of releases.entries()) {
    if (!isObject(release)) {
      problems.report('no-object', { release: index, value: release });
      continue;
    }
    const { date } = release;
    const time = readTime(date);
    if (typeof time === 'number') dated.push({ release, time });
    else if (isAlone) dated.push({ release, time: 0 });
    else problems.report(time, { release: index, ...(date === undefined ? {} : { value: date }) });
  }
  if (dated.length === 0 || dated.length < releases.length) return null;
  const hashes = new Map<JsonObject, string>();
  dated.sort((one, other) => one.time - other.time || compareTied(one.release, other.release));
  for (const [index, { release, time }] of dated.entries()) {
    const before = dated[index - 1];
    if (before?.time === time && compareTied(before.release, release) !== 0) {
      problems.report('equal-dates', { value: release['date'] ?? null });
    }
  }
  return dated.map(({ release }) => release);

  function compareTied(one: JsonObject, other: JsonObject): number {
    return compareTexts(idText(one), idText(other)) || compareTexts(hashOf(one), hashOf(other));
  }

  function hashOf(release: JsonObject): string {
    const known = hashes.get(release) ?? hashText(canonicalJson(release));
    hashes.set(release, known);
    return known;
  }
}

function readTime(date: JsonValue | undefined): number | MergeObstacle {
  if (date === undefined) return 'missing-date';
  if (date === null) return 'null-date';
  if (typeof date !== 'string') return 'non-string-date';
  return readInstant(date)?.ms ?? 'unreadable-date';
}

function idText({ id = null }: JsonObject): string {
  return canonicalJson(id);
}

function compareTexts(one: string, other: string): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}
