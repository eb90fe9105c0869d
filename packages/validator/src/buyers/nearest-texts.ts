import { compareTexts } from '../states/compare-texts.ts';
import { plainName } from './plain-name.ts';

const MOST = 3;
const LEAST_LIKENESS = 0.4;

/** A text and its pairs of neighbouring letters, each with how often it is there. */
interface Pairs {
  readonly text: string;
  readonly counts: ReadonlyMap<string, number>;
  readonly total: number;
}

/** Finds texts that look like others, made ready once for many questions. */
export function createTextFinder(texts: Iterable<string>): (text: string) => readonly string[] {
  const known = Array.from(new Set(texts), readPairs);
  return (text) => {
    const wanted = readPairs(text);
    return known
      .map((pairs) => ({ text: pairs.text, likeness: compare(wanted, pairs) }))
      .filter(({ likeness }) => likeness >= LEAST_LIKENESS)
      .sort((one, other) => other.likeness - one.likeness || compareTexts(one.text, other.text))
      .slice(0, MOST)
      .map((found) => found.text);
  };
}

function readPairs(text: string): Pairs {
  const letters = plainName(text);
  const counts = new Map<string, number>();
  for (let at = 0; at + 1 < letters.length; at += 1) {
    const pair = letters.slice(at, at + 2);
    counts.set(pair, (counts.get(pair) ?? 0) + 1);
  }
  return { text, counts, total: Math.max(0, letters.length - 1) };
}

/** The share of pairs that two texts have in common: 1 for equal ones, whatever the order of words. */
function compare(one: Pairs, other: Pairs): number {
  let common = 0;
  for (const [pair, count] of one.counts) common += Math.min(count, other.counts.get(pair) ?? 0);
  const total = one.total + other.total;
  return total === 0 ? 0 : (2 * common) / total;
}
