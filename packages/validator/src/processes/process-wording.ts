import type { Example } from '../assessment.ts';
import type { Finding } from '../finding.ts';
import { canonicalJson } from '../identity/canonical-json.ts';
import { createFingerprintHash } from '../identity/fingerprint.ts';
import { toHex } from '../identity/murmur3.ts';
import { rankFinding } from '../run/rank-finding.ts';
import { type Candidate, createExampleSet, type ExampleSet } from '../tally/examples.ts';
import type { ProcessFinding } from '../tally/process-tally.ts';
import {
  type IdentifiedInProcess,
  identifyProcessFinding,
  type ProcessInHand,
} from './identify-process-finding.ts';

/** Turns what was found in processes into findings with fingerprint, and keeps examples. */
export interface ProcessWording {
  /**
   * Words a finding; `process` is null where it is gone. The findings of a check in a process must come
   * one after the other. Null where nobody wants the finding: not all are told, and it is no example.
   */
  word(finding: ProcessFinding, process: ProcessInHand | null, isTold: boolean): Finding | null;
  save(): SavedExamples;
  absorb(saved: SavedExamples): void;
  /** Examples by check id, for checks that have any. */
  examples(): Readonly<Record<string, readonly Example[]>>;
}

/** Examples by check id, as plain JSON. */
export type SavedExamples = Readonly<Record<string, readonly Candidate<Example>[]>>;

/** What the words of processes depend on. */
export interface ProcessWordingOptions {
  readonly exampleCount: number;
  readonly withContext: boolean;
}

const POSITION_DIGITS = 9;

/** Starts without findings. */
export function createProcessWording({
  exampleCount,
  withContext,
}: ProcessWordingOptions): ProcessWording {
  const sets = new Map<string, ExampleSet<Example>>();
  const hashOf = createFingerprintHash();
  const number = createNumbers();

  function examplesOf(check: string): ExampleSet<Example> {
    const known = sets.get(check);
    if (known) return known;
    const made = createExampleSet<Example>(exampleCount);
    sets.set(check, made);
    return made;
  }

  function nameOf({ check, expected, stablePath }: IdentifiedInProcess, subject: string): string {
    return toHex(hashOf({ check, keyword: null, subject, stablePath, expected }));
  }

  return {
    word(finding, process, isTold) {
      const { subject } = finding;
      const identified = identifyProcessFinding(finding, process, withContext);
      const { position, before } = number(finding, identified);
      const candidate = rankFinding({ subject, ...identified }, position);
      const examples = examplesOf(identified.check);
      const isWanted = examples.wants(candidate.group, candidate.rank);
      if (!isTold && !isWanted) return null;
      const name = nameOf(identified, subject);
      const fingerprint = before === 0 ? name : `${name}-${before + 1}`;
      const { stablePath: _stablePath, group, facts, context, ...parts } = identified;
      const worded = { ...parts, fingerprint, group, facts, ...(context ? { context } : {}) };
      if (isWanted) examples.add({ ...candidate, content: { ...worded, input: null } });
      return worded;
    },
    save: () => Object.fromEntries([...sets].map(([check, set]) => [check, set.save()])),
    absorb(saved) {
      for (const [check, candidates] of Object.entries(saved)) {
        for (const candidate of candidates) examplesOf(check).add(candidate);
      }
    },
    examples() {
      const kept = [...sets].map(([check, set]) => [check, set.finalise()] as const).sort(byCheck);
      return Object.fromEntries(kept.filter(([, examples]) => examples.length > 0));
    },
  };
}

/** Numbers findings within what one check says of one process or group. */
function createNumbers() {
  let last: ProcessFinding | null = null;
  let equals = new Map<string, number>();
  let findings = 0;
  return (finding: ProcessFinding, { stablePath, expected }: IdentifiedInProcess) => {
    if (last?.check !== finding.check || last.subject !== finding.subject) {
      equals = new Map();
      findings = 0;
    }
    last = finding;
    const key = `${stablePath}\n${canonicalJson(expected)}`;
    const before = equals.get(key) ?? 0;
    equals.set(key, before + 1);
    const position = `${findings}`.padStart(POSITION_DIGITS, '0');
    findings += 1;
    return { position, before };
  };
}

function byCheck([one]: readonly [string, unknown], [other]: readonly [string, unknown]): number {
  return one < other ? -1 : 1;
}
