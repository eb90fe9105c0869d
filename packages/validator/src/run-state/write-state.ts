import type { InputSummary, Problem } from '../assessment.ts';
import type { Finding } from '../finding.ts';
import type { Run } from '../run/run.ts';
import type { RunProcesses } from '../run/run-processes.ts';
import type { StateCounts } from './state-counts.ts';
import type { StateHeader } from './state-header.ts';
import type { StateSection } from './state-section.ts';
import { writeItems } from './write-items.ts';

/** Takes the pieces of a state, one after the other. */
export type TakeBytes = (bytes: Uint8Array) => void | Promise<void>;

/** Writes the state of a run, piece by piece. */
export interface StateWriter {
  /** Adds findings of releases, records and packages, in the order in which they are told. */
  add(findings: readonly Finding[]): Promise<void>;
  /** Adds all else. To be called once, when all inputs have been read. */
  finish(content: StateContent): Promise<void>;
}

/** What a run has come to when all inputs have been read. */
export interface StateContent {
  readonly inputs: readonly InputSummary[];
  /** Those that were told, but for those of the run. */
  readonly problems: readonly Problem[];
  readonly run: Run;
  readonly processes: RunProcesses | null;
}

/** Adds a section with its lines, whose breaks are not among them. */
export type AddSection = (section: StateSection, lines: readonly Uint8Array[]) => Promise<void>;

/** Findings in one section: a line for each alone would be half of it. */
const MOST_FINDINGS = 1_000;

const encoder = new TextEncoder();
const LINE_BREAK = encoder.encode('\n');

/** Starts a state with its header. */
export async function startState(header: StateHeader, take: TakeBytes): Promise<StateWriter> {
  let waiting: Uint8Array[] = [];

  const addSection: AddSection = async (section, lines) => {
    const all = [encodeLine(section), ...lines];
    await take(join(all.flatMap((line) => [line, LINE_BREAK])));
  };

  async function addFindings(): Promise<void> {
    if (waiting.length === 0) return;
    await addSection({ kind: 'findings', count: waiting.length }, waiting);
    waiting = [];
  }

  await take(join([encodeLine(header), LINE_BREAK]));
  return {
    async add(findings) {
      for (const finding of findings) {
        waiting.push(encodeLine(finding));
        if (waiting.length === MOST_FINDINGS) await addFindings();
      }
    },
    async finish({ inputs, problems, run, processes }) {
      await addFindings();
      if (processes) await writeItems(processes, addSection);
      await addSection({ kind: 'inputs', count: inputs.length }, inputs.map(encodeLine));
      const counts: StateCounts = { run: run.saveAll(), problems };
      await addSection({ kind: 'counts', count: 1 }, [encodeLine(counts)]);
      const sums = processes?.save() ?? null;
      await addSection({ kind: 'processes', count: 1 }, [encodeLine(sums)]);
      await addSection({ kind: 'end', count: 0 }, []);
    },
  };
}

function encodeLine(value: unknown): Uint8Array {
  return encoder.encode(JSON.stringify(value));
}

function join(pieces: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(pieces.reduce((length, piece) => length + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}
