import { describe, expect, it } from 'vitest';
import { scatterOcids } from './scatter-ocids.js';

function scatter(releases: number, processes: number) {
  return Array.from({ length: releases }, (_, index) => scatterOcids(index + 1, processes));
}

describe('scatterOcids', () => {
  it('gives every release a process of its own where none are counted', () => {
    expect(scatter(3, 0).map(({ process }) => process)).toEqual([1, 2, 3]);
  });

  it.each([1, 2, 10, 1000, 10_007])('visits each of %d processes once a turn', (processes) => {
    const releases = scatter(processes * 3, processes);
    for (const turn of [1, 2, 3]) {
      const visited = releases.filter((release) => release.turn === turn);
      const numbers = visited.map(({ process }) => process);
      expect(numbers.sort((one, other) => one - other)).toEqual(
        Array.from({ length: processes }, (_, index) => index + 1),
      );
    }
  });

  it('puts the releases of a process far apart, at no fixed distance', () => {
    const places = new Map<number, number[]>();
    for (const [place, { process }] of scatter(2000, 1000).entries()) {
      places.set(process, [...(places.get(process) ?? []), place]);
    }
    const distances = [...places.values()].map(([first = 0, second = 0]) => second - first);
    expect(new Set(distances).size).toBeGreaterThan(100);
    const near = distances.filter((distance) => distance < 50);
    expect(near.length).toBeLessThan(50);
  });

  it('has no neighbour next to a process', () => {
    const numbers = scatter(1000, 1_000_000).map(({ process }) => process);
    const steps = numbers.slice(1).map((number, index) => Math.abs(number - numbers[index]!));
    expect(Math.min(...steps)).toBeGreaterThan(1000);
  });
});
