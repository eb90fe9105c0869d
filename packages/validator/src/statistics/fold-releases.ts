import type { OmittedReleases } from '../processes/process-record.ts';
import type { Id, View } from '../view/view.ts';
import { processFields } from './fields.ts';
import type { Ledger } from './ledger.ts';
import { noteDate } from './note-dates.ts';

const id = processFields.id('id');
const date = processFields.instant('date');
const tags = processFields.texts('tag');
/** One tag where a list of them belongs. */
const onlyTag = processFields.text('tag');

/** A registered prefix, and what it is told from the rest by. */
const OCID_PREFIX = /^ocds-[a-z0-9]{6}-/;

/** The releases of a process before they are merged. */
export interface ReleasesInHand {
  readonly ocid: string;
  readonly releases: readonly View[];
  readonly omitted: OmittedReleases;
}

/** Counts what stands in the releases of a process. Of those that are omitted there is but the number. */
export function foldReleases(
  { ocid, releases, omitted: { repeated, older } }: ReleasesInHand,
  { counts, codes, dates }: Ledger,
): void {
  const published = releases.length + repeated + older;
  counts.add('ocids');
  counts.add('releases', published);
  counts.add('releasesRepeated', repeated);
  counts.add('releasesOfOlderVersions', older);
  counts.add('conflictingReleaseIds', countConflicts(releases));
  codes.releasesPerProcess.add(String(published));
  if (!OCID_PREFIX.test(ocid)) {
    counts.add('ocidsWithBadPrefix');
    counts.add('releasesWithBadPrefix', published);
  }
  for (const release of releases) {
    for (const tag of tagsOf(release)) codes.tags.add(tag);
    const kind = release.kind(tags);
    if (kind !== 'array' && kind !== 'absent') counts.add('releasesWithTagNotList');
    noteDate(release, date, dates.releases);
  }
}

function tagsOf(release: View): readonly string[] {
  const only = release.get(onlyTag);
  return only === undefined ? (release.get(tags) ?? []) : [only];
}

/** Ids that releases with different content have. */
function countConflicts(releases: readonly View[]): number {
  const seen = new Set<Id>();
  const conflicting = new Set<Id>();
  for (const release of releases) {
    const own = release.get(id);
    if (own === undefined) continue;
    if (seen.has(own)) conflicting.add(own);
    seen.add(own);
  }
  return conflicting.size;
}
