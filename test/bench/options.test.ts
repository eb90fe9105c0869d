import { describe, expect, it } from 'vitest';
import { readOptions } from './options.js';

describe('readOptions', () => {
  it('measures everything of the real size, five times', () => {
    expect(readOptions([])).toEqual({
      only: [],
      hugeSizes: [],
      scale: 1,
      runs: 5,
      json: undefined,
      write: false,
      verify: false,
    });
  });

  it('takes lists and repetitions alike', () => {
    expect(readOptions(['--only', 'R1,R6', '--only', 'gzip']).only).toEqual(['R1', 'R6', 'gzip']);
  });

  it('is quick at a tenth of the size, unless told otherwise', () => {
    expect(readOptions(['--quick'])).toMatchObject({ scale: 0.1, runs: 3 });
    expect(readOptions(['--quick', '--scale', '0.01', '--runs', '1'])).toMatchObject({
      scale: 0.01,
      runs: 1,
    });
  });

  it('makes huge files only when asked', () => {
    expect(readOptions(['--xl']).hugeSizes).toEqual(['XL']);
    expect(readOptions(['--xxl', '--xl']).hugeSizes).toEqual(['XL', 'XXL']);
  });

  it.each([
    [['--fast'], /--fast/],
    [['--scale', 'big'], /--scale big/],
    [['--runs', '0'], /--runs 0/],
    [['--runs', '2.5'], /--runs 2.5/],
    [['--write', '--quick'], /real size/],
  ])('refuses %j', (commandLine, sentence) => {
    expect(() => readOptions(commandLine)).toThrow(sentence);
  });
});
