import type { Progress } from '@vitrina/validator';
import { describe, expect, it } from 'vitest';
import { createProgressTracker } from './progress-tracker.ts';

const reading: Progress = { input: 'a.json', stage: 'reading', bytesDone: 0, items: 0 };
const checking: Progress = { ...reading, stage: 'checking', bytesTotal: 1000 };

describe('a progress tracker', () => {
  it('knows the size of a file before it has been read', () => {
    const tracker = createProgressTracker();
    const sizes = new Map([['a.json', 1000]]);
    expect(tracker.add(reading, sizes, 0)).toEqual({
      ...reading,
      bytesTotal: 1000,
      inputNumber: 1,
      inputCount: 1,
      elapsedMs: 0,
    });
  });

  it('measures the speed of a stage, but not in its first second', () => {
    const tracker = createProgressTracker();
    const speedAt = (progress: Progress, now: number): number | undefined =>
      tracker.add(progress, new Map(), now).bytesPerSecond;
    expect(speedAt(reading, 0)).toBeUndefined();
    expect(speedAt({ ...reading, bytesDone: 500 }, 999)).toBeUndefined();
    expect(speedAt({ ...reading, bytesDone: 500 }, 2000)).toBe(250);
    expect(speedAt({ ...checking, bytesDone: 100 }, 2500)).toBeUndefined();
    expect(speedAt({ ...checking, bytesDone: 100 }, 4500)).toBe(50);
  });

  it('tells the time left of the checking after three seconds of it', () => {
    const tracker = createProgressTracker();
    const sizes = new Map([['a.json', 1000]]);
    tracker.add(reading, sizes, 0);
    expect(tracker.add({ ...reading, bytesDone: 900 }, sizes, 9000).secondsLeft).toBeUndefined();
    tracker.add(checking, sizes, 10_000);
    expect(tracker.add({ ...checking, bytesDone: 100 }, sizes, 12_000).secondsLeft).toBeUndefined();
    // 200 bytes took four seconds.
    expect(tracker.add({ ...checking, bytesDone: 200 }, sizes, 14_000).secondsLeft).toBeCloseTo(16);
  });

  it('counts in the inputs that follow, which have to be read as well', () => {
    const tracker = createProgressTracker();
    const sizes = new Map([
      ['a.json', 1000],
      ['b.json', 500],
    ]);
    tracker.add(reading, sizes, 0);
    tracker.add({ ...reading, bytesDone: 1000 }, sizes, 2000);
    tracker.add(checking, sizes, 2000);
    const { secondsLeft } = tracker.add({ ...checking, bytesDone: 500 }, sizes, 7000);
    // Five seconds for the rest of the first, as long for the second, and one to read it.
    expect(secondsLeft).toBeCloseTo(5 + 5 + 1);
  });

  it('makes no guess where the size of a later input is not known', () => {
    const tracker = createProgressTracker();
    const sizes = new Map([
      ['a.json', 1000],
      ['b.json.gz', undefined],
    ]);
    tracker.add(checking, sizes, 0);
    const standing = tracker.add({ ...checking, bytesDone: 500 }, sizes, 5000);
    expect(standing).not.toHaveProperty('secondsLeft');
    expect(standing.bytesPerSecond).toBe(100);
  });

  it('does not count inputs that come out of an archive', () => {
    const tracker = createProgressTracker();
    const sizes = new Map([['a.zip', undefined]]);
    const standing = tracker.add({ ...reading, input: 'a.zip/one.json' }, sizes, 0);
    expect(standing).toMatchObject({ inputNumber: 1 });
    expect(standing).not.toHaveProperty('inputCount');
  });

  it('begins anew with each input', () => {
    const tracker = createProgressTracker();
    const other = { ...checking, input: 'b.json' };
    tracker.add(checking, new Map(), 0);
    tracker.add(other, new Map(), 1000);
    const standing = tracker.add({ ...other, bytesDone: 800 }, new Map(), 3000);
    expect(standing).toMatchObject({ inputNumber: 2, bytesPerSecond: 400 });
  });
});
