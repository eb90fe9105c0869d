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
  /** Root of the fields that the unit was walked along: units that share it can meet the same checks. */
  readonly root: Field;
}

interface Counts {
  pass: number;
  fail: number;
  notJudged: Partial<Record<NotJudgedReason, number>>;
  /** Units without a field to judge, by root. */
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
  readonly sound: readonly (readonly [root: string, units: SoundUnits])[];
}

/** Counts outcomes per check over all units of a run. */
export interface OutcomeTally {
  add(outcome: UnitOutcome): void;
  occurred(check: number): void;
  save(nameOf: (root: Field) => string): SavedOutcomes;
  /** Adds what was counted elsewhere, over the same checks. */
  absorb(saved: SavedOutcomes, rootNamed: (name: string) => Field): void;
  /** `canMeet` says whether a check binds to any field under a root. To be called once. */
  finalise(canMeet: (check: number, root: Field) => boolean): Record<string, CheckResult>;
}

/** Starts the counts for a list of checks. */
export function createOutcomeTally(checks: readonly Check[]): OutcomeTally {
  const tallies = checks.map(
    (): Counts => ({ pass: 0, fail: 0, notJudged: {}, unmet: new Map(), occurrences: 0 }),
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
    else if (reason) tally.notJudged[reason] = (tally.notJudged[reason] ?? 0) + 1;
    else if (check.document || outcome.met[index] === outcome.unit) tally.pass += 1;
    else addUnmet(tally, outcome.root, 1);
  }

  function addAllSound(tally: Counts, { document, damage }: Check, index: number): void {
    for (const [root, { units, documents, met }] of soundUnits) {
      const passed = document ? documents : damage ? units : (met[index] ?? 0);
      tally.pass += passed;
      if (!document) addUnmet(tally, root, units - passed);
    }
  }

  return {
    add(outcome) {
      const { failed, thrown, notJudged } = outcome;
      if (failed.size === 0 && thrown.size === 0 && notJudged === null) {
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
      sound: [...soundUnits].map(([root, units]) => [nameOf(root), units] as const),
    }),
    absorb(saved, rootNamed) {
      saved.checks.forEach(({ pass, fail, notJudged, unmet, occurrences }, index) => {
        const tally = tallies[index] as Counts;
        tally.pass += pass;
        tally.fail += fail;
        tally.occurrences += occurrences;
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
    finalise(canMeet) {
      const results: Record<string, CheckResult> = {};
      checks.forEach((check, index) => {
        const { id, level } = check;
        const tally = tallies[index];
        if (!tally) return;
        addAllSound(tally, check, index);
        results[id] = summarise(level, tally, (root) => canMeet(index, root));
      });
      return results;
    },
  };
}

function addUnmet({ unmet }: Counts, root: Field, units: number): void {
  if (units > 0) unmet.set(root, (unmet.get(root) ?? 0) + units);
}

function summarise(
  level: Level,
  { pass, fail, notJudged, unmet, occurrences }: Counts,
  canMeet: (root: Field) => boolean,
): CheckResult {
  let notPublished = 0;
  let notApplicable = 0;
  for (const [root, units] of unmet) {
    if (canMeet(root)) notPublished += units;
    else notApplicable += units;
  }
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
