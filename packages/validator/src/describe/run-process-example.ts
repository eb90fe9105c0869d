import type { CheckResult } from '../assessment.ts';
import type { JsonObject } from '../json.ts';
import type { ProcessCheck, ProcessExample } from '../process-check.ts';
import { createProcessTally, type ProcessFinding } from '../tally/process-tally.ts';
import { type ProcessData, viewProcess } from '../view/object-view.ts';
import type { Process } from '../view/view.ts';

/** An example of a check of processes as it was run. */
export interface ProcessExampleRun {
  readonly result: CheckResult;
  readonly findings: readonly ProcessFinding[];
  /** What the check has thrown. */
  readonly faults: readonly unknown[];
}

/** What a compiled release of an example is laid over. */
const SMALLEST_PROCESS = {
  ocid: 'ocds-213czf-1',
  id: '1',
  date: '2024-01-01T00:00:00Z',
  tag: ['compiled'],
  initiationType: 'tender',
};

const AS_OF = '2024-12-31';

/** Runs a check on one of its examples, on views of that engine. It cannot read what it has not declared. */
export function runProcessExample(
  check: ProcessCheck,
  { processes, params, asOf = AS_OF }: ProcessExample,
  view: (data: ProcessData) => Process = viewProcess,
): ProcessExampleRun {
  const findings: ProcessFinding[] = [];
  const faults: unknown[] = [];
  const tally = createProcessTally([{ ...check, params: { ...check.params, ...params } }], {
    asOf,
    isStrict: true,
    onFinding: (finding) => findings.push(finding),
    onProblem: (_, fault) => faults.push(fault),
  });
  for (const { compiled, releases = [], basis = 'merged' } of processes) {
    const whole: JsonObject = { ...SMALLEST_PROCESS, ...compiled };
    const ocid = String(whole['ocid']);
    tally.fold(
      view({
        ocid,
        basis,
        compiled: whole,
        releases: releases.map((release) => ({ ...SMALLEST_PROCESS, ocid, ...release })),
      }),
    );
  }
  return { result: tally.finalise()[check.id] as CheckResult, findings, faults };
}

/** The subject of a finding, with the pointer of its place where it has one: `ocds-213czf-1#/tender/value`. */
export function describeSubject({ subject, evidence: { place } }: ProcessFinding): string {
  return place === undefined ? subject : `${subject}#${place.path.map(writeKey).join('')}`;
}

function writeKey(key: string | number): string {
  return `/${String(key).replaceAll('~', '~0').replaceAll('/', '~1')}`;
}
