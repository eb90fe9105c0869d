import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type {
  Answer,
  Checklist,
  Criterion,
  Evidence,
  Formula,
  ProbeRecord,
  Scale,
} from '../../packages/scorer/src/index.ts';
import { judgeChecklist } from '../../packages/scorer/src/index.ts';
import {
  makeChecklist,
  makeCriterion,
  makeDimensions,
  makeEvidence,
  scoreExample,
} from '../support/checklist-fixture.ts';

const SETTINGS = { seed: 20_261_125, numRuns: 150 };

const FIELDS = ['reached', 'offered', 'seconds'];

/** Answers from the worst to the best, by how they are asked for. */
const LADDERS: readonly {
  readonly answer: 'A3' | 'A5' | Scale;
  readonly rungs: Answer['value'][];
}[] = [
  { answer: 'A3', rungs: ['no', 'partial', 'yes'] },
  { answer: 'A5', rungs: [0, 1, 2, 3, 4] },
  { answer: { choices: { none: 0, one: 0.2, several: 0.7 } }, rungs: ['none', 'one', 'several'] },
  { answer: { lin: [20, 80] }, rungs: [10, 20, 33, 47.5, 80, 95] },
  { answer: { days: [5, 30] }, rungs: [40, 29, 12, 4] },
  { answer: { lin: [0, 1] }, rungs: ['0/20', '3/20', '17/20', '20/20'] },
];

const probed: fc.Arbitrary<Formula> = fc.constantFrom<Formula>(
  { probe: 'P-ONE', field: 'reached' },
  { probe: 'P-TWO', field: 'offered' },
  { scale: { days: [1, 5] }, of: { probe: 'P-TWO', field: 'seconds' } },
);

/** Formulas of which a better answer never makes less, around one way to ask. */
function risingFormula(answered: Formula): fc.Arbitrary<Formula> {
  return fc.letrec<{ formula: Formula }>((tie) => {
    const parts = fc.array(tie('formula'), { minLength: 1, maxLength: 3 });
    return {
      formula: fc.oneof(
        { maxDepth: 3, depthIdentifier: 'formula' },
        fc.constant(answered),
        fc.oneof(fc.constant(answered), probed),
        parts.map((mean): Formula => ({ mean, weights: mean.map((_, index) => index + 1) })),
        parts.map((product): Formula => ({ product })),
        parts.map((least): Formula => ({ least })),
        parts.map((best): Formula => ({ best })),
        probed.map((probe): Formula => ({ first: [probe, answered] })),
        tie('formula').map((of): Formula => ({ scale: { lin: [0.2, 0.9] }, of })),
        tie('formula').map((of): Formula => ({ round: 'half-up', decimals: 1, of })),
      ),
    };
  }).formula;
}

interface Asked {
  readonly ladder: (typeof LADDERS)[number];
  readonly criterion: Criterion;
  readonly answer: Answer | undefined;
}

const asked: fc.Arbitrary<Omit<Asked, 'criterion'> & { criterion: Omit<Criterion, 'id'> }> = fc
  .constantFrom(...LADDERS)
  .chain((ladder) =>
    fc.record({
      ladder: fc.constant(ladder),
      criterion: fc
        .record({
          score: risingFormula({ answer: ladder.answer }),
          dimension: fc.constantFrom('one', 'two', 'three'),
          tier: fc.constantFrom<Criterion['tier']>(1, 2, 3, 4),
        })
        .map(({ score, ...more }) => makeCriterion('', score, more)),
      answer: fc.oneof(
        { weight: 6, arbitrary: fc.constantFrom(...ladder.rungs).map((value) => ({ value })) },
        { weight: 2, arbitrary: fc.constant(undefined) },
        { weight: 1, arbitrary: fc.constant({ value: null, approver: 'A court' }) },
      ),
    }),
  );

const questions: fc.Arbitrary<readonly Asked[]> = fc
  .array(asked, { minLength: 1, maxLength: 6 })
  .map((all) =>
    all.map((each, index) => ({ ...each, criterion: { ...each.criterion, id: `q${index}` } })),
  );

