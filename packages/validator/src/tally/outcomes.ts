import type { CheckResult, NotJudgedReason, Outcome } from '../assessment.ts';
import type { Check } from '../check-definition.ts';
import type { Level } from '../finding.ts';
import type { Field } from '../plan/field.ts';

/** What happened to one unit: which checks failed, met a field of theirs, or threw. */
export interface UnitOutcome {
  /** Ordinal of the unit, as the walker was told it. */
  readonly unit: number;
  /** Checks, by index, that reported something. */
  readonly failed: ReadonlySet<number>;
  /** `met[check] === unit` where the check met a field that it judges. */
  readonly met: Int32Array;
  readonly thrown: ReadonlyMap<number, unknown>;
  /** Why the unit was not judged at all, if so. */
  readonly notJudged: NotJudgedReason | null;
  /** True for the units that document checks speak about: heads of packages and bare documents. */
  readonly isDocument: boolean;
  /** Checks, by index, that only a missing extension could decide. */
  readonly undecided: ReadonlySet<number>;
  /** Root of the fields that the unit was walked along: units that share it can meet the same checks. */
  readonly root: Field;
}

interface Counts {
  pass: number;
  fail: number;
  notJudged: Partial<Record<NotJudgedReason, number>>;
  /** Units without a field to judge, under roots that are retired. */
  notPublished: number;
  notApplicable: number;
  /** Units without a field to judge, by root that is still in use. */
  unmet: Map<Field, number>;
  occurrences: number;
}

/** Units without failure, which nearly all are: counted for all checks at once. */
interface SoundUnits {
  units: number;
  documents: number;
  /** By check: units in which it met a field. */
  readonly met: Float64Array;
}

/** The counts of a part of a run as plain data; roots stand by name. */
export interface SavedOutcomes {
  readonly checks: readonly (Omit<Counts, 'unmet'> & {
    readonly unmet: readonly (readonly [root: string, units: number])[];
  })[];
  readonly sound: readonly (readonly [root: string, units: SavedSoundUnits])[];
}

interface SavedSoundUnits extends Omit<SoundUnits, 'met'> {
  readonly met: readonly number[];
}

/** Counts outcomes per check over all units of a run. */
export interface OutcomeTally {
  add(outcome: UnitOutcome): void;
  occurred(check: number): void;
  save(nameOf: (root: Field) => string): SavedOutcomes;
  /** Adds what was counted elsewhere, over the same checks. */
  absorb(saved: SavedOutcomes, rootNamed: (name: string) => Field): void;
  /** Lets go of a root. `canMeet` says whether a check binds to any field under it. */
  retire(root: Field, canMeet: (check: number) => boolean): void;
  /** Retires all roots. To be called once. */
  finalise(canMeet: (check: number, root: Field) => boolean): Record<string, CheckResult>;
}

