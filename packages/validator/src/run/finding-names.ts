import type { Example } from '../assessment.ts';
import type { Finding } from '../finding.ts';
import {
  createFingerprintHash,
  createFingerprints,
  type FingerprintParts,
  HASH_WORDS,
  type Renumbering,
} from '../identity/fingerprint.ts';
import { toHex } from '../identity/murmur3.ts';
import type { Candidate } from '../tally/examples.ts';

/** A fingerprint, and which finding of its batch it belongs to. */
export interface FindingName {
  readonly fingerprint: string;
  readonly index: number;
}

/**
 * Gives findings their fingerprints. Equal ones are numbered over the whole run, so a thread that sees
 * a part of it gives them without number and notes who carries which.
 */
export interface FindingNames {
  nameFor(parts: FingerprintParts): FindingName;
  noteFinding(finding: Finding, name: FindingName): void;
  noteExample(check: number, example: Candidate<Example>, name: FindingName): void;
}

/** What one part of a run found, to be numbered with the rest of it. Plain data. */
export interface NamedBatch {
  /** Four words a finding, in the order in which the findings were met. */
  readonly hashes: Uint32Array;
  readonly findings: readonly { readonly index: number; readonly finding: Finding }[];
  readonly examples: readonly {
    readonly index: number;
    readonly check: number;
    readonly candidate: Candidate<Example>;
  }[];
}

/** A batch whose fingerprints are final. */
export interface NumberedBatch {
  readonly findings: readonly Finding[];
  readonly examples: readonly { readonly check: number; readonly candidate: Candidate<Example> }[];
}

/** Names of the thread that sees the whole run, in order. */
export interface NumberedNames extends FindingNames {
  /** Numbers what another thread found; batches must come in input order. */
  number(batch: NamedBatch): NumberedBatch;
  /** As `Fingerprints` says. */
  renumber(): Renumbering;
}

/** Starts the numbers of a run. */
export function createNumberedNames(): NumberedNames {
  const fingerprints = createFingerprints();
  return {
    nameFor: (parts) => ({ fingerprint: fingerprints.next(parts), index: 0 }),
    noteFinding() {},
    noteExample() {},
    renumber: fingerprints.renumber,
    number({ hashes, findings, examples }) {
      const names: string[] = [];
      for (let from = 0; from < hashes.length; from += HASH_WORDS) {
        names.push(fingerprints.number(hashes, from));
      }
      const named = <T extends { fingerprint: string }>(thing: T, index: number): T => {
        const fingerprint = names[index] ?? thing.fingerprint;
        return fingerprint === thing.fingerprint ? thing : { ...thing, fingerprint };
      };
      return {
        findings: findings.map(({ finding, index }) => named(finding, index)),
        examples: examples.map(({ check, candidate, index }) => ({
          check,
          candidate: { ...candidate, content: named(candidate.content, index) },
        })),
      };
    },
  };
}

/** Names of a thread that sees parts of a run. */
export interface CollectedNames extends FindingNames {
  /** What was noted since the last call. `findings` are those of the part, in the order to be told. */
  take(findings: readonly Finding[]): NamedBatch;
}

/** Starts to collect. */
export function createCollectedNames(): CollectedNames {
  const hashOf = createFingerprintHash();
  let hashes: number[] = [];
  let examples: NamedBatch['examples'][number][] = [];
  let indexes = new Map<Finding, number>();
  return {
    nameFor(parts) {
      const hash = hashOf(parts);
      const index = hashes.length / HASH_WORDS;
      hashes.push(...hash);
      return { fingerprint: toHex(hash), index };
    },
    noteFinding: (finding, { index }) => void indexes.set(finding, index),
    noteExample: (check, candidate, { index }) => void examples.push({ index, check, candidate }),
    take(findings) {
      const batch = {
        hashes: Uint32Array.from(hashes),
        findings: findings.map((finding) => ({ index: indexes.get(finding) ?? 0, finding })),
        examples,
      };
      hashes = [];
      examples = [];
      indexes = new Map();
      return batch;
    },
  };
}
