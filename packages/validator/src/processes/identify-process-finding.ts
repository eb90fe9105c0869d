import type { Finding } from '../finding.ts';
import { writePath, writePointer } from '../identity/pointer.ts';
import { stablePath } from '../identity/stable-path.ts';
import type { JsonObject } from '../json.ts';
import type { Evidence } from '../process-check.ts';
import { findContext } from '../run/find-context.ts';
import { previewValue } from '../run/preview-value.ts';
import type { ProcessFinding } from '../tally/process-tally.ts';
import type { Place } from '../view/view.ts';

/** The state of a process and the releases that it came of, as places in it count them. */
export interface ProcessInHand {
  readonly compiled: JsonObject;
  readonly releases: readonly JsonObject[];
}

/** A finding but for its fingerprint, with the stable path that identifies it. */
export interface IdentifiedInProcess extends Omit<Finding, 'fingerprint' | 'group' | 'facts'> {
  readonly group: string | null;
  readonly facts: Readonly<Record<string, string | number>>;
  readonly stablePath: string;
}

const WHOLE: Place = { path: [], release: null };

/**
 * Says what a finding is about: pointer, path, value, facts. Without the process, which is gone when all
 * have been seen, the stable path has `[#]` for every item of a list, and there is no context.
 */
export function identifyProcessFinding(
  { check, subject, evidence }: ProcessFinding,
  process: ProcessInHand | null,
  withContext: boolean,
): IdentifiedInProcess {
  const { path, release } = evidence.place ?? WHOLE;
  const root = release === null ? process?.compiled : process?.releases[release];
  const isGroup = check.unit === 'dataset';
  return {
    check: check.id,
    level: check.level,
    input: null,
    pointer: writePointer(path),
    path: writePath(path),
    keyword: null,
    expected: evidence.expected ?? null,
    value: previewValue(evidence.value),
    ocid: isGroup ? null : subject,
    releaseId: release === null ? null : idOf(root),
    line: null,
    column: null,
    offset: null,
    stablePath: stablePath(root, path),
    group: isGroup ? String(previewValue(subject)) : null,
    facts: factsOf(evidence),
    ...(withContext ? { context: findContext(root, path) } : {}),
  };
}

function idOf(release: JsonObject | undefined): string | null {
  const id = release?.['id'];
  return typeof id === 'string' || typeof id === 'number' ? String(id) : null;
}

/** Facts may hold what the publisher wrote, and that may be long. */
function factsOf({ facts = {} }: Evidence): Readonly<Record<string, string | number>> {
  return Object.fromEntries(
    Object.entries(facts).map(([name, fact]) => [name, previewValue(fact) as string | number]),
  );
}
