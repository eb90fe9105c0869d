import type { JsonValue } from '../json.ts';
import type { Coverage } from './coverage.ts';
import { describeCounts, describeGroups } from './describe-counts.ts';
import { createLineGroups, type LineGroups } from './line-groups.ts';
import { createLineInHand } from './line-in-hand.ts';
import { SEGMENT_NAMES, type SegmentName, segmentsOf } from './line-segments.ts';
import { createPathCounts, type PathCounts } from './path-counts.ts';
import { createPathTable } from './path-table.ts';
import {
  absorbCounts,
  restoreNodes,
  type SavedCoverage,
  saveCounts,
  saveNodes,
} from './saved-coverage.ts';

/** Counts what lines of JSON hold. Lines, and what was counted elsewhere, may come in any order. */
export interface CoverageTally {
  /** Counts a line; false where it is nested too deeply, and then nothing of it is counted. */
  addLine(line: JsonValue): boolean;
  /** Begins a line that is a list, whose elements come one by one: nothing else until it has ended. */
  openList(): ListInHand;
  /** Adds what was counted elsewhere. */
  absorb(saved: SavedCoverage): void;
  /** What was counted, as plain data. */
  save(): SavedCoverage;
  finalise(): Coverage;
}

/** A line that is a list. */
export interface ListInHand {
  addElement(element: JsonValue): void;
  end(): void;
}

/** What a tally keeps. */
export interface CoverageTallyOptions {
  /** True to tell lines apart by year, buyer and method too. */
  readonly segments: boolean;
  /** Levels of nesting of one line; 500. */
  readonly mostLevels?: number;
  /** Paths that are told apart; 20,000. */
  readonly mostPaths?: number;
  /** Years, buyers and methods that are told apart; 5,000 of each. */
  readonly mostGroups?: number;
}

const MOST_LEVELS = 500;
const MOST_PATHS = 20_000;
const MOST_GROUPS = 5000;

/** Starts a tally. */
export function createCoverageTally({
  segments,
  mostLevels = MOST_LEVELS,
  mostPaths = MOST_PATHS,
  mostGroups = MOST_GROUPS,
}: CoverageTallyOptions): CoverageTally {
  const table = createPathTable(mostPaths);
  const hand = createLineInHand(table, mostLevels);
  const all = createPathCounts();
  const names = segments ? SEGMENT_NAMES : [];
  const groups = new Map(names.map((name) => [name, createLineGroups(mostGroups)]));

  function count(line: JsonValue): void {
    hand.addTo(all);
    const keys = segments ? segmentsOf(line) : null;
    for (const [name, of] of groups) hand.addTo(of.of(keys?.[name] ?? null));
    hand.clear();
    forget(table.prune());
  }

  function forget(ids: readonly number[]): void {
    if (ids.length === 0) return;
    const forgotten = new Set(ids);
    const to = table.elsewhere.id;
    for (const holder of [hand, all, ...groups.values()]) holder.move(forgotten, to);
  }

  function bySegment<Result>(of: (groups: LineGroups) => Result): Record<SegmentName, Result> {
    return Object.fromEntries([...groups].map(([name, held]) => [name, of(held)])) as Record<
      SegmentName,
      Result
    >;
  }

  return {
    addLine(line) {
      hand.visit(line);
      const isWhole = !hand.isTooDeep();
      if (isWhole) count(line);
      else hand.clear();
      return isWhole;
    },
    openList: () => ({
      addElement(element) {
        hand.visitElement(element);
        forget(table.prune());
      },
      end() {
        hand.endList();
        count(null);
      },
    }),
    absorb(saved) {
      const idAt = restoreNodes(saved.nodes, table);
      absorbCounts(saved.all, idAt, all);
      for (const [name, held] of groups) {
        const { kept, absent, other } = saved.segments?.[name] ?? { kept: [] };
        for (const [key, counts] of kept) absorbCounts(counts, idAt, held.of(key));
        if (absent) absorbCounts(absent, idAt, held.absent);
        if (other) absorbCounts(other, idAt, held.other);
      }
      forget(table.prune());
    },
    save() {
      forget(table.pruneAll());
      const nodes = saveNodes(table);
      const saved = (counts: PathCounts) => saveCounts(counts, nodes.places);
      return {
        nodes: nodes.saved,
        all: saved(all),
        ...(segments && {
          segments: bySegment((held) => ({
            kept: held.kept().map(([key, counts]) => [key, saved(counts)] as const),
            absent: saved(held.absent),
            other: saved(held.other),
          })),
        }),
      };
    },
    finalise() {
      forget(table.pruneAll());
      return {
        all: describeCounts(all, table),
        ...(segments && { segments: bySegment((held) => describeGroups(held, table)) }),
      };
    },
  };
}
