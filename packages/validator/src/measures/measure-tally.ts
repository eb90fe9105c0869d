import type { Pack } from '../packs/pack.ts';
import { readInstant } from '../view/instant.ts';
import type { Process } from '../view/view.ts';
import { compileMeasure, type FoldMeasure } from './compile-measure.ts';
import { compilePopulations } from './compile-populations.ts';
import { createGround, type Ground, takeInHand } from './ground.ts';
import type { Measure, MeasureResult, Stage } from './measure.ts';
import {
  createMeasureCounts,
  type MeasureCounts,
  type SavedMeasureCounts,
} from './measure-counts.ts';
import { measureKey } from './measure-key.ts';
import { createNewestDay } from './newest-day.ts';
import { POPULATIONS } from './populations.ts';
import { createStageCounts, type SavedStageCounts } from './stage-counts.ts';

/** How processes are measured. */
export interface MeasureTallyOptions {
  /** The day that counts as today, `YYYY-MM-DD`. Throws a RangeError for what is no day. */
  readonly asOf: string;
  /** Where `population/low-value` has thresholds: `amount` and `currency`. A later pack wins. */
  readonly packs?: readonly Pack[];
}

/** What was measured in a part of a run, as plain JSON. */
export interface SavedMeasureTally {
  readonly stages: SavedStageCounts;
  /** Days since 1970-01-01; null where no release has a date up to today. */
  readonly newest: number | null;
  /** By key of the measure. */
  readonly measures: Readonly<Record<string, SavedMeasureCounts>>;
}

/** Measures processes one after the other, in any order. */
export interface MeasureTally {
  fold(process: Process): void;
  /** Adds what was measured elsewhere with the same options; what it has no such measure of, is left. */
  merge(other: MeasureTally): void;
  save(): SavedMeasureTally;
  absorb(saved: SavedMeasureTally): void;
  /**
   * What was found, by key of the measure. Things are due by the newest release date of the processes,
   * or the one given (in days since 1970-01-01); where there is none, by today.
   */
  finalise(newest?: number): Readonly<Record<string, MeasureResult>>;
}

interface RunningMeasure {
  readonly key: string;
  readonly stage: Stage;
  readonly fold: FoldMeasure;
  readonly counts: MeasureCounts;
}

/** Starts to measure; the same measure is only counted once. */
export function createMeasureTally(
  measures: readonly Measure[],
  { asOf: today, packs = [] }: MeasureTallyOptions,
): MeasureTally {
  const asOf = readInstant(today)?.day;
  if (asOf === undefined) throw new RangeError(today);
  const ground = createGround(asOf, packs);
  const running = startMeasures(measures, ground);
  const stages = createStageCounts(ground.releases.scope);
  const newestDay = createNewestDay(ground.releases.scope, asOf);

  function absorb(saved: SavedMeasureTally): void {
    stages.absorb(saved.stages);
    newestDay.absorb(saved.newest);
    for (const { key, counts } of running) {
      const found = saved.measures[key];
      if (found) counts.absorb(found);
    }
  }

  return {
    fold(process) {
      stages.fold(process);
      newestDay.fold(process);
      const hand = takeInHand(process);
      for (const { fold, counts } of running) fold(hand, counts);
    },
    merge: (other) => absorb(other.save()),
    save: () => ({
      stages: stages.save(),
      newest: newestDay.save(),
      measures: Object.fromEntries(running.map(({ key, counts }) => [key, counts.save()])),
    }),
    absorb,
    finalise(given) {
      const newest = given ?? newestDay.save() ?? asOf;
      const found = stages.save();
      return Object.fromEntries(
        running.map(({ key, stage, counts }) => {
          const parent = { stage, processes: found.process, having: found[stage] };
          return [key, { ...counts.finalise(newest), parent }];
        }),
      );
    },
  };
}

function startMeasures(measures: readonly Measure[], ground: Ground): readonly RunningMeasure[] {
  const populationOf = compilePopulations(ground);
  const byKey = new Map(measures.map((measure) => [measureKey(measure), measure]));
  return [...byKey]
    .sort(([left], [right]) => (left < right ? -1 : 1))
    .map(([key, measure]) => {
      const { population: name, includeLowValue } = measure;
      const { stage, lowValue } = POPULATIONS[name];
      const population = populationOf(name, includeLowValue ? 'with' : lowValue);
      const fold = compileMeasure(ground, measure, population);
      return { key, stage, fold, counts: createMeasureCounts() };
    });
}
