import type { CheckDescription, ExampleRun, Finding } from '@vitrina/validator';
import { makeExample } from './assessment-fixture.ts';

/** A finding in `makeRun`. */
export function makeFinding(changes: Partial<Finding> & Pick<Finding, 'check'>): Finding {
  return {
    ...makeExample({ check: changes.check }),
    pointer: '/id',
    path: '/id',
    input: 'example.json',
    ...changes,
  };
}

/** A small document in which nothing was found. */
export function makeRun(changes: Partial<ExampleRun> = {}): ExampleRun {
  return { text: '{\n  "id": "1"\n}', ocdsVersion: '1.1', findings: [], ...changes };
}

/** What the check with this id does: it looks at two fields, and finds something in one example. */
export function makeDescription(
  id: string,
  changes: Partial<CheckDescription> = {},
): CheckDescription {
  return {
    reads: { names: ['Release/id', 'Tender/id'], total: 293, others: false },
    keywords: ['required'],
    fail: makeRun({
      text: '{\n  "id": ""\n}',
      findings: [makeFinding({ check: id, line: 2, expected: 'id', value: '' })],
    }),
    pass: makeRun(),
    ...changes,
  };
}
