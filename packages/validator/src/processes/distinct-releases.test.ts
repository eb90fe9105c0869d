import { expect, it } from 'vitest';
import { distinctReleases } from './distinct-releases.ts';

it('leaves out equal releases, and names ids of different ones, each once', () => {
  const found = [
    { id: 'b', x: 1 },
    { id: 'b', x: 2 },
    { id: 'a', x: 1, y: 2 },
    { y: 2, x: 1, id: 'a' },
    { id: 1 },
    { id: '1' },
    { id: 'b', x: 3 },
    { id: 'b', x: 2 },
    { id: 1, x: 1 },
    { x: 1 },
    { x: 1 },
    { x: 2 },
  ];
  const { releases, conflicts } = distinctReleases(found);
  expect(releases.map((release) => found.indexOf(release as (typeof found)[number]))).toEqual([
    0, 1, 2, 4, 5, 6, 8, 9, 11,
  ]);
  expect(conflicts).toEqual(['b', 1]);
});
