import { skipCharacters, URI_CHARACTERS } from './uri-characters.ts';

const GROUPS = 8;

/** True for what RFC 3986 allows between the brackets of a host: an IPv6 or a future address. */
export function isIpLiteral(text: string): boolean {
  return text.startsWith('v') || text.startsWith('V') ? isFutureAddress(text) : isIpv6Address(text);
}

function isFutureAddress(text: string): boolean {
  const dot = skipCharacters(text, 1, URI_CHARACTERS.hex);
  const start = dot + 1;
  return (
    dot > 1 &&
    text[dot] === '.' &&
    text.length > start &&
    !text.includes('%') &&
    skipCharacters(text, start, URI_CHARACTERS.userinfo) === text.length
  );
}

/** `::` stands for one group or more, so seven others are the most it may leave. */
function isIpv6Address(text: string): boolean {
  const gap = text.indexOf('::');
  if (gap === -1) return countGroups(text, true) === GROUPS;
  const before = gap === 0 ? 0 : countGroups(text.slice(0, gap), false);
  const after = gap + 2 === text.length ? 0 : countGroups(text.slice(gap + 2), true);
  return before + after < GROUPS;
}

/** Counts groups of 16 bits; an IPv4 address at the end is two. Infinite where one is malformed. */
function countGroups(text: string, mayEndInIpv4: boolean): number {
  const groups = text.split(':');
  const last = groups.at(-1) ?? '';
  const endsInIpv4 = mayEndInIpv4 && isIpv4Address(last);
  const hexGroups = endsInIpv4 ? groups.slice(0, -1) : groups;
  if (!hexGroups.every(isHexGroup)) return Number.POSITIVE_INFINITY;
  return hexGroups.length + (endsInIpv4 ? 2 : 0);
}

function isHexGroup(text: string): boolean {
  const digits = skipCharacters(text, 0, URI_CHARACTERS.hex);
  return digits >= 1 && digits <= 4 && digits === text.length;
}

function isIpv4Address(text: string): boolean {
  const octets = text.split('.');
  return octets.length === 4 && octets.every(isOctet);
}

function isOctet(text: string): boolean {
  const value = Number(text);
  return value >= 0 && value <= 255 && String(value) === text;
}
