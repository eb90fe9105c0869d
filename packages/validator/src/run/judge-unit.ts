import type { NotJudgedReason } from '../assessment.ts';
import type { JsonValue } from '../json.ts';
import type { Plan } from '../plan/plan.ts';
import type { Damage } from '../read/damage.ts';
import { findDuplicateKeys } from '../read/duplicate-keys.ts';
import { findNumberFaults } from '../read/numbers.ts';
import { findLoneSurrogates } from '../read/surrogates.ts';
import type { RawFinding, Walker } from '../walk/walker.ts';
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
  damageCheck: (kind: Damage['kind']) => number,
): JudgedUnit {
  const around = unit.damages.map((damage) => ({
    ...fromDamage(damage),
    inputOffset: damage.offset,
  }));
  const { parsed } = unit;
  if ('damage' in parsed) {
    const { kind, offset } = parsed.damage;
    const told = around.some(({ check }) => check === damageCheck(kind));
    const own = told ? [] : [{ ...fromDamage(parsed.damage), offset }];
    const tooMuch = kind === 'nesting' || kind === 'oversized-element';
    const notJudged = tooMuch ? 'limit' : 'input-damaged';
    return { ...UNSEEN, findings: reported([...around, ...own]), notJudged };
  }
  const { value, hasSurrogateEscape } = parsed;
  const walk = walker.walk(plan, plan.root(unit.kind), value, ordinal);
  const lexical = [
    ...(walk.keys === unit.colons ? [] : findDuplicateKeys(unit.bytes)),
    ...(walk.hasExtremeNumber ? findNumberFaults(unit.bytes) : []),
    ...(hasSurrogateEscape ? findLoneSurrogates(unit.bytes) : []),
  ].map((damage) => ({ ...fromDamage(damage), offset: damage.offset }));
  const walked = walk.hasExtremeNumber ? settleLargeIds(walk.findings, unit.bytes) : walk.findings;
  const findings =
    lexical.length + around.length === 0
      ? walked
      : [...reported([...around, ...lexical]), ...walked];
  return { findings, value, notJudged: null, met: walk.met, thrown: walk.thrown };

  function fromDamage({ kind, path, expected, value: literal }: Damage): RawFinding {
    const detail = expected === undefined ? {} : { expected };
    return { check: damageCheck(kind), path, detail, value: literal };
  }
}

/** Leaves out damage whose check does not run. */
function reported(findings: readonly UnitFinding[]): readonly UnitFinding[] {
  return findings.filter(({ check }) => check >= 0);
}
