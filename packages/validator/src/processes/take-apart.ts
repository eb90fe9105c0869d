import { isObject, type JsonObject, type JsonValue } from '../json.ts';
import { isVersionedForm } from '../read/versioned-form.ts';
import type { ItemForm } from './item-runs.ts';

/** A release, and what it is read by. */
export interface FoundRelease {
  readonly release: JsonObject;
  readonly subject: string;
}

/** What the items of one process hold, by what it is. */
export interface FoundParts {
  readonly releases: FoundRelease[];
  readonly compiled: FoundRelease[];
  readonly versioned: FoundRelease[];
  /** Releases that are elsewhere. */
  links: number;
}

/** An item that was read again. */
export interface ItemToTakeApart {
  readonly value: JsonObject;
  readonly form: ItemForm;
  readonly subject: string;
}

/** Sorts what the items of one process hold. */
export function takeApart(items: readonly ItemToTakeApart[]): FoundParts {
  const parts: FoundParts = { releases: [], compiled: [], versioned: [], links: 0 };
  for (const { value, form, subject } of items) {
    if (form === 'release') addRelease(parts, value, subject);
    else addRecord(parts, value, subject);
  }
  return parts;
}

function addRelease(parts: FoundParts, release: JsonObject, subject: string): void {
  parts[kindOf(release)].push({ release, subject });
}

function kindOf(release: JsonObject): 'releases' | 'compiled' | 'versioned' {
  const { tag, date } = release;
  if (Array.isArray(tag) && tag.includes('compiled')) return 'compiled';
  // The date of a versioned release stands with each value.
  return date === undefined && isVersionedForm(release) ? 'versioned' : 'releases';
}

function addRecord(parts: FoundParts, record: JsonObject, subject: string): void {
  const { compiledRelease, versionedRelease, releases } = record;
  if (isObject(compiledRelease)) parts.compiled.push({ release: compiledRelease, subject });
  if (isObject(versionedRelease)) parts.versioned.push({ release: versionedRelease, subject });
  if (!Array.isArray(releases)) return;
  for (const release of releases as readonly JsonValue[]) {
    if (!isObject(release)) continue;
    if (isLink(release)) parts.links += 1;
    else addRelease(parts, release, subject);
  }
}

/** A link has an address, and neither ocid nor id, whatever else is wrong with it. */
function isLink(release: JsonObject): boolean {
  const has = (key: string): boolean => Object.hasOwn(release, key);
  return has('url') && !has('ocid') && !has('id');
}
