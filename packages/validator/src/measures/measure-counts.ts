import type { State } from '../states/state.ts';
import { createDayCounts, type DayCounts, type SavedDayCounts } from './day-counts.ts';
import { createLagHistogram, type LagHistogram, type SavedLags } from './lag-histogram.ts';
import type { MeasureResult } from './measure.ts';

/** What one measure has counted, as plain JSON. */
export interface SavedMeasureCounts {
  readonly population: SavedDayCounts;
  readonly has: SavedDayCounts;
  readonly members: SavedDayCounts;
  /** By code. */
  readonly unknown: Readonly<Record<string, SavedDayCounts>>;
  readonly undecided: Readonly<Record<string, SavedDayCounts>>;
  readonly lags: SavedLags;
}

/** What one measure counts. */
export interface MeasureCounts extends State<SavedMeasureCounts> {
  readonly population: DayCounts;
  readonly has: DayCounts;
  readonly members: DayCounts;
  readonly unknown: CodeCounts;
  readonly undecided: CodeCounts;
  readonly lags: LagHistogram;
  /** What holds when that day is the newest. */
  finalise(newest: number): Omit<MeasureResult, 'parent'>;
}

/** Counts by code. */
interface CodeCounts extends State<Readonly<Record<string, SavedDayCounts>>> {
  of(code: string): DayCounts;
  at(newest: number): Readonly<Record<string, number>>;
}

/** Starts to count. */
export function createMeasureCounts(): MeasureCounts {
  const population = createDayCounts();
  const has = createDayCounts();
  const members = createDayCounts();
  const unknown = createCodeCounts();
  const undecided = createCodeCounts();
  const lags = createLagHistogram();
  return {
    population,
    has,
    members,
    unknown,
    undecided,
    lags,
    save: () => ({
      population: population.save(),
      has: has.save(),
      members: members.save(),
      unknown: unknown.save(),
      undecided: undecided.save(),
      lags: lags.save(),
    }),
    absorb(saved) {
      population.absorb(saved.population);
      has.absorb(saved.has);
      members.absorb(saved.members);
      unknown.absorb(saved.unknown);
      undecided.absorb(saved.undecided);
      lags.absorb(saved.lags);
    },
    finalise(newest) {
      const [whyUnknown, whyUndecided] = [unknown.at(newest), undecided.at(newest)];
      const lag = lags.finalise();
      return {
        population: population.at(newest),
        has: has.at(newest),
        unknown: sum(whyUnknown),
        undecided: sum(whyUndecided),
        reasons: { ...whyUnknown, ...whyUndecided },
        ...(lag ? { lag } : {}),
        members: members.at(newest),
      };
    },
  };
}

function createCodeCounts(): CodeCounts {
  const counts = new Map<string, DayCounts>();

  function of(code: string): DayCounts {
    const known = counts.get(code) ?? createDayCounts();
    counts.set(code, known);
    return known;
  }

  const sorted = (): readonly (readonly [string, DayCounts])[] =>
    [...counts].sort(([left], [right]) => (left < right ? -1 : 1));

  return {
    of,
    at: (newest) =>
      Object.fromEntries(
        sorted()
          .map(([code, days]) => [code, days.at(newest)] as const)
          .filter(([, count]) => count > 0),
      ),
    save: () => Object.fromEntries(sorted().map(([code, days]) => [code, days.save()])),
    absorb(saved) {
      for (const [code, days] of Object.entries(saved)) of(code).absorb(days);
    },
  };
}

function sum(counts: Readonly<Record<string, number>>): number {
  return Object.values(counts).reduce((total, count) => total + count, 0);
}
