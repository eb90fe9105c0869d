import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, it } from 'vitest';
import { processChecks } from '../../packages/validator/src/checks/process-checks.ts';
import { isObject, type JsonValue } from '../../packages/validator/src/json.ts';
import { LONE_RELEASE } from '../../packages/validator/src/processes/formation-of.ts';
import { createProcessTally } from '../../packages/validator/src/tally/process-tally.ts';
import { type ProcessData, viewProcess } from '../../packages/validator/src/view/object-view.ts';
import type { Process } from '../../packages/validator/src/view/view.ts';
import { viewTape } from '../support/tape-view.ts';

const FOLDER = resolve(import.meta.dirname, '../../../shared/data/real');
const isThere = existsSync(FOLDER);

/** The records with a compiled release, and the releases that stand alone. */
function* processesIn(value: JsonValue): Iterable<ProcessData> {
  if (Array.isArray(value)) for (const item of value) yield* processesIn(item);
  if (!isObject(value)) return;
  const compiled = value['compiledRelease'];
  if (isObject(compiled)) {
    const releases = Array.isArray(value['releases']) ? value['releases'].filter(isObject) : [];
    yield { ocid: String(compiled['ocid']), basis: 'published', compiled, releases };
  } else if (typeof value['ocid'] === 'string' && value['tag'] !== undefined) {
    yield { ocid: value['ocid'], basis: 'single', compiled: value, releases: [value] };
  } else {
    for (const member of Object.values(value)) if (member !== undefined) yield* processesIn(member);
  }
}

function readProcesses(): ProcessData[] {
  return readdirSync(FOLDER, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.json'))
    .sort()
    .flatMap((name) => [...processesIn(readJson(name))]);
}

/** Some of the files are broken, as they were found. */
function readJson(name: string): JsonValue {
  try {
    return JSON.parse(readFileSync(resolve(FOLDER, name), 'utf8'));
  } catch {
    return null;
  }
}

function judge(processes: readonly ProcessData[], view: (data: ProcessData) => Process) {
  const findings: unknown[] = [];
  const faults: unknown[] = [];
  const tally = createProcessTally(processChecks, {
    asOf: '2024-12-31',
    isStrict: true,
    onFinding: ({ check, subject, evidence }) => findings.push([check.id, subject, evidence]),
    onProblem: (check, fault) => faults.push([check.id, fault]),
  });
  for (const process of processes) tally.fold(view(process), LONE_RELEASE);
  const ocids = new Set(processes.map(({ ocid }) => ocid));
  return { results: tally.finalise((ocid) => ocids.has(ocid)), findings, faults };
}

it.skipIf(!isThere)('says the same of real processes on plain objects and on a tape', () => {
  const processes = readProcesses();
  const onObjects = judge(processes, viewProcess);
  expect(onObjects.faults).toEqual([]);
  expect(onObjects.findings.length).toBeGreaterThan(0);
  expect(judge(processes, viewTape)).toEqual(onObjects);
  process.stdout.write(
    `compared on two views: ${processes.length} processes, ${onObjects.findings.length} findings\n`,
  );
});

it.skipIf(isThere)('has no real data to compare views on', () => {
  process.stdout.write(`no ${FOLDER}\n`);
});