const record: fc.Arbitrary<ProbeRecord> = fc.record({
  probe: fc.constantFrom('P-ONE', 'P-TWO'),
  date: fc.constantFrom('2026-11-01', '2026-11-02'),
  status: fc.constantFrom<ProbeRecord['status']>('done', 'done', 'blocked', 'failed'),
  fields: fc.record({
    reached: fc.tuple(fc.nat(20), fc.nat(20), fc.boolean()).map(([one, other, isSample]) => ({
      passed: Math.min(one, other),
      of: Math.max(one, other),
      isSample,
    })),
    offered: fc.boolean(),
    seconds: fc.integer({ min: 0, max: 8 }),
  }),
  evidence: fc.constant([]),
});
const records = fc.array(record, { maxLength: 4 });

/** What a checklist may come to: weights, one mean, or a formula in which some things count against. */
const total: fc.Arbitrary<(criteria: readonly Criterion[]) => Partial<Checklist>> = fc.oneof(
  fc.constant((criteria: readonly Criterion[]) => {
    const ids = [...new Set(criteria.map(({ dimension }) => dimension))];
    const weights = ids.map((id, index) => [id, index === 0 ? 100 - 20 * (ids.length - 1) : 20]);
    return { dimensions: makeDimensions(Object.fromEntries(weights)) };
  }),
  fc.constant(() => ({})),
  fc
    .array(fc.integer({ min: -9, max: 9 }), { minLength: 6, maxLength: 6 })
    .map((factors) => (criteria: readonly Criterion[]) => ({
      kind: 'emulation' as const,
      total: {
        round: 'half-up' as const,
        decimals: 1,
        of: {
          best: [
            { number: -5 },
            {
              sum: criteria.map(({ id }, index) => ({
                product: [{ number: factors[index] ?? 1 }, { criterion: id }],
              })),
            },
            { product: criteria.map(({ id }) => ({ criterion: id })) },
          ],
        },
      },
    })),
);

function answersOf(all: readonly Asked[]): Evidence['answers'] {
  return Object.fromEntries(
    all.flatMap(({ criterion, answer }) => (answer ? [[criterion.id, answer]] : [])),
  );
}

function checklistOf(
  all: readonly Asked[],
  change: (criteria: readonly Criterion[]) => Partial<Checklist>,
): Checklist {
  const criteria = all.map(({ criterion }) => criterion);
  return makeChecklist(criteria, change(criteria));
}

/** The same, with another answer to one of the questions. */
function answeredWith(
  all: readonly Asked[],
  index: number,
  value: Answer['value'] | undefined,
): readonly Asked[] {
  const answer = value === undefined ? undefined : { value };
  return all.map((each, at) => (at === index % all.length ? { ...each, answer } : each));
}

