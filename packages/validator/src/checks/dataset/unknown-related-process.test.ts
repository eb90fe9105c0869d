import { expect, it } from 'vitest';
import { runProcessExample } from '../../describe/run-process-example.ts';
import type { JsonObject } from '../../json.ts';
import { unknownRelatedProcess } from './unknown-related-process.ts';

function run(...processes: readonly JsonObject[]) {
  return runProcessExample(unknownRelatedProcess, {
    processes: processes.map((compiled) => ({ compiled: compiled as never })),
  });
}

const to = (identifier: unknown, scheme = 'ocid') =>
  ({ relatedProcesses: [{ scheme, identifier }] }) as JsonObject;

it('knows processes that come later, and those without references', () => {
  const { result } = run({ ocid: 'a', ...to('c') }, { ocid: 'b' }, { ocid: 'c', ...to('a') });
  expect(result.counts).toMatchObject({ pass: 2, fail: 0, 'not-published': 1 });
});

it('knows a process that refers to itself', () => {
  expect(run({ ocid: 'a', ...to('a') }).result.outcome).toBe('pass');
});

it.each([
  ['another scheme', to('x', 'uri')],
  ['no identifier', to(undefined)],
  ['an identifier of another type', to(4)],
])('has nothing to say of a reference with %s', (_, compiled) => {
  expect(run(compiled).result.outcome).toBe('not-applicable');
});
