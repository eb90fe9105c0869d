import { isObject, type JsonValue } from '../json.ts';

/**
 * The ocid that a release or a record is grouped by: its own, else the first of what a record holds.
 * Null where there is no text, so that the item belongs to no process.
 */
export function ocidOfItem(item: JsonValue): string | null {
  if (!isObject(item)) return null;
  const own = textAt(item);
  if (own !== null) return own;
  const { compiledRelease, versionedRelease, releases } = item;
  const held = [compiledRelease, versionedRelease, ...(Array.isArray(releases) ? releases : [])];
  for (const release of held) {
    const ocid = isObject(release) ? textAt(release) : null;
    if (ocid !== null) return ocid;
  }
  return null;
}

function textAt({ ocid }: { readonly ocid?: JsonValue }): string | null {
  return typeof ocid === 'string' && ocid !== '' ? ocid : null;
}
