import { describe, expect, it } from 'vitest';
import { decideExit, type RunFacts } from './exit-code.ts';

const FACTS = ['internalError', 'usageError', 'inputNotRead', 'gateFailed', 'incomplete'] as const;
const CODES = [5, 2, 3, 1, 4] as const;

describe('decideExit', () => {
  it('is 0 when nothing happened', () => {
    expect(decideExit({})).toBe(0);
    expect(decideExit({ gateFailed: false, inputNotRead: false })).toBe(0);
  });

  it('takes the gravest of any combination', () => {
    for (let combination = 1; combination < 2 ** FACTS.length; combination += 1) {
      const happened = FACTS.map((_, index) => (combination & (1 << index)) !== 0);
      const facts: RunFacts = Object.fromEntries(
        FACTS.map((fact, index) => [fact, happened[index]]),
      );
      expect(decideExit(facts), JSON.stringify(facts)).toBe(CODES[happened.indexOf(true)]);
    }
  });
});
