import type { CheckResult, Example, Outcome, PathCoverage, Problem } from '../assessment.ts';
import type { BuyerReference } from '../buyers/buyer-reference.ts';
import type { BuyerResults } from '../buyers/buyer-results.ts';
import { createBuyerTally, type SavedBuyerTally } from '../buyers/buyer-tally.ts';
import type { AvailableExtensions } from '../extensions/available-extensions.ts';
import type { Finding } from '../finding.ts';
import type { Measure, MeasureResult } from '../measures/measure.ts';
import { createMeasureTally, type SavedMeasureTally } from '../measures/measure-tally.ts';
import type { Pack } from '../packs/pack.ts';
import type { ProcessCheck } from '../process-check.ts';
import type { Plans } from '../run/plans.ts';
import { createStatistics, type SavedStatistics } from '../statistics/create-statistics.ts';
import type { Statistics } from '../statistics/statistics.ts';
import {
  createProcessTally,
  type ProcessFinding,
  type SavedProcessTally,
} from '../tally/process-tally.ts';
import { viewProcess } from '../view/object-view.ts';
import type { Process } from '../view/view.ts';
import type { Walker } from '../walk/walker.ts';
import { type CheckFaults, createCheckFaults } from './check-faults.ts';
import { formationOf } from './formation-of.ts';
import type { ProcessInHand } from './identify-process-finding.ts';
import { createOcidList } from './ocid-list.ts';
import { createProcessCoverage, type SavedProcessCoverage } from './process-coverage.ts';
import type { ProcessRecord, UnjudgedProcess } from './process-record.ts';
import { createProcessWording, type SavedExamples } from './process-wording.ts';

/** What the processes of a run add up to. Processes, and what was added up elsewhere, may come in any order. */
export interface ProcessSums {
  /** The plans that coverage is counted along, by the subjects of processes. */
  readonly planFor: Plans['planFor'];
  /** Whether anything was found in a process while it was in hand. */
  readonly hasFindings: boolean;
  /** Returns what was found in the process, if that is to be told. */
  fold(record: ProcessRecord, isTold?: boolean): Promise<readonly Finding[]>;
  save(): SavedProcessSums;
  absorb(saved: SavedProcessSums): Promise<void>;
  /**
   * Yields what the processes together show, if that is to be told. To be called once.
   *
   * @param isProcess whether there is a process of that ocid, whoever has summed it up
   */
  finalise(
    isProcess: (ocid: string) => boolean,
    isTold?: boolean,
  ): Generator<readonly Finding[], ProcessResults>;
}

/** Sums of a part of the processes. Plain data. */
export interface SavedProcessSums {
  readonly tally: SavedProcessTally;
  readonly statistics: SavedStatistics;
  readonly ocids: readonly string[] | null;
  readonly coverage: SavedProcessCoverage;
  readonly examples: SavedExamples;
  readonly hasFindings: boolean;
  readonly faults: ReturnType<CheckFaults['save']>;
  /** Null where nobody asks for buyers. */
  readonly buyers: SavedBuyerTally | null;
  /** Null where nothing is measured. */
  readonly measures: SavedMeasureTally | null;
}

/** Sums of all processes. They depend on the releases alone, not on how these are packed. */
export interface ProcessResults {
  readonly checks: Readonly<Record<string, CheckResult>>;
  readonly statistics: Statistics;
  /** In order; null where there are too many to list. */
  readonly ocids: readonly string[] | null;
  readonly coverage: Readonly<Record<string, PathCoverage>>;
  readonly examples: Readonly<Record<string, readonly Example[]>>;
  /** Null where nobody asks for buyers. */
  readonly buyers: BuyerResults | null;
  /** By key of the measure; null where nothing is measured. */
  readonly measures: Readonly<Record<string, MeasureResult>> | null;
  /** Faults of checks. */
  readonly problems: readonly Problem[];
}

/** What processes are looked at with. */
export interface SumOptions {
  readonly checks: readonly ProcessCheck[];
  /** `YYYY-MM-DD`. */
  readonly asOf: string;
  readonly available: AvailableExtensions;
  readonly additionalPaths: number;
  /** That of the run: code that serves two walkers is slower for both. */
  readonly walker: Walker;
  /** Examples kept for each check. */
  readonly exampleCount: number;
  /** Whether findings say what a department recognises. */
  readonly withContext: boolean;
  /** Whose processes are looked at; all where this is empty. */
  readonly buyers?: readonly BuyerReference[];
  /** Parameters instead of the defaults of the checks; a later pack wins. */
  readonly packs?: readonly Pack[];
  /** What else is counted in them. */
  readonly measures?: readonly Measure[];
}

