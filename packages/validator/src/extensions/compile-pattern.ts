/** A text that is longer is not compared with a pattern. */
export const LONGEST_MATCHED_TEXT = 1_000;

const LONGEST_PATTERN = 1_000;
const MOST_WAYS = 10_000_000;

/**
 * The regular expression of a pattern, or null where it is none, or one that could stop a run.
 * Extensions come from strangers.
 */
export function compilePattern(pattern: string): RegExp | null {
  if (patternCost(pattern) > MOST_WAYS) return null;
  try {
    return new RegExp(pattern, 'u');
  } catch {
    return null;
  }
}

/**
 * How many ways a regular expression can take through a text of `LONGEST_MATCHED_TEXT` at worst. Infinite
 * where that has no bound: a choice inside an unbounded repetition, references back, looking around.
 */
function patternCost(pattern: string): number {
  if (pattern.length > LONGEST_PATTERN) return Number.POSITIVE_INFINITY;
  const scan: Scan = { pattern, at: 0 };
  const ways = waysOfAlternatives(scan);
  if (scan.at < pattern.length) return Number.POSITIVE_INFINITY;
  return pattern.startsWith('^') ? ways : ways * LONGEST_MATCHED_TEXT;
}

/** How far a pattern has been read. */
interface Scan {
  readonly pattern: string;
  at: number;
}

function waysOfAlternatives(scan: Scan): number {
  let ways = waysOfSequence(scan);
  while (scan.pattern[scan.at] === '|') {
    scan.at += 1;
    ways += waysOfSequence(scan);
  }
  return ways;
}

function waysOfSequence(scan: Scan): number {
  let ways = 1;
  while (scan.at < scan.pattern.length && !/[|)]/.test(scan.pattern.charAt(scan.at))) {
    ways *= waysOfRepetition(scan, waysOfAtom(scan));
  }
  return ways;
}

function waysOfAtom(scan: Scan): number {
  const rest = scan.pattern.slice(scan.at);
  if (/^\(\?(?!:)|^\\[1-9k]/.test(rest)) {
    scan.at = scan.pattern.length;
    return Number.POSITIVE_INFINITY;
  }
  const [group] = /^\((?:\?:)?/.exec(rest) ?? [];
  if (group === undefined) {
    const [atom = ' '] = /^\[(?:\\.|[^\]\\])*\]|^\\[pP]\{[^}]*\}|^\\./s.exec(rest) ?? [];
    scan.at += atom.length;
    return 1;
  }
  scan.at += group.length;
  const ways = waysOfAlternatives(scan);
  scan.at += 1;
  return ways;
}

/** Reads a quantifier, if one follows, and counts the ways through all repetitions of what was before. */
function waysOfRepetition(scan: Scan, ways: number): number {
  const [quantifier, sign, low, comma, high] =
    /^(?:([*+?])|\{(\d+)(,)?(\d*)\})\??/.exec(scan.pattern.slice(scan.at)) ?? [];
  if (quantifier === undefined) return ways;
  scan.at += quantifier.length;
  if (sign === '?') return ways + 1;
  if (sign !== undefined || (comma !== undefined && high === '')) {
    return ways === 1 ? LONGEST_MATCHED_TEXT : Number.POSITIVE_INFINITY;
  }
  const least = Number(low);
  const most = comma === undefined ? least : Number(high);
  return ways ** most * (most - least + 1);
}
