import { isDateTime } from '../formats/date-time.ts';
import { isUri } from '../formats/uri.ts';
import { isObject } from '../json.ts';
import type { Codes } from '../plan/field.ts';

/** True where an item of a record's `releases` is a valid link: `url` and `date`, perhaps `tag`. */
export function isReleaseLink(item: unknown, tagCodes: Codes | null): boolean {
  if (!isObject(item)) return false;
  const { url, date, tag } = item as Record<'url' | 'date' | 'tag', unknown>;
  if (url !== null && !(typeof url === 'string' && isUri(url))) return false;
  if (typeof date !== 'string' || !isDateTime(date)) return false;
  return tag === undefined || isTag(tag, tagCodes);
}

function isTag(tag: unknown, tagCodes: Codes | null): boolean {
  if (!Array.isArray(tag) || tag.length === 0) return false;
  return tag.every((code) => typeof code === 'string' && (tagCodes?.codes.has(code) ?? true));
}
