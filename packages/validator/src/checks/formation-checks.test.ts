import fc from 'fast-check';
import { expect, it } from 'vitest';
import { createMergeRules } from '../merge/merge-rules.ts';
import { formProcessBy } from '../processes/form-process.ts';
import { formationOf } from '../processes/formation-of.ts';
import type { ItemToTakeApart } from '../processes/take-apart.ts';
import { createProcessTally } from '../tally/process-tally.ts';
import { processChecks } from './process-checks.ts';

const SETTINGS = { seed: 20_241_125, numRuns: 300 };
const OCID = 'ocds-213czf-1';
const RULES = createMergeRules({});

const checks = processChecks.filter(({ judgeFormation }) => judgeFormation);
const id = fc.constantFrom<string | number | null>('1', '2', 1, null);
const status = fc.constantFrom('active', 'complete', null);
const date = fc.constantFrom<string | number | null>(
  '2024-01-01T00:00:00Z',
  '2024-01-01T01:00:00+01:00',
  '2024-02-01T00:00:00Z',
  '2024-03-01T00:00:00Z',
  'soon',
  null,
);
const release = fc.record(
  {
    id,
    date,
    tag: fc.constantFrom(['tender'], ['compiled']),
    tender: fc.oneof(fc.record({ status }), fc.constant('none')),
    awards: fc.array(fc.record({ id, status }), { maxLength: 2 }),
  },
  { requiredKeys: [] },
);
const link = fc.record({ url: fc.constantFrom('https://example.org/1', 'https://example.org/2') });
const record = fc.record(
  { releases: fc.array(fc.oneof(release, link), { maxLength: 3 }), compiledRelease: release },
  { requiredKeys: [] },
);
const subject = fc.constantFrom('1.0', '1.1');
const item = fc.oneof(
  fc.record({ form: fc.constant('release'), value: release, subject }),
  fc.record({ form: fc.constant('record'), value: record, subject }),
);
const items = fc.array(item, { minLength: 1, maxLength: 4 });

function judge(given: readonly ItemToTakeApart[]) {
  const said: unknown[] = [];
  const tally = createProcessTally(checks, {
    asOf: '2024-12-31',
    onFinding: ({ check, evidence }) => said.push([check.id, evidence]),
    onProblem(_, fault) {
      throw fault;
    },
  });
  tally.foldUnjudged(OCID, 'input-damaged', formationOf(formProcessBy(RULES, OCID, given)));
  return { results: tally.finalise(() => false), said };
}

function complete({ value, ...item }: { form: string; value: object; subject: string }) {
  return { ...item, value: { ocid: OCID, ...value } } as ItemToTakeApart;
}

it('judge every process, whatever is published, and say the same in any order', () => {
  const failed = new Set<string>();
  fc.assert(
    fc.property(items, (published) => {
      const given = published.map(complete);
      const expected = judge(given);
      for (const [check, { population, counts }] of Object.entries(expected.results)) {
        expect(population).toBe(1);
        expect(counts['not-judged']).toBe(0);
        if (counts.fail > 0) failed.add(check);
      }
      expect(judge([...given].reverse())).toEqual(expected);
    }),
    SETTINGS,
  );
  expect([...failed].sort()).toEqual(checks.map((check) => check.id).sort());
});
