import { describe, expect, it } from 'vitest';
import type { OpenSource, Source } from '../source.ts';
import { createKeptInputs } from './kept-inputs.ts';

/** A source of one byte, its number, that counts how often it is open. */
function numbered(number: number, reopens: boolean, open: Set<number>): Source {
  return {
    name: `${number}`,
    reopens,
    async open() {
      if (open.has(number)) throw new Error(`${number} is open`);
      open.add(number);
      return {
        read: async () => Uint8Array.of(number),
        close: async () => void open.delete(number),
      } as unknown as OpenSource;
    },
  };
}

describe.each([
  [true, 64],
  [false, 200],
])('inputs that can be opened again: %s', (reopens, mostOpen) => {
  it(`are open, at most ${mostOpen} of 200 at a time`, async () => {
    const open = new Set<number>();
    const inputs = createKeptInputs();
    for (let number = 0; number < 200; number += 1) {
      const source = numbered(number, reopens, open);
      await inputs.keep(inputs.add(source), await source.open());
      expect(open.size).toBeLessThanOrEqual(mostOpen);
    }
    for (const number of [0, 199, 1, 100, 0, 150]) {
      expect(await inputs.read(number, 0, 1)).toEqual(Uint8Array.of(number));
      expect(inputs.nameOf(number)).toBe(`${number}`);
    }
    expect(open.size).toBe(mostOpen);
    await inputs.close();
    expect(open.size).toBe(0);
  });
});