/** Starts the counts for a list of checks. */
export function createOutcomeTally(checks: readonly Check[]): OutcomeTally {
  const tallies = checks.map(
    (): Counts => ({
      pass: 0,
      fail: 0,
      notJudged: {},
      notPublished: 0,
      notApplicable: 0,
      unmet: new Map(),
      occurrences: 0,
    }),
  );

  const soundUnits = new Map<Field, SoundUnits>();

  function addSound({ unit, met, root, isDocument }: UnitOutcome): void {
    const sound = soundUnits.get(root) ?? startSound(root);
    sound.units += 1;
    if (isDocument) sound.documents += 1;
    for (let check = 0; check < met.length; check += 1) {
      if (met[check] === unit) (sound.met[check] as number) += 1;
    }
  }

  function startSound(root: Field): SoundUnits {
    const sound = { units: 0, documents: 0, met: new Float64Array(checks.length) };
    soundUnits.set(root, sound);
    return sound;
  }

  function addOne(tally: Counts, check: Check, index: number, outcome: UnitOutcome): void {
    if (check.document && !outcome.isDocument) return;
    const reason = outcome.thrown.has(index) ? 'check-failed' : outcome.notJudged;
    if (outcome.failed.has(index)) tally.fail += 1;
    else if (check.damage) tally.pass += 1;
    else if (reason) addNotJudged(tally, reason);
    else if (outcome.undecided.has(index)) addNotJudged(tally, 'extension-missing');
    else if (check.document || outcome.met[index] === outcome.unit) tally.pass += 1;
    else addUnmet(tally, outcome.root, 1);
  }

  function retire(root: Field, canMeet: (check: number) => boolean): void {
    const { units, documents, met } = soundUnits.get(root) ?? startSound(root);
    soundUnits.delete(root);
    checks.forEach(({ document, damage }, index) => {
      const tally = tallies[index] as Counts;
      const passed = document ? documents : damage ? units : (met[index] ?? 0);
      tally.pass += passed;
      const unmet = (document ? 0 : units - passed) + (tally.unmet.get(root) ?? 0);
      tally.unmet.delete(root);
      if (unmet === 0) return;
      if (canMeet(index)) tally.notPublished += unmet;
      else tally.notApplicable += unmet;
    });
  }

  return {
    add(outcome) {
      const { failed, thrown, notJudged, undecided } = outcome;
      const isWhole = notJudged === null && undecided.size === 0;
      if (failed.size === 0 && thrown.size === 0 && isWhole) {
        addSound(outcome);
        return;
      }
      checks.forEach((check, index) => {
        addOne(tallies[index] as Counts, check, index, outcome);
      });
    },
    occurred(check) {
      const tally = tallies[check];
      if (tally) tally.occurrences += 1;
    },
    save: (nameOf) => ({
      checks: tallies.map(({ unmet, ...counts }) => ({
        ...counts,
        unmet: [...unmet].map(([root, units]) => [nameOf(root), units] as const),
      })),
      sound: [...soundUnits].map(
        ([root, units]) => [nameOf(root), { ...units, met: [...units.met] }] as const,
      ),
    }),
    absorb(saved, rootNamed) {
      saved.checks.forEach(({ notJudged, unmet, ...numbers }, index) => {
        const tally = tallies[index] as Counts;
        for (const name of NUMBERS) tally[name] += numbers[name];
        for (const [reason, units] of Object.entries(notJudged) as [NotJudgedReason, number][]) {
          tally.notJudged[reason] = (tally.notJudged[reason] ?? 0) + units;
        }
        for (const [root, units] of unmet) addUnmet(tally, rootNamed(root), units);
      });
      for (const [name, { units, documents, met }] of saved.sound) {
        const root = rootNamed(name);
        const sound = soundUnits.get(root) ?? startSound(root);
        sound.units += units;
        sound.documents += documents;
        met.forEach((count, check) => {
          (sound.met[check] as number) += count;
        });
      }
    },
    retire,
    finalise(canMeet) {
      const roots = new Set(soundUnits.keys());
      for (const { unmet } of tallies) for (const root of unmet.keys()) roots.add(root);
      for (const root of roots) retire(root, (check) => canMeet(check, root));
      return Object.fromEntries(
        checks.map(({ id, level }, index) => [id, summarise(level, tallies[index] as Counts)]),
      );
    },
  };
}

const NUMBERS = ['pass', 'fail', 'notPublished', 'notApplicable', 'occurrences'] as const;

function addNotJudged({ notJudged }: Counts, reason: NotJudgedReason): void {
  notJudged[reason] = (notJudged[reason] ?? 0) + 1;
}

function addUnmet({ unmet }: Counts, root: Field, units: number): void {
  if (units > 0) unmet.set(root, (unmet.get(root) ?? 0) + units);
}

function summarise(
  level: Level,
  { pass, fail, notJudged, notPublished, notApplicable, occurrences }: Counts,
): CheckResult {
  const reasons = Object.values(notJudged);
  const counts: Record<Outcome, number> = {
    pass,
    fail,
    'not-published': notPublished,
    'not-applicable': notApplicable,
    'not-comparable': 0,
    'not-judged': reasons.reduce((sum, units) => sum + units, 0),
  };
  return {
    level,
    outcome: overall(counts),
    population: Object.values(counts).reduce((sum, units) => sum + units, 0),
    counts,
    ...(reasons.length > 0 ? { notJudged } : {}),
    occurrences,
  };
}

/** One word for a check: any failure counts, then any pass, then why there is neither. */
function overall(counts: Readonly<Record<Outcome, number>>): Outcome {
  const order: readonly Outcome[] = ['fail', 'pass', 'not-judged', 'not-published'];
  return order.find((outcome) => counts[outcome] > 0) ?? 'not-applicable';
}
