import type { Locale } from './locale.ts';

/** A line to type, and what it does. */
export interface UsageLine {
  readonly line: string;
  readonly text: string;
}

/** What can be typed about a check. */
export function usageLines(id: string, locale: Locale): readonly UsageLine[] {
  return [
    { line: `vitrina explain ${id}`, text: locale.word('usage.explain') },
    { line: `vitrina check releases.json --only ${id}`, text: locale.word('usage.only') },
    { line: `vitrina check releases.json --skip ${id}`, text: locale.word('usage.skip') },
  ];
}
