import { VitrinaError } from '../errors.ts';
import type { UnpackLimits } from './unpack-meter.ts';
import type { ZipArchive, ZipEntry } from './zip-archive.ts';

/** What a first look at the directory of an archive shows. */
export interface ArchiveSurvey {
  /** How many entries may hold releases, as opposed to files that do not look so. */
  readonly wanted: number;
  /** Names of the latter, the first few. */
  readonly others: readonly string[];
  /** Positions of entries that begin inside an earlier one: the same bytes twice. */
  readonly overlapping: ReadonlySet<number>;
}

const WANTED_NAME = /\.(json|jsonl|ndjson|gz|zip)$/i;
const NAMED_OTHERS = 3;
const FOLDER_NAME = /\/$/;
/** What macOS adds for its own use. */
const SHADOW_NAME = /(^|\/)(__MACOSX\/|\._[^/]*$)/;

/** True for an entry that may hold releases, by its name. */
export function isWanted({ name }: ZipEntry): boolean {
  return WANTED_NAME.test(name) && !SHADOW_NAME.test(name);
}

function isFile({ name }: ZipEntry): boolean {
  return !FOLDER_NAME.test(name) && !SHADOW_NAME.test(name);
}

/**
 * Looks through the directory of an archive, up to where it is damaged.
 * @throws VitrinaError `too-many-entries`
 */
export async function surveyArchive(
  file: string,
  archive: ZipArchive,
  { archiveEntries }: Pick<UnpackLimits, 'archiveEntries'>,
): Promise<ArchiveSurvey> {
  const extents: Extent[] = [];
  let wanted = 0;
  const others: string[] = [];
  try {
    for await (const entry of archive.entries()) {
      if (extents.length === archiveEntries) {
        throw new VitrinaError('too-many-entries', { file, limit: archiveEntries });
      }
      extents.push({ position: extents.length, start: entry.start, end: entry.end });
      if (isWanted(entry)) wanted += 1;
      else if (isFile(entry) && others.length < NAMED_OTHERS) others.push(entry.name);
    }
  } catch (error) {
    // Whoever goes through the entries one by one meets the damage in its place.
    if (error instanceof VitrinaError) throw error;
  }
  return { wanted, others, overlapping: findOverlapping(extents) };
}

interface Extent {
  readonly position: number;
  readonly start: number;
  readonly end: number;
}

function findOverlapping(extents: Extent[]): ReadonlySet<number> {
  const overlapping = new Set<number>();
  let end = 0;
  for (const extent of extents.sort((one, other) => one.start - other.start)) {
    if (extent.start < end) overlapping.add(extent.position);
    end = Math.max(end, extent.end);
  }
  return overlapping;
}
