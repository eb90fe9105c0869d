import type { Measure } from '@vitrina/validator';
import { describe, expect, it } from 'vitest';
import {
  makeChecklist,
  makeCriterion,
  makeDimensions,
} from '../../../../test/support/checklist-fixture.ts';
import type { Checklist, Criterion } from '../checklist.ts';
import type { Formula } from '../formula.ts';
import type { ChecklistFault } from './checklist-fault.ts';
import { judgeChecklist } from './judge-checklist.ts';

const A3: Formula = { answer: 'A3' };
const measure: Measure = { population: 'AWD', has: { present: 'date' } };

function faultsOf(checklist: Checklist): [string, string][] {
  return judgeChecklist(checklist, { checks: ['structure/wrong-type'] }).map(
    ({ code, path }: ChecklistFault) => [code, path.join('/')],
  );
}

function faultsOfScore(score: Formula, kind: Checklist['kind'] = 'method'): [string, string][] {
  return faultsOf(makeChecklist([makeCriterion('one', score)], { kind }));
}

describe('formulas', () => {
  it.each<[string, Formula]>([
    ['measures', { scale: { lin: [0.3, 0.95] }, of: { measure } }],
    ['days', { scale: { days: [1, 15] }, of: { measure, statistic: 'p90' } }],
    [
      'counts',
      {
        scale: {
          from: [
            [10, 1],
            [1, 0.5],
          ],
        },
        of: { measure, statistic: 'has' },
      },
    ],
    [
      'ages',
      {
        scale: {
          upTo: [
            [7, 1],
            [31, 0.5],
          ],
        },
        of: { figure: 'dates/releases/last' },
      },
    ],
    [
      'choices of probes',
      { scale: { choices: { json: 1, pdf: 0 } }, of: { probe: 'P', field: 'f' } },
    ],
    ['choices of people', { answer: { choices: { all: 1, some: 0.5 }, blank: 0.5 } }],
    ['checks', { check: 'structure/wrong-type' }],
    ['alternatives', { first: [{ measure }, { answer: { lin: [0, 1] } }] }],
  ])('of %s may be right', (_, score) => {
    expect(faultsOfScore(score)).toEqual([]);
  });

  it.each<[string, string, Formula]>([
    ['scale-out-of-order', 'scale/lin', { scale: { lin: [0.9, 0.3] }, of: { measure } }],
    ['scale-out-of-order', 'scale/days', { scale: { days: [9, 9] }, of: { figure: 'x' } }],
    [
      'scale-out-of-order',
      'scale/from/1',
      {
        scale: {
          from: [
            [1, 0.5],
            [10, 0.2],
          ],
        },
        of: { figure: 'x' },
      },
    ],
    [
      'scale-out-of-order',
      'scale/from/1',
      {
        scale: {
          from: [
            [10, 0.5],
            [1, 1],
          ],
        },
        of: { figure: 'x' },
      },
    ],
    [
      'scale-out-of-order',
      'scale/upTo/1',
      {
        scale: {
          upTo: [
            [7, 1],
            [7, 0.5],
          ],
        },
        of: { figure: 'x' },
      },
    ],
    ['scale-out-of-order', 'scale/upTo/0', { scale: { upTo: [[7, -1]] }, of: { figure: 'x' } }],
    ['scale-out-of-order', 'answer/lin', { answer: { lin: [1, 0] } }],
    ['empty-scale', 'answer/choices', { answer: { choices: {} } }],
    ['empty-scale', 'scale/from', { scale: { from: [] }, of: { figure: 'x' } }],
    ['score-out-of-range', 'answer/choices/all', { answer: { choices: { none: 0, all: 5 } } }],
    ['score-out-of-range', 'scale/upTo/0/1', { scale: { upTo: [[7, 2]] }, of: { figure: 'x' } }],
    ['score-out-of-range', '', { sum: [A3, A3] }],
    ['score-out-of-range', '', { product: [{ number: -1 }, A3] }],
    ['blank-above-least', 'answer/blank', { answer: { choices: { none: 0, all: 1 }, blank: 0.5 } }],
    ['blank-not-applicable', 'blank', { answer: 'A3', blank: 'not-applicable' }],
    ['choices-of-numbers', 'of', { scale: { choices: { 1: 1 } }, of: { measure } }],
    ['days-not-scaled', '', { measure, statistic: 'p90' }],
    ['days-not-scaled', 'of', { scale: { lin: [0, 9] }, of: { measure, statistic: 'median' } }],
    [
      'days-not-scaled',
      'of/mean/1',
      { scale: { days: [0, 9] }, of: { mean: [A3, { measure, statistic: 'p90' }] } },
    ],
    ['unbounded', '', { figure: 'counts/releases' }],
    ['unbounded', '', { measure, statistic: 'population' }],
    ['empty-combination', 'mean', { mean: [] }],
    ['weights-of-other-number', 'weights', { mean: [A3, A3], weights: [1] }],
    ['weights-not-positive', 'weights', { mean: [A3, A3], weights: [1, -1] }],
    ['weights-not-positive', 'best/0/weights', { best: [{ mean: [A3, A3], weights: [0, 0] }] }],
    ['unknown-check', 'check', { check: 'structure/none' }],
    ['origin-of-totals', 'sum/0/criterion', { sum: [{ criterion: 'one' }] }],
    ['origin-of-totals', 'dimension', { dimension: 'all' }],
    [
      'bad-measure',
      'of/measure/population',
      { scale: { lin: [0, 1] }, of: { measure: { ...measure, population: 'ALL' as 'AWD' } } },
    ],
    [
      'bad-measure',
      'measure/has/all/1/colour',
      {
        measure: {
          population: 'AWD',
          has: { all: [{ present: 'date' }, { path: 'id', colour: 'red' } as { path: string }] },
        },
      },
    ],
  ])('with %s are refused at %s', (code, path, score) => {
    const at = ['criteria/0/score', path].filter((part) => part !== '').join('/');
    expect(faultsOfScore(score)).toEqual([[code, at]]);
  });

  it('of published methods may count as they like, within bounds', () => {
    const points: Formula = { answer: { choices: { none: 0, all: 30 }, blank: 10 } };
    expect(faultsOfScore(points, 'emulation')).toEqual([]);
    expect(faultsOfScore({ answer: 'A3', blank: 'not-applicable' }, 'emulation')).toEqual([]);
    const unbounded: Formula = { figure: 'counts/releases' };
    expect(faultsOfScore(unbounded, 'emulation')).toEqual([['unbounded', 'criteria/0/score']]);
  });

  it('that hold themselves are refused', () => {
    const formulas: Formula[] = [A3];
    const score: Formula = { mean: formulas };
    formulas.push(score);
    expect(faultsOfScore(score)).toEqual([['cycle', 'criteria/0/score/mean/1']]);
  });

  it('say what a measure could have', () => {
    const score: Formula = { measure: { ...measure, population: 'ALL' as 'AWD' } };
    const [fault] = judgeChecklist(makeChecklist([makeCriterion('one', score)]));
    expect(fault?.value).toBe('"ALL"');
    expect(fault?.expected).toContain('EXP-AWARD');
  });
});

