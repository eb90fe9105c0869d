import type { CheckResult, PathCoverage, Problem } from '../assessment.ts';
import type { AvailableExtensions } from '../extensions/available-extensions.ts';
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
import { createProcessCoverage } from './process-coverage.ts';
import type { ProcessRecord } from './process-record.ts';

/** What the processes of a run add up to. Processes, and what was added up elsewhere, may come in any order. */
export interface ProcessSums {
  /** The plans that coverage is counted along, by the subjects of processes. */
  readonly planFor: Plans['planFor'];
  fold(record: ProcessRecord): Promise<void>;
  save(): SavedProcessSums;
  absorb(saved: SavedProcessSums): void;
  /** To be called once. */
  finalise(): ProcessResults;
}

/** Sums of a part of the processes. Plain data. */
export interface SavedProcessSums {
  readonly tally: SavedProcessTally;
  readonly statistics: SavedStatistics;
  readonly coverage: Readonly<Record<string, PathCoverage>>;
}

/** Sums of all processes. They depend on the releases alone, not on how these are packed. */
export interface ProcessResults {
  readonly checks: Readonly<Record<string, CheckResult>>;
  readonly statistics: Statistics;
  readonly coverage: Readonly<Record<string, PathCoverage>>;
}

/** What processes are looked at with. */
export interface SumOptions {
  readonly checks: readonly ProcessCheck[];
  /** `YYYY-MM-DD`. */
  readonly asOf: string;
  readonly available: AvailableExtensions;
  readonly additionalPaths: number;
  readonly onFinding?: (finding: ProcessFinding) => void;
  readonly onProblem?: (problem: Problem) => void;
}

/** Starts sums of no processes. */
export function createProcessSums({
  checks,
  asOf,
  available,
  additionalPaths,
  onFinding,
  onProblem,
}: SumOptions): ProcessSums {
  const tally = createProcessTally(checks, {
    asOf,
    ...(onFinding ? { onFinding } : {}),
    onProblem: ({ id }, fault) =>
      onProblem?.({ code: 'check-failed', check: id, detail: String(fault) }),
  });
  const statistics = createStatistics();
  const coverage = createProcessCoverage({ available, additionalPaths });

  return {
    planFor: coverage.planFor,
    async fold(record) {
      if (record.basis === null) {
        tally.foldUnjudged(record.ocid, 'input-damaged');
        statistics.foldUnjudged(record);
        return;
      }
      const process = viewProcess(record);
      tally.fold(process);
      statistics.fold(process, record.omitted);
      await coverage.add(record.compiled, record.subject);
    },
    save: () => ({
      tally: tally.save(),
      statistics: statistics.save(),
      coverage: coverage.save(),
    }),
    absorb(saved) {
      tally.absorb(saved.tally);
      statistics.absorb(saved.statistics);
      coverage.absorb(saved.coverage);
    },
    finalise: () => ({
      checks: tally.finalise(),
      statistics: statistics.finalise(),
      coverage: coverage.save(),
    }),
  };
}
