import { expect, it } from 'vitest';
import type { Threshold } from '../checklist.ts';
import type { CriterionScore } from '../scorecard.ts';
import { judgeGates } from './judge-gates.ts';

function score(id: string, low: number, high: number, state: CriterionScore['state'] = 'scored') {
  return { id, dimension: 'all', tier: 4, points: 1, state, low, high, reasons: [], traces: [] };
}

const scores = new Map(
  [
    score('full', 1, 1),
    score('half', 0.5, 0.5),
    score('open', 0.2, 0.9),
    score('none', 0, 0),
    score('left', 0, 1, 'not-applicable'),
  ].map((each) => [each.id, each]),
);

it.each<[Threshold, string]>([
  [{ criterion: 'full', atLeast: 1 }, 'open'],
  [{ criterion: 'half', atLeast: 0.5 }, 'open'],
  [{ criterion: 'half', atLeast: 0.6 }, 'closed'],
  [{ criterion: 'open', atLeast: 0.5 }, 'unknown'],
  [{ criterion: 'open', atLeast: 0.95 }, 'closed'],
  [{ criterion: 'left', atLeast: 0 }, 'unknown'],
  [{ criterion: 'none', atLeast: 1, or: [{ criterion: 'full', atLeast: 1 }] }, 'open'],
  [{ criterion: 'none', atLeast: 1, or: [{ criterion: 'open', atLeast: 0.5 }] }, 'unknown'],
  [{ criterion: 'none', atLeast: 1, or: [{ criterion: 'half', atLeast: 1 }] }, 'closed'],
])('%o is %s', (gate, state) => {
  const { criterion, atLeast } = gate;
  expect(judgeGates([gate], scores)).toEqual([{ criterion, atLeast, state }]);
});
