import { type Counts, createCounts } from '../states/counts.ts';
import { readSpelling, type Spelling, writeSpelling } from './spelling.ts';

/** How many processes write an organisation in one way. */
export interface CountedSpelling {
  /** What tells the organisation from others. */
  readonly key: string;
  readonly spelling: Spelling;
  readonly processes: number;
  /** Of these, processes that are not among those asked for. */
  readonly otherProcesses: number;
}

/** Counts the spellings of buyers. */
export interface SpellingCensus extends Pick<Counts, 'save' | 'absorb'> {
  /** Adds a process that is among those asked for, or not. */
  add(key: string, spellings: readonly Spelling[], isWanted: boolean): void;
  /** In the order of keys and spellings. */
  list(): readonly CountedSpelling[];
}

/** Starts without spellings, with room for so many. */
export function createSpellingCensus(limit: number): SpellingCensus {
  const counts = createCounts(limit);

  function list(): readonly CountedSpelling[] {
    const found = new Map<string, CountedSpelling>();
    for (const [text, processes] of counts.counts()) {
      const [key, written, isWanted] = JSON.parse(text) as [string, string, boolean];
      const name = JSON.stringify([key, written]);
      const known = found.get(name);
      found.set(name, {
        key,
        spelling: known?.spelling ?? readSpelling(written),
        processes: processes + (known?.processes ?? 0),
        otherProcesses: (isWanted ? 0 : processes) + (known?.otherProcesses ?? 0),
      });
    }
    return [...found.values()];
  }

  return {
    add(key, spellings, isWanted) {
      for (const text of new Set(spellings.map(writeSpelling))) {
        counts.add(JSON.stringify([key, text, isWanted]));
      }
    },
    list,
    save: counts.save,
    absorb: counts.absorb,
  };
}
