import { expect, it } from 'vitest';
import { runProcessExample } from '../../describe/run-process-example.ts';
import type { JsonObject } from '../../json.ts';
import type { ExamplePackage } from '../../process-check.ts';
import { compiledReleaseDiffers } from './compiled-release-differs.ts';

const one = { id: '1', date: '2024-01-01T00:00:00Z', language: 'es' };
const two = { id: '2', date: '2024-02-01T00:00:00Z', awards: [{ id: 'A-1', title: null }] };
const stale = { id: '3', date: '2024-02-01T00:00:00Z', tag: ['compiled'], language: 'es' };
const right = { ...stale, awards: [{ id: 'A-1' }] };
const link = { url: 'https://example.org/4.json', date: '2024-03-01T00:00:00Z' };

function run(...published: readonly ExamplePackage[]) {
  const { result, findings } = runProcessExample(compiledReleaseDiffers, {
    processes: [{ published }],
  });
  return { outcome: result.outcome, evidence: findings.map(({ evidence }) => evidence) };
}

function record(releases: readonly JsonObject[], compiledRelease: JsonObject): ExamplePackage {
  return { records: [{ releases, compiledRelease }] };
}

it('shows the first place, and how many there are', () => {
  const compiled = { ...stale, language: 'en', tender: { status: 'active' } };
  expect(run(record([one, two], compiled)).evidence).toEqual([
    {
      value: 'awards',
      facts: { differences: 3, at: 'awards', published: 'null', merged: '[{"id":"A-1"}]' },
    },
  ]);
});

it.each<[string, string, readonly ExamplePackage[]]>([
  ['pass', 'it is right', [record([two, one], right)]],
  ['pass', 'it is that of one release', [record([one], stale)]],
  ['fail', 'it is not that of one release', [record([one], right)]],
  ['fail', 'the releases stand elsewhere', [{ releases: [one, two] }, record([link, link], stale)]],
  ['not-published', 'there is none', [{ releases: [one, two] }]],
  ['not-applicable', 'there are no releases', [record([link], stale)]],
  ['not-comparable', 'more releases are linked than there are', [record([one, link, link], right)]],
  ['not-comparable', 'there is no order', [record([one, { id: '2' }], stale)]],
  ['not-comparable', 'one id has two contents', [record([one, { ...two, id: '1' }], stale)]],
  ['not-comparable', 'dates are equal', [record([one, { ...two, date: one.date }], stale)]],
  [
    'not-comparable',
    'the releases are of two versions',
    [{ version: '1.0', releases: [one] }, record([two], stale)],
  ],
  ['pass', 'what is doubtful makes no difference', [record([one, { ...one, id: '2' }], stale)]],
])('says %s where %s', (outcome, _, published) => {
  expect(run(...published).outcome).toBe(outcome);
});
