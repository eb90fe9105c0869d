import type { Change, CountName, Differences, FilledShare } from './differences.ts';
import type { DifferenceLimits } from './limits.ts';
import { lossOf, lossOfAmount } from './loss.ts';

/** A limit that a new result breaks. */
export interface BrokenLimit {
  readonly limit: keyof DifferenceLimits;
  /** What there is less of: a count, a path, a check, an amount; 'ocids' for vanished ones. */
  readonly subject: string;
  readonly old: number | string;
  readonly new: number | string;
  /** What it came to, in the unit of the limit, rounded to one decimal. */
  readonly change: number;
  readonly allowed: number;
}

/** Below so many values a share says little. */
const FEWEST_VALUES = 20;
const COUNTS: readonly CountName[] = ['releases', 'records', 'processes'];
/** Lists that count however short they are: what a process is made of. */
const MAIN_LISTS = /^(releases\/|compiledRelease\/)?(awards|contracts)$/;
/** Counts of the statistics, which tell processes apart that several inputs or releases share. */
const STATISTICS: Readonly<Record<string, string>> = {
  'counts/ocids': 'processes',
  'counts/awards': 'awards',
  'counts/contracts': 'contracts',
  'counts/bids': 'bids',
  'counts/transactions': 'transactions',
};

/** Finds the limits that are broken: counts first, then lists, ocids, amounts, coverage and checks. */
export function findBrokenLimits(
  differences: Differences,
  limits: DifferenceLimits,
): readonly BrokenLimit[] {
  return [
    ...judgeCounts(differences, limits),
    ...judgeOcids(differences, limits),
    ...judgeSums(differences, limits),
    ...judgeCoverage(differences, limits),
    ...judgeChecks(differences, limits),
  ];
}

/** Of one subject that is counted in several ways, the greatest loss. */
function judgeCounts(
  { counts, lists, statistics }: Differences,
  limits: DifferenceLimits,
): readonly BrokenLimit[] {
  const found = [
    ...COUNTS.flatMap((name) => judgeCount(name, counts[name], limits)),
    ...Object.entries(STATISTICS).flatMap(([key, name]) => {
      const change = statistics[key];
      return change ? judgeCount(name, change, limits) : [];
    }),
    ...Object.entries(lists)
      .filter(([path, { old }]) => MAIN_LISTS.test(path) || (old ?? 0) >= FEWEST_VALUES)
      .flatMap(([path, change]) => judgeCount(path, change, limits)),
  ];
  const greatest = new Map<string, BrokenLimit>();
  for (const broken of found) {
    const known = greatest.get(broken.subject);
    if (!known || known.change < broken.change) greatest.set(broken.subject, broken);
  }
  return [...greatest.values()];
}

function judgeCount(
  subject: string,
  { old, new: next }: Change,
  { counts: allowed }: DifferenceLimits,
): BrokenLimit[] {
  const [before, after] = [old ?? 0, next ?? 0];
  const change = lossOf(before, after);
  if (change <= allowed) return [];
  return [{ limit: 'counts', subject, old: before, new: after, change: round(change), allowed }];
}

function judgeOcids(
  { ocids }: Differences,
  { vanished: allowed }: DifferenceLimits,
): BrokenLimit[] {
  if (!ocids || ocids.old === 0) return [];
  const left = ocids.old - ocids.vanished.count;
  const change = lossOf(ocids.old, left);
  if (change <= allowed) return [];
  const subject = 'ocids';
  return [
    { limit: 'vanished', subject, old: ocids.old, new: left, change: round(change), allowed },
  ];
}

function judgeSums({ sums }: Differences, { sums: allowed }: DifferenceLimits): BrokenLimit[] {
  return Object.entries(sums).flatMap(([subject, { old, new: next }]) => {
    if (old === null) return [];
    const change = lossOfAmount(old, next ?? '0');
    if (change <= allowed) return [];
    return [{ limit: 'sums', subject, old, new: next ?? '0', change: round(change), allowed }];
  });
}

function judgeCoverage(
  { coverage }: Differences,
  { coverage: allowed }: DifferenceLimits,
): BrokenLimit[] {
  return Object.entries(coverage.processes ?? coverage.items).flatMap(
    ([subject, { old, new: next }]) => {
      if (!isTelling(old) || !isTelling(next)) return [];
      const [before, after] = [percentOf(old), percentOf(next)];
      const change = before - after;
      if (change <= allowed) return [];
      return [
        { limit: 'coverage', subject, ...shares(before, after), change: round(change), allowed },
      ];
    },
  );
}

function judgeChecks(
  { checks }: Differences,
  { checks: allowed }: DifferenceLimits,
): BrokenLimit[] {
  return Object.entries(checks).flatMap(([subject, { old, new: next }]) => {
    if (!old || !next || next.level === 'notice') return [];
    const [wasFailing, isFailing] = [old, next].map(({ pass, fail }) => ({
      parents: pass + fail,
      filled: fail,
    })) as [FilledShare, FilledShare];
    if (!isTelling(wasFailing) || !isTelling(isFailing)) return [];
    const [before, after] = [percentOf(wasFailing), percentOf(isFailing)];
    const change = after - before;
    if (change <= allowed) return [];
    return [{ limit: 'checks', subject, ...shares(before, after), change: round(change), allowed }];
  });
}

function isTelling(share: FilledShare | null): share is FilledShare {
  return share !== null && share.parents >= FEWEST_VALUES;
}

function percentOf({ parents, filled }: FilledShare): number {
  return (100 * filled) / parents;
}

function shares(before: number, after: number): { old: number; new: number } {
  return { old: round(before), new: round(after) };
}

function round(percent: number): number {
  return Math.round(percent * 10) / 10;
}
