import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createDayCounts } from './day-counts.ts';
import { ALWAYS, both, countHolding, FIRST_DAY, NEVER, negate, since, type When } from './when.ts';

const SETTINGS = { seed: 20_241_124, numRuns: 500 };
const DAYS = [FIRST_DAY - 1, FIRST_DAY, ...Array.from({ length: 12 }, (_, day) => day)];

/** Something that holds from time to time, with what it should be on each of the days. */
interface Sample {
  readonly when: When;
  readonly holds: readonly boolean[];
}

const simple = fc.constantFrom(null, FIRST_DAY - 5, FIRST_DAY, 0, 3, 7, 10, 20).map(
  (day): Sample => ({
    when: day === null ? NEVER : since(day),
    holds: DAYS.map((one) => day !== null && (day <= one || day <= FIRST_DAY)),
  }),
);

const { sample } = fc.letrec<{ sample: Sample }>((tie) => ({
  sample: fc.oneof(
    { maxDepth: 4 },
    simple,
    tie('sample').map(({ when, holds }) => ({
      when: negate(when),
      holds: holds.map((one) => !one),
    })),
    fc.tuple(tie('sample'), tie('sample')).map(([one, other]) => ({
      when: both(one.when, other.when),
      holds: one.holds.map((holds, index) => holds && other.holds[index] === true),
    })),
    fc.tuple(fc.array(tie('sample'), { maxLength: 4 }), fc.integer({ min: 1, max: 3 })).map(
      ([samples, least]): Sample => ({
        when: countHolding(
          samples.map(({ when }) => when),
          least,
        ),
        holds: DAYS.map((_, index) => samples.filter(({ holds }) => holds[index]).length >= least),
      }),
    ),
  ),
}));

describe('when something holds', () => {
  it('is what logic says, on every day', () => {
    fc.assert(
      fc.property(sample, ({ when, holds }) => {
        const counts = createDayCounts();
        counts.add(when);
        expect(DAYS.map((day) => counts.at(day) === 1)).toEqual(holds);
      }),
      SETTINGS,
    );
  });

  it('is always or never itself where it does not depend on the day', () => {
    fc.assert(
      fc.property(sample, ({ when }) => {
        expect([...when]).toEqual([...new Set(when)].sort((left, right) => left - right));
        if (when.length === 0) expect(negate(when)).toBe(ALWAYS);
        if (when.length === 1 && when[0] === FIRST_DAY) expect(when).toBe(ALWAYS);
      }),
      SETTINGS,
    );
  });
});

describe('counts by day', () => {
  const additions = fc.array(
    sample.map(({ when }) => when),
    { maxLength: 12 },
  );

  it('are the same however they are put together', () => {
    fc.assert(
      fc.property(additions, additions, (some, others) => {
        const [together, one, other] = [createDayCounts(), createDayCounts(), createDayCounts()];
        for (const when of [...some, ...others]) together.add(when);
        for (const when of some) one.add(when);
        for (const when of others) other.add(when);
        other.absorb(JSON.parse(JSON.stringify(one.save())));
        expect(JSON.stringify(other.save())).toBe(JSON.stringify(together.save()));
        expect(DAYS.map(other.at)).toEqual(DAYS.map(together.at));
      }),
      SETTINGS,
    );
  });

  it('keep one number a day, whatever is added', () => {
    const counts = createDayCounts();
    for (let day = 0; day < 5_000; day += 1) counts.add(since(day % 30));
    expect(counts.save()).toHaveLength(30);
    expect(counts.at(29)).toBe(5_000);
  });
});
