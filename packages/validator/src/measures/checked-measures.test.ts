import { describe, expect, it } from 'vitest';
import { check } from '../check.ts';
import { bytesSource } from '../source.ts';
import { measureKey } from './measure-key.ts';
import { readMeasure } from './read-measure.ts';

/** Processes with as many releases each; every second has an award. */
function publication(processes: number, releasesEach: number): string {
  const releases = Array.from({ length: processes * releasesEach }, (_, number) => {
    const process = number % processes;
    const awards = process % 2 === 0 ? { awards: [{ id: '1', status: 'active' }] } : {};
    const date = `2024-01-0${1 + Math.floor(number / processes)}T00:00:00Z`;
    const ocid = `ocds-213czf-${process}`;
    return { ocid, id: `${number}`, date, tag: ['tender'], tender: { id: '1' }, ...awards };
  });
  return JSON.stringify({ version: '1.1', releases });
}

describe('measures that a caller hands over', () => {
  const measure = readMeasure({ population: 'PROC', has: { some: 'awards[]' } });

  it.each([1, 3])('stand in the results by their key, with %i releases a process', async (each) => {
    const source = bytesSource('a.json', new TextEncoder().encode(publication(10, each)));
    const { results } = await check(source, { measures: [measure], asOf: '2024-06-01' });
    expect(results.measures?.[measureKey(measure)]).toMatchObject({ population: 10, has: 5 });
  });

  it('are absent where nobody asks', async () => {
    const source = bytesSource('a.json', new TextEncoder().encode(publication(1, 1)));
    expect((await check(source)).results).not.toHaveProperty('measures');
  });
});
