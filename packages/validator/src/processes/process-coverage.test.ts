import { describe, expect, it } from 'vitest';
import { createAvailableExtensions } from '../extensions/available-extensions.ts';
import type { JsonObject } from '../json.ts';
import { createWalker } from '../walk/walker.ts';
import { createProcessCoverage, type ProcessCoverage } from './process-coverage.ts';

const STATES: readonly JsonObject[] = [
  { ocid: 'ocds-213czf-1', tender: { id: '1', 'x-extra': { note: '' } } },
  { ocid: 'ocds-213czf-2', tender: { id: '2' } },
  { ocid: 'ocds-213czf-3', tender: { id: '3', title: 'Obra' } },
];

async function coverageOf(states: readonly JsonObject[]): Promise<ProcessCoverage> {
  const available = createAvailableExtensions();
  const coverage = createProcessCoverage({
    available,
    additionalPaths: 10,
    walker: createWalker([]),
  });
  for (const state of states) await coverage.add(state, '1.1');
  return coverage;
}

describe('coverage of processes', () => {
  it('counts the places of a field that only a part of the processes has', async () => {
    const whole = (await coverageOf(STATES)).finalise();
    expect(whole['tender/x-extra']).toMatchObject({ parents: 3, present: 1 });
    for (const order of [STATES, STATES.toReversed()]) {
      const together = await coverageOf([]);
      for (const state of order) {
        const { save } = await coverageOf([state]);
        await together.absorb(JSON.parse(JSON.stringify(save())));
      }
      expect(together.finalise()).toEqual(whole);
    }
  });
});
