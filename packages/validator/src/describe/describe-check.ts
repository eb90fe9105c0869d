import type { Check, CheckExample } from '../check-definition.ts';
import { type AnyCheck, isProcessCheck } from '../checks/all-checks.ts';
import type { Keyword } from '../finding.ts';
import { describeProcessCheck, type ProcessCheckFacts } from './describe-process-check.ts';
import { type ReadFields, readFields } from './read-fields.ts';
import { type ExampleRun, runExample } from './run-example.ts';

/** What a check does, learnt by running it. */
export interface CheckDescription {
  /**
   * What it looks at: fields, the head of a document, bytes before they are read as JSON, or how processes
   * were put together.
   */
  readonly reads: ReadFields | 'document' | 'bytes' | 'formation';
  /** The JSON Schema keywords that its findings name, sorted. */
  readonly keywords: readonly Keyword[];
  /** The first of its examples that fail and that pass: the others show corner cases. */
  readonly fail: ExampleRun;
  readonly pass: ExampleRun;
  /** Of checks of processes alone. */
  readonly process?: ProcessCheckFacts;
}

/** Runs a check on its examples, and offers it the fields of the standard. */
export async function describeCheck(check: AnyCheck): Promise<CheckDescription> {
  if (isProcessCheck(check)) return describeProcessCheck(check);
  const [fail, ...otherFails] = await runAll(check, check.examples.fail);
  const [pass] = await runAll(check, check.examples.pass.slice(0, 1));
  if (fail === undefined || pass === undefined) throw new Error(`${check.id} has no examples`);
  const keywords = [fail, ...otherFails].flatMap(({ findings }) =>
    findings.flatMap(({ keyword }) => keyword ?? []),
  );
  return {
    reads: await readsOf(check),
    keywords: [...new Set(keywords)].sort(),
    fail,
    pass,
  };
}

function runAll(check: Check, examples: readonly CheckExample[]): Promise<ExampleRun[]> {
  return Promise.all(examples.map((example) => runExample(check, example)));
}

async function readsOf(check: Check): Promise<CheckDescription['reads']> {
  if (check.damage !== undefined) return 'bytes';
  return check.bind === undefined ? 'document' : readFields(check);
}