describe('scores', () => {
  it('are of checklists without faults', () => {
    const property = fc.property(questions, total, (all, change) => {
      expect(judgeChecklist(checklistOf(all, change))).toEqual([]);
    });
    fc.assert(property, SETTINGS);
  });

  it('do not rise at the low end, nor fall at the high end, where an answer is unknown', () => {
    const unknown = fc.constantFrom<Answer['value'] | undefined>(undefined, 'who knows', null);
    const property = fc.property(
      questions,
      total,
      records,
      fc.nat(5),
      unknown,
      (all, change, probes, index, value) => {
        const before = all[index % all.length];
        fc.pre(before?.answer !== undefined && before.answer.value !== null);
        const checklist = checklistOf(all, change);
        const scoreOf = (some: readonly Asked[]) =>
          scoreExample(checklist, makeEvidence({ answers: answersOf(some), probes })).total;
        const known = scoreOf(all);
        const open = scoreOf(answeredWith(all, index, value));
        expect(open.low).toBeLessThanOrEqual(known.low);
        expect(open.high).toBeGreaterThanOrEqual(known.high);
      },
    );
    fc.assert(property, SETTINGS);
  });

  it('do not fall where an answer is better', () => {
    const property = fc.property(
      questions,
      records,
      fc.nat(5),
      fc.nat(5),
      (all, probes, index, rung) => {
        const { rungs } = all[index % all.length]!.ladder;
        const better = Math.min(rung + 1, rungs.length - 1);
        const checklist = checklistOf(all, () => ({}));
        const lowOf = (at: number) => {
          const answers = answersOf(answeredWith(all, index, rungs[Math.min(at, better)]));
          return scoreExample(checklist, makeEvidence({ answers, probes })).total.low;
        };
        expect(lowOf(better)).toBeGreaterThanOrEqual(lowOf(rung));
      },
    );
    fc.assert(property, SETTINGS);
  });

  it('are in order: low, known, high; and evidence is a share', () => {
    const property = fc.property(questions, total, records, (all, change, probes) => {
      const evidence = makeEvidence({ answers: answersOf(all), probes });
      const scorecard = scoreExample(checklistOf(all, change), evidence);
      for (const { low, high, known, evidence: share } of [
        scorecard.total,
        ...scorecard.dimensions,
      ]) {
        expect(low).toBeLessThanOrEqual(known ?? high);
        expect(known ?? low).toBeLessThanOrEqual(high);
        expect(share).toBeGreaterThanOrEqual(0);
        expect(share).toBeLessThanOrEqual(1);
      }
    });
    fc.assert(property, SETTINGS);
  });

  it('are the same bytes in whatever order evidence comes', () => {
    const property = fc.property(questions, total, records, (all, change, probes) => {
      const checklist = checklistOf(all, change);
      const answers = answersOf(all);
      const turned = Object.fromEntries(Object.entries(answers).reverse());
      const one = scoreExample(checklist, makeEvidence({ answers, probes }));
      const other = scoreExample(
        checklist,
        makeEvidence({ answers: turned, probes: [...probes].reverse() }),
      );
      expect(JSON.stringify(other)).toBe(JSON.stringify(one));
      expect(JSON.stringify(one)).not.toMatch(/\d\.\d{5}|e-\d/);
    });
    fc.assert(property, SETTINGS);
  });

  it('cannot be compared where nothing applies', () => {
    const property = fc.property(questions, total, records, (all, change, probes) => {
      const left = all.map((each) => ({ ...each, answer: { value: null, approver: 'A court' } }));
      const evidence = makeEvidence({ answers: answersOf(left), probes });
      const scorecard = scoreExample(checklistOf(left, change), evidence);
      expect(scorecard.total).toMatchObject({ state: 'not-comparable', known: null });
      expect(scorecard.nextActions).toEqual([]);
      expect(scorecard.level).toBeNull();
    });
    fc.assert(property, SETTINGS);
  });

  it('are between nothing and all where nothing is known', () => {
    const property = fc.property(fc.nat(9), fc.constantFrom(10, 100, 405), (count, outOf) => {
      const criteria = Array.from({ length: count + 1 }, (_, index) =>
        makeCriterion(
          `q${index}`,
          index % 2 === 0 ? { answer: 'A3' } : { probe: 'P-ONE', field: FIELDS[index % 3]! },
        ),
      );
      const { total: sum } = scoreExample(makeChecklist(criteria, { outOf }), makeEvidence());
      expect(sum).toMatchObject({ low: 0, high: outOf, known: null, evidence: 0 });
    });
    fc.assert(property, SETTINGS);
  });
});

it('what is next gains what it says', () => {
  const property = fc.property(
    fc.array(fc.constantFrom('no', 'partial', 'yes', undefined), { minLength: 2, maxLength: 9 }),
    (values) => {
      const criteria = values.map((_, index) =>
        makeCriterion(`q${index}`, { answer: 'A3' }, { tier: ((index % 4) + 1) as 1 }),
      );
      const checklist = makeChecklist(criteria);
      const entries = values.flatMap((value, index) => (value ? [[`q${index}`, { value }]] : []));
      const answers: Evidence['answers'] = Object.fromEntries(entries);
      const now = scoreExample(checklist, makeEvidence({ answers }));
      expect(now.nextActions).toHaveLength(values.filter((value) => value !== 'yes').length);
      for (const { criterion, gain } of now.nextActions) {
        const met = { ...answers, [criterion]: { value: 'yes' } };
        const then = scoreExample(checklist, makeEvidence({ answers: met }));
        expect(then.total.low).toBeCloseTo(now.total.low + gain, 3);
      }
    },
  );
  fc.assert(property, SETTINGS);
});
