import { indexChecks, wordBroken } from '@vitrina/report';
import { type BrokenText, type CoverageInput, checks } from '@vitrina/validator';
import type { Context } from './command.ts';

/** Says on standard error what is broken, and how much more where that is a lot. */
export interface BrokenNews {
  readonly add: (input: string, broken: BrokenText) => void;
  /** Tells it, now that it is known what the inputs were. */
  readonly tell: (inputs: readonly CoverageInput[]) => void;
}

const TOLD = 5;

/** Starts with the first input. */
export function createBrokenNews({ locale, log }: Context): BrokenNews {
  const held = new Map<string, BrokenText[]>();
  return {
    add(input, broken) {
      const ofInput = held.get(input) ?? [];
      if (ofInput.length < TOLD) held.set(input, [...ofInput, broken]);
    },
    tell(inputs) {
      const known = indexChecks(checks);
      // Of a web page or a spreadsheet it is enough to say what it is.
      const meant = inputs.filter(({ reason = 'not-json' }) => reason === 'not-json');
      const news = meant.flatMap(({ path }) =>
        (held.get(path) ?? []).map((broken) => wordBroken(path, broken, known, locale)),
      );
      for (const sentence of news.slice(0, TOLD)) log.warn(sentence);
      const more = meant.reduce((sum, { broken }) => sum + broken, 0) - TOLD;
      if (more > 0) log.warn(locale.word('coverage.more-broken', { n: more }));
    },
  };
}
