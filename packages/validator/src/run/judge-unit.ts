import type { NotJudgedReason } from '../assessment.ts';
import type { JsonValue } from '../json.ts';
import type { Plan } from '../plan/plan.ts';
import type { Damage } from '../read/damage.ts';
import { findDuplicateKeys } from '../read/duplicate-keys.ts';
import { findNumberFaults } from '../read/numbers.ts';
import { findLoneSurrogates } from '../read/surrogates.ts';
import type { RawFinding, Walker, WalkResult } from '../walk/walker.ts';
import { settleLargeIds } from './settle-large-ids.ts';
import type { Unit } from './unit.ts';

/** A finding with, where the reader knows it, its offset in the unit's bytes or in the input. */
export interface UnitFinding extends RawFinding {
  readonly offset?: number;
  readonly inputOffset?: number;
}

/** What was found in one unit. */
export interface JudgedUnit {
  readonly findings: readonly UnitFinding[];
  readonly value: JsonValue | undefined;
  readonly notJudged: NotJudgedReason | null;
  /** As in `WalkResult`. */
  readonly met: Int32Array;
  readonly thrown: ReadonlyMap<number, unknown>;
}

const UNSEEN = { value: undefined, met: new Int32Array(0), thrown: new Map<number, unknown>() };

/** Walks a unit if it can be walked, and adds what the reader says about its bytes. */
export function judgeUnit(
  walker: Walker,
  plan: Plan,
  unit: Unit,
  ordinal: number,
  damageCheck: DamageCheck,
): JudgedUnit {
  const { parsed, damages, colons } = unit;
  if (unit.isCut) {
    const findings = aroundUnit(damages, damageCheck).filter(isReported);
    return { ...UNSEEN, findings, notJudged: 'limit' };
  }
  if ('damage' in parsed) return judgeUnreadable(unit, parsed.damage, damageCheck);
  const { value, hasSurrogateEscape } = parsed;
  const walk = walker.walk(plan, plan.root(unit.kind), value, ordinal);
  const { findings, met, thrown, keys, hasExtremeNumber } = walk;
  const isSound = keys === colons && !hasExtremeNumber && !hasSurrogateEscape;
  if (isSound && damages.length === 0) return { findings, value, notJudged: null, met, thrown };
  const faults = isSound ? [] : findFaults(unit, walk, hasSurrogateEscape);
  const told = [
    ...aroundUnit(damages, damageCheck),
    ...faults.map((fault) => ({ ...fromDamage(fault, damageCheck), offset: fault.offset })),
  ].filter(isReported);
  const settled = hasExtremeNumber ? settleLargeIds(findings, unit.bytes) : findings;
  return { findings: [...told, ...settled], value, notJudged: null, met, thrown };
}

/** The index of the check that reports a kind of damage; -1 where it does not run. */
type DamageCheck = (kind: Damage['kind']) => number;

function judgeUnreadable({ damages }: Unit, damage: Damage, damageCheck: DamageCheck): JudgedUnit {
  const { kind, offset } = damage;
  const around = aroundUnit(damages, damageCheck);
  const own = around.some(({ check }) => check === damageCheck(kind))
    ? []
    : [{ ...fromDamage(damage, damageCheck), offset }];
  const tooMuch = kind === 'nesting' || kind === 'oversized-element';
  const notJudged = tooMuch ? 'limit' : 'input-damaged';
  return { ...UNSEEN, findings: [...around, ...own].filter(isReported), notJudged };
}

/** What is wrong with the text of a unit that could be parsed nonetheless. */
function findFaults(
  { bytes, colons }: Unit,
  { keys, hasExtremeNumber }: WalkResult,
  hasSurrogateEscape: boolean,
): readonly Damage[] {
  return [
    ...(keys === colons ? [] : findDuplicateKeys(bytes)),
    ...(hasExtremeNumber ? findNumberFaults(bytes) : []),
    ...(hasSurrogateEscape ? findLoneSurrogates(bytes) : []),
  ];
}

function aroundUnit(damages: readonly Damage[], damageCheck: DamageCheck): UnitFinding[] {
  return damages.map((damage) => ({
    ...fromDamage(damage, damageCheck),
    inputOffset: damage.offset,
  }));
}

function fromDamage({ kind, path, expected, value }: Damage, damageCheck: DamageCheck): RawFinding {
  const detail = expected === undefined ? {} : { expected };
  return { check: damageCheck(kind), path, detail, value };
}

function isReported({ check }: UnitFinding): boolean {
  return check >= 0;
}