/** Findings that are worded at once when there may be millions. */
const BATCH = 1_000;

/** Starts sums of no processes. */
export function createProcessSums({
  checks,
  asOf,
  available,
  additionalPaths,
  walker,
  exampleCount,
  withContext,
  buyers: references = [],
  packs = [],
  measures: measured = [],
}: SumOptions): ProcessSums {
  let found: ProcessFinding[] = [];
  let hasFindings = false;
  const faults = createCheckFaults();
  const singly = checks.filter(({ unit, finalise }) => unit !== 'dataset' && !finalise);
  const buyers =
    references.length === 0
      ? null
      : createBuyerTally({ references, checks: singly.map(({ id }) => id) });
  const outcomes = new Map<string, Outcome>();
  const tally = createProcessTally(checks, {
    asOf,
    packs,
    ...(buyers ? { onOutcome: ({ id }, outcome) => void outcomes.set(id, outcome) } : {}),
    onFinding: (finding) => void found.push(finding),
    onProblem: ({ id }, fault) => faults.add(id, fault),
  });
  const wording = createProcessWording({ exampleCount, withContext });
  const statistics = createStatistics();
  const ocids = createOcidList();
  const measures = measured.length === 0 ? null : createMeasureTally(measured, { asOf, packs });
  const coverage = createProcessCoverage({ available, additionalPaths, walker });

  function takeFound(): readonly ProcessFinding[] {
    const taken = found;
    if (taken.length > 0) found = [];
    return taken;
  }

  /** Null where the process is of none of the buyers asked for. */
  function takeBuyers(record: ProcessRecord, process: Process | null) {
    outcomes.clear();
    return buyers?.take(record, process);
  }

  /** Words what was found in the process in hand; of one without a state, no place is known. */
  function wordFound(process: ProcessInHand | null, isTold: boolean): readonly Finding[] {
    const worded = takeFound().map((finding) => wording.word(finding, process, isTold));
    hasFindings ||= worded.length > 0;
    return isTold ? worded.filter((finding) => finding !== null) : [];
  }

  function foldUnjudged(record: UnjudgedProcess, isTold: boolean): readonly Finding[] {
    const ofBuyers = takeBuyers(record, null);
    if (ofBuyers === null) return [];
    tally.foldUnjudged(record.ocid, 'input-damaged', formationOf(record));
    statistics.foldUnjudged(record);
    ocids.add(record.ocid);
    ofBuyers?.count(outcomes);
    return wordFound(null, isTold);
  }

  return {
    planFor: coverage.planFor,
    get hasFindings() {
      return hasFindings;
    },
    async fold(record, isTold = false) {
      if (record.basis === null) return foldUnjudged(record, isTold);
      const process = viewProcess(record);
      const ofBuyers = takeBuyers(record, process);
      if (ofBuyers === null) return [];
      tally.fold(process, formationOf(record));
      ofBuyers?.count(outcomes);
      const findings = wordFound(record, isTold);
      statistics.fold(process, record.omitted);
      ocids.add(record.ocid);
      measures?.fold(process);
      await coverage.add(record.compiled, record.subject);
      return findings;
    },
    save: () => ({
      tally: tally.save(),
      statistics: statistics.save(),
      ocids: ocids.save(),
      coverage: coverage.save(),
      examples: wording.save(),
      hasFindings,
      faults: faults.save(),
      buyers: buyers?.save() ?? null,
      measures: measures?.save() ?? null,
    }),
    async absorb(saved) {
      tally.absorb(saved.tally);
      statistics.absorb(saved.statistics);
      ocids.absorb(saved.ocids);
      await coverage.absorb(saved.coverage);
      wording.absorb(saved.examples);
      hasFindings ||= saved.hasFindings;
      faults.absorb(saved.faults);
      if (saved.buyers) buyers?.absorb(saved.buyers);
      if (saved.measures) measures?.absorb(saved.measures);
    },
    *finalise(isProcess, isTold = false) {
      const results = tally.finalise(isProcess);
      const late = takeFound();
      for (let from = 0; from < late.length; from += BATCH) {
        const batch = late.slice(from, from + BATCH);
        const worded = batch.map((finding) => wording.word(finding, null, isTold));
        if (isTold) yield worded.filter((finding) => finding !== null);
      }
      return {
        checks: results,
        statistics: statistics.finalise(),
        ocids: ocids.save(),
        coverage: coverage.finalise(),
        examples: wording.examples(),
        problems: faults.finalise(),
        buyers: buyers?.finalise() ?? null,
        measures: measures?.finalise() ?? null,
      };
    },
  };
}
