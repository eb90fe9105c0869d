import { describe, expect, it } from 'vitest';
import { emptyProgram } from '../programs.js';
import { type Comparison, dataOf, hugeSizesOf, idsOf, isMeant, sizesOf } from './comparison.js';
import { listComparisons, listFigureKeys } from './index.js';

const alone = listComparisons({ libCove: null, ocdskit: null });
const all = listComparisons({ libCove: emptyProgram, ocdskit: emptyProgram });

function named(name: string): Comparison {
  const found = all.find((comparison) => comparison.name === name);
  if (found === undefined) throw new Error(`no comparison is named ${name}`);
  return found;
}

describe('listComparisons', () => {
  it('answers every question from R1 to R13', () => {
    const ids = new Set(all.flatMap(idsOf));
    const wanted = Array.from({ length: 13 }, (_, index) => `R${index + 1}`);
    expect([...ids].sort()).toEqual(wanted.sort());
  });

  it('leaves out what is not installed', () => {
    const missing = all.filter(({ name }) => alone.every((other) => other.name !== name));
    expect(missing.flatMap(idsOf)).toContain('R3');
    for (const { subject } of missing) expect(subject.program).toBe(emptyProgram);
  });

  it('tells every figure apart, whatever is installed', () => {
    const keys = listFigureKeys();
    expect(new Set(keys).size).toBe(keys.length);
    expect(keys).toContain('lib-cove-ocds-L, wall');
  });

  it('compares a program with another one, or on another file', () => {
    for (const { subject, baseline, figures } of all) {
      expect(figures.length).toBeGreaterThan(0);
      if (baseline === undefined) continue;
      const [command, other] = [subject, baseline].map(({ program }) => program('file').command);
      const isOther = JSON.stringify(subject.data) !== JSON.stringify(baseline.data);
      if (!isOther && subject.program !== baseline.program) expect(command).not.toEqual(other);
      expect(isOther || subject.program !== baseline.program).toBe(true);
    }
  });

  it('reads the same bytes where only the program differs', () => {
    for (const name of ['structure', 'all-checks', 'one-thread', 'second-thread', 'scattered']) {
      const [ofSubject, ofBaseline] = dataOf(named(name));
      expect(ofSubject).toEqual(ofBaseline);
    }
  });
});

describe('a comparison', () => {
  it.each([
    [[], true],
    [['R1'], true],
    [['r1'], true],
    [['R4'], true],
    [['R10'], false],
    [['all'], true],
    [['gzip'], false],
    [['gzip', 'R1'], true],
  ])('of all-checks meant by %j: %s', (words, isOne) => {
    expect(isMeant(named('all-checks'), words)).toBe(isOne);
  });

  it('says what files it takes, and whether they must be asked for', () => {
    expect(sizesOf(named('growth-to-extra-large'))).toBe('XL / L');
    expect(sizesOf(named('all-checks'))).toBe('L');
    expect(sizesOf(named('cold-start'))).toBe('one release');
    expect(hugeSizesOf(named('growth-to-extra-large'))).toEqual(['XL']);
    expect(hugeSizesOf(named('scattered'))).toEqual(['XXL']);
    expect(hugeSizesOf(named('gzip'))).toEqual([]);
  });
});