describe('checklists', () => {
  const one = makeCriterion('one', A3);
  const two = makeCriterion('two', A3, { dimension: 'rest' });
  const without = (criterion: Criterion, key: 'es' | 'en'): Criterion => {
    const { [key]: _left, ...texts } = criterion.texts;
    return { ...criterion, texts: texts as Criterion['texts'] };
  };

  it('may be right', () => {
    const checklist = makeChecklist([one, two], {
      dimensions: makeDimensions({ all: 33.4, rest: 66.6 }),
      gates: [{ criterion: 'one', atLeast: 1, or: [{ criterion: 'two', atLeast: 0.5 }] }],
      levels: [{ id: 'bronze', criteria: [{ criterion: 'two', atLeast: 1 }], low: 40 }],
    });
    expect(faultsOf(checklist)).toEqual([]);
    expect(judgeChecklist(makeChecklist([makeCriterion('x', { check: 'any/check' })]))).toEqual([]);
  });

  it.each<[string, string, Checklist]>([
    ['duplicate-id', 'criteria/1/id', makeChecklist([one, one])],
    [
      'duplicate-id',
      'levels/1/id',
      makeChecklist([one], {
        levels: [
          { id: 'bronze', criteria: [], low: 1 },
          { id: 'bronze', criteria: [], low: 2 },
        ],
      }),
    ],
    ['unknown-dimension', 'criteria/0/dimension', makeChecklist([one], { dimensions: [] })],
    [
      'unknown-criterion',
      'gates/0/criterion',
      makeChecklist([one], { gates: [{ criterion: 'none', atLeast: 1 }] }),
    ],
    [
      'unknown-criterion',
      'gates/0/or/0/criterion',
      makeChecklist([one], {
        gates: [{ criterion: 'one', atLeast: 1, or: [{ criterion: 'none', atLeast: 1 }] }],
      }),
    ],
    [
      'unknown-criterion',
      'levels/0/criteria/0/criterion',
      makeChecklist([one], {
        levels: [{ id: 'bronze', criteria: [{ criterion: 'none', atLeast: 1 }], low: 1 }],
      }),
    ],
    [
      'unknown-criterion',
      'total/mean/0/criterion',
      makeChecklist([one], { total: { mean: [{ criterion: 'none' }] } }),
    ],
    [
      'unknown-dimension',
      'total/dimension',
      makeChecklist([one], { total: { dimension: 'none' } }),
    ],
    ['origin-of-criteria', 'total', makeChecklist([one], { total: A3 })],
    ['empty-combination', 'total/sum', makeChecklist([one], { total: { sum: [] } })],
    [
      'weights-not-100',
      'dimensions',
      makeChecklist([one, two], { dimensions: makeDimensions({ all: 50, rest: 49 }) }),
    ],
    [
      'weights-not-positive',
      'dimensions/1/weight',
      makeChecklist([one, two], { dimensions: makeDimensions({ all: 110, rest: -10 }) }),
    ],
    [
      'empty-dimension',
      'dimensions/1/weight',
      makeChecklist([one], { dimensions: makeDimensions({ all: 50, rest: 50 }) }),
    ],
    [
      'missing-weight',
      'dimensions/1/weight',
      makeChecklist([one, two], {
        dimensions: [
          ...makeDimensions({ all: 100 }),
          { id: 'rest', texts: { en: { title: 'Rest' }, es: { title: 'Resto' } } },
        ],
      }),
    ],
    ['missing-source', 'sources', makeChecklist([one], { sources: [] })],
    [
      'missing-source',
      'sources/0/url',
      makeChecklist([one], { sources: [{ title: 'A law', url: ' ' }] }),
    ],
    ['missing-basis', 'criteria/0/basis/0', makeChecklist([one], { basis: {} })],
    ['missing-basis', 'criteria/0/basis', makeChecklist([{ ...one, basis: [] }])],
    ['missing-text', 'criteria/0/texts/es', makeChecklist([without(one, 'es')])],
    [
      'missing-text',
      'criteria/0/texts/en/fix',
      makeChecklist([{ ...one, texts: { ...one.texts, en: { ...one.texts.en, fix: '' } } }]),
    ],
    [
      'missing-text',
      'criteria/0/texts/es/answers/partial',
      makeChecklist([
        {
          ...one,
          texts: { ...one.texts, en: { ...one.texts.en, answers: { partial: 'Some of it.' } } },
        },
      ]),
    ],
    [
      'missing-text',
      'dimensions/0/texts/es/title',
      makeChecklist([one], {
        dimensions: [{ id: 'all', texts: { en: { title: 'All' }, es: { title: '' } } }],
      }),
    ],
  ])('with %s are refused at %s', (code, path, checklist) => {
    expect(faultsOf(checklist)).toContainEqual([code, path]);
    expect(faultsOf(checklist)).toHaveLength(1);
  });
});
