import { describe, expect, it } from 'vitest';
import { completeProcess, TODAY } from '../../../../test/support/measure-processes.ts';
import type { JsonObject } from '../json.ts';
import { viewProcess } from '../view/object-view.ts';
import type { Measure } from './measure.ts';
import { measureKey } from './measure-key.ts';
import { createMeasureTally, type MeasureTally } from './measure-tally.ts';

const identified: Measure = { population: 'PROC', has: { present: 'tender/id' } };

/** A tally that has seen one process. */
function tallyOf(compiled: JsonObject): MeasureTally {
  const tally = createMeasureTally([identified], { asOf: TODAY });
  tally.fold(viewProcess(completeProcess(compiled, 'ocds-213czf-1')));
  return tally;
}

describe('a tally of measures', () => {
  it('merges with another one', () => {
    const tally = tallyOf({ tender: { id: '1' } });
    tally.merge(tallyOf({ awards: [{ id: '1' }] }));
    expect(tally.finalise()[measureKey(identified)]).toMatchObject({ population: 2, has: 1 });
  });

  it('counts a measure once, and leaves those that it does not have', () => {
    const measure: Measure = { population: 'PROC', has: { present: 'tender' } };
    const again: Measure = { has: { present: 'tender' }, population: 'PROC' };
    const tally = createMeasureTally([measure, again], { asOf: TODAY });
    tally.absorb(tallyOf({}).save());
    tally.fold(viewProcess(completeProcess({}, 'ocds-213czf-2')));
    expect(tally.finalise()).toEqual({
      [measureKey(measure)]: {
        population: 1,
        has: 0,
        unknown: 0,
        undecided: 0,
        reasons: {},
        members: 1,
        parent: { stage: 'process', processes: 2, having: 2 },
      },
    });
  });

  it('keeps no more than one number a day of a measure', () => {
    const measure: Measure = { population: 'EXP-AWARD', has: { present: 'awards' } };
    const tally = createMeasureTally([measure], { asOf: TODAY });
    for (let number = 0; number < 3_000; number += 1) {
      const endDate = dateOf(15_000 + (number % 50));
      const tender = { tenderPeriod: { endDate }, title: `Road ${number}` };
      tally.fold(viewProcess(completeProcess({ tender }, `ocds-213czf-${number}`)));
    }
    expect(tally.save().measures[measureKey(measure)]?.population).toHaveLength(50);
    expect(tally.finalise()[measureKey(measure)]?.population).toBe(3_000);
  });

  it('needs a day that is one', () => {
    expect(() => createMeasureTally([], { asOf: 'today' })).toThrow(RangeError);
  });
});

function dateOf(day: number): string {
  return new Date(day * 86_400_000).toISOString().slice(0, 10);
}
