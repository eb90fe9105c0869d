import type { CheckResult } from '../assessment.ts';
import type { Finding } from '../finding.ts';
import { writePointer } from '../identity/pointer.ts';
import type { JsonValue } from '../json.ts';
import type { ProcessCheck, ProcessExample } from '../process-check.ts';
import { createProcessWording } from '../processes/process-wording.ts';
import { createProcessTally, type ProcessFinding } from '../tally/process-tally.ts';
import { type ProcessData, viewProcess } from '../view/object-view.ts';
import type { Process } from '../view/view.ts';
import { putExampleTogether } from './put-example-together.ts';

/** An example of a check of processes as it was run. */
export interface ProcessExampleRun {
  readonly result: CheckResult;
  /** What each process is shown as. */
  readonly documents: readonly JsonValue[];
  readonly findings: readonly ProcessFinding[];
  /** The same as they are told. */
  readonly told: readonly Finding[];
  /** What the check has thrown. */
  readonly faults: readonly unknown[];
}

/** The day that counts as today where an example names none. */
export const AS_OF_EXAMPLES = '2024-12-31';

/** Runs a check on one of its examples, on views of that engine. It cannot read what it has not declared. */
export function runProcessExample(
  check: ProcessCheck,
  { processes: given, params, asOf = AS_OF_EXAMPLES }: ProcessExample,
  view: (data: ProcessData) => Process = viewProcess,
): ProcessExampleRun {
  const findings: ProcessFinding[] = [];
  const told: Finding[] = [];
  const faults: unknown[] = [];
  const wording = createProcessWording({ exampleCount: 0, withContext: false });
  let inHand: ProcessData | null = null;
  const tally = createProcessTally([{ ...check, params: { ...check.params, ...params } }], {
    asOf,
    isStrict: true,
    onFinding(finding) {
      findings.push(finding);
      const worded = wording.word(finding, inHand, true);
      if (worded) told.push(worded);
    },
    onProblem: (_, fault) => faults.push(fault),
  });
  const processes = given.map(putExampleTogether);
  for (const { ocid, data, formation } of processes) {
    inHand = data;
    if (data === null) tally.foldUnjudged(ocid, 'input-damaged', formation);
    else tally.fold(view(data), formation);
  }
  inHand = null;
  const ocids = new Set(processes.map(({ ocid }) => ocid));
  const result = tally.finalise((ocid) => ocids.has(ocid))[check.id] as CheckResult;
  return { result, documents: processes.map(({ document }) => document), findings, told, faults };
}

/** The subject of a finding, with the pointer of its place where it has one: `ocds-213czf-1#/tender/value`. */
export function describeSubject({ subject, evidence: { place } }: ProcessFinding): string {
  return place === undefined ? subject : `${subject}#${writePointer(place.path)}`;
}
