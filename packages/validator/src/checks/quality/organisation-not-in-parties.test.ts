import { expect, it } from 'vitest';
import { runProcessExample } from '../../describe/run-process-example.ts';
import type { JsonObject, JsonValue } from '../../json.ts';
import { organisationNotInParties } from './organisation-not-in-parties.ts';

function run(compiled: JsonObject) {
  return runProcessExample(organisationNotInParties, {
    processes: [{ compiled: compiled as never }],
  });
}

it.each([
  ['another type', '1', [{ id: 1 }], 'other-type'],
  ['another type, the other way', 1, [{ id: '1' }], 'other-type'],
  ['a number written otherwise', '01', [{ id: 1 }], 'none'],
  ['another id', 'A', [{ id: 'B' }], 'none'],
  ['no parties', 'A', [], 'none'],
  ['two parties with the id', 'A', [{ id: 'A' }, { id: 'A' }], 'several'],
] as const)('tells %s', (_, id, parties, reason) => {
  const { findings } = run({ buyer: { id }, parties: parties as JsonValue });
  expect(findings.map(({ evidence }) => evidence.facts)).toEqual([{ reason }]);
});

it('is not published where no organisation is referred to by id', () => {
  expect(run({ parties: [{ id: 'A' }] }).result.outcome).toBe('not-published');
  expect(run({ buyer: { name: 'Town' } }).result.outcome).toBe('not-published');
  expect(run({ buyer: { id: 'n/a' } }).result.outcome).toBe('not-published');
});

it('does not judge a reference without id', () => {
  const compiled = { parties: [{ id: 'A' }], buyer: { id: 'A' }, tender: { tenderers: [{}] } };
  expect(run(compiled).result.outcome).toBe('pass');
});
