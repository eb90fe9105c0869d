import type { Check, Detail, ValueKind } from '../check-definition.ts';
import { isBlankText, isObject } from '../json.ts';
import type { BoundJudge, Field } from '../plan/field.ts';
import type { BindField, Plan } from '../plan/plan.ts';
import { isReleaseLink } from './release-link.ts';

/** A finding before it has words, place or fingerprint: a check and a path into the unit in hand. */
export interface RawFinding {
  /** Index of the check in the list of checks that run. */
  readonly check: number;
  readonly path: readonly (string | number)[];
  readonly detail: Detail;
  /** The value at `path`. */
  readonly value: unknown;
}

/** What one walk met. `met` and `thrown` are the walker's own: read them before the next walk. */
export interface WalkResult {
  readonly findings: readonly RawFinding[];
  /** Keys visited: fewer than the colons of the text where a key is repeated. */
  readonly keys: number;
  /** True where a number is beyond what a double holds exactly. */
  readonly hasExtremeNumber: boolean;
  /** `met[check] === unit` where a check met a field that it judges. */
  readonly met: Int32Array;
  /** Checks that threw, with what they threw. */
  readonly thrown: ReadonlyMap<number, unknown>;
}

/** Walks parsed units along a plan, counting fields and letting the bound judges speak. */
export interface Walker {
  /** Binds the checks to a new field; give it to `createPlan`. */
  readonly bind: BindField;
  /** Walks one unit: a release, a record or the head of a package. `unit` grows from call to call. */
  walk(plan: Plan, root: Field, value: unknown, unit: number): WalkResult;
}

/** Makes a walker for a list of checks. It serves any number of plans, one unit at a time. */
export function createWalker(checks: readonly Check[]): Walker {
  const linkedOrEmbedded = checks.findIndex(({ id }) => id === 'structure/linked-or-embedded');
  const met = new Int32Array(checks.length).fill(-1);
  const thrown = new Map<number, unknown>();
  const path: (string | number)[] = [];
  let findings: RawFinding[] = [];
  let depth = 0;
  let unit = 0;
  let keys = 0;
  let hasExtremeNumber = false;
  let plan: Plan;
  let valueInHand: unknown;

  function report(check: number, detail: Detail): void {
    const place = path.slice(0, depth);
    if (detail.at !== undefined) place.push(detail.at);
    const value = 'value' in detail ? detail.value : at(valueInHand, detail.at);
    findings.push({ check, path: place, detail, value });
  }

  function bind(field: Field): void {
    checks.forEach(({ bind: bindCheck }, check) => {
      const judges = bindCheck?.(field, (detail) => report(check, detail));
      if (!judges) return;
      field.checks.push(check);
      for (const [kind, judge] of Object.entries(judges) as [ValueKind, BoundJudge['judge']][]) {
        field.judges[kind] = [...field.judges[kind], { check, judge }];
      }
    });
  }

  function judge(judges: readonly BoundJudge[], value: unknown): void {
    valueInHand = value;
    for (let index = 0; index < judges.length; index += 1) {
      const bound = judges[index] as BoundJudge;
      try {
        bound.judge(value as never);
      } catch (error) {
        thrown.set(bound.check, error);
      }
    }
  }

  function countUnit(field: Field): void {
    field.counters.lastUnit = unit;
    field.counters.units += 1;
    const bound = field.checks;
    for (let index = 0; index < bound.length; index += 1) met[bound[index] as number] = unit;
  }

  /** Visits a value and all below it; true where anything in it is filled. */
  function visit(field: Field, value: unknown): boolean {
    if (typeof value === 'string') return visitText(field, value);
    const { counters, judges } = field;
    counters.present += 1;
    if (counters.lastUnit !== unit) countUnit(field);
    let filled = true;
    if (typeof value === 'number') {
      if (judges.number.length > 0) judge(judges.number, value);
      hasExtremeNumber ||= value > Number.MAX_SAFE_INTEGER || value < Number.MIN_SAFE_INTEGER;
    } else if (typeof value === 'boolean') {
      if (judges.boolean.length > 0) judge(judges.boolean, value);
    } else if (Array.isArray(value)) {
      if (judges.array.length > 0) judge(judges.array, value);
      counters.arrays += 1;
      counters.arrayLength += value.length;
      if (value.length === 0) return isEmpty(field, value);
      filled = field.rules.linkedOrEmbedded
        ? visitReleases(field, value)
        : visitItems(field, value);
    } else if (typeof value === 'object' && value !== null) {
      if (judges.object.length > 0) judge(judges.object, value);
      counters.objects += 1;
      const before = keys;
      filled = visitChildren(field, value as Readonly<Record<string, unknown>>);
      if (keys === before) return isEmpty(field, value);
    } else {
      if (judges.null.length > 0) judge(judges.null, value);
      counters.empty += 1;
      counters.hollow += 1;
      return false;
    }
    if (!filled) counters.hollow += 1;
    return filled;
  }

  /** `visit` for text, which most values are. */
  function visitText(field: Field, value: string): boolean {
    const { counters, judges } = field;
    counters.present += 1;
    if (counters.lastUnit !== unit) countUnit(field);
    if (judges.string.length > 0) judge(judges.string, value);
    return isBlankText(value) ? isEmpty(field, value) : true;
  }

  function isEmpty({ judges, counters }: Field, value: unknown): false {
    if (judges.empty.length > 0) judge(judges.empty, value);
    counters.empty += 1;
    counters.hollow += 1;
    return false;
  }

  function visitChildren(field: Field, value: Readonly<Record<string, unknown>>): boolean {
    const level = depth;
    depth = level + 1;
    let filled = false;
    let count = 0;
    let likely = field.firstChild;
    let previous: Field | null = null;
    for (const key in value) {
      count += 1;
      let child: Field;
      if (likely !== null && likely.key === key) {
        child = likely;
      } else {
        child = field.children.get(key) ?? plan.child(field, key);
        expect(field, previous, child);
      }
      const item = value[key];
      path[level] = key;
      if (typeof item === 'string' ? visitText(child, item) : visit(child, item)) filled = true;
      likely = child.nextSibling;
      previous = child;
    }
    depth = level;
    keys += count;
    return filled;
  }

  /** Objects at one field mostly have their keys in one order, which saves looking the keys up. */
  function expect(field: Field, previous: Field | null, child: Field): void {
    // Fields past the limit are shared by keys and parents: they follow nothing.
    if (child.parent !== field) return;
    if (previous === null) field.firstChild = child;
    else if (previous.parent === field) previous.nextSibling = child;
  }

  function visitItems(field: Field, value: readonly unknown[]): boolean {
    // The head of a package stands with holes for its items: they are walked on their own.
    if (value[0] === undefined) return true;
    const items = field.items ?? plan.items(field);
    const level = depth;
    depth = level + 1;
    let filled = false;
    for (let index = 0; index < value.length; index += 1) {
      path[level] = index;
      if (visit(items, value[index])) filled = true;
    }
    depth = level;
    return filled;
  }

  /**
   * A record's releases are all links or all embedded; what could be both is as wrong as a mixture.
   * Items of a mixture are judged as what each of them is.
   */
  function visitReleases(field: Field, value: readonly unknown[]): boolean {
    const links = plan.links(field);
    const releases = field.items ?? plan.items(field);
    const tagCodes = plan.items(plan.child(links, 'tag')).rules.codes;
    const withId = value.filter((item) => isObject(item) && Object.hasOwn(item, 'id')).length;
    const allEmbedded = withId === value.length;
    if (!value.every((item) => isReleaseLink(item, tagCodes))) {
      if (withId > 0 && !allEmbedded) reportForm(value);
      return visitEach(value, (item) => (withId > 0 && hasIdOrIsBroken(item) ? releases : links));
    }
    if (!allEmbedded) return visitEach(value, () => links);
    const isEmbedded = breaksNothing(value, plan.trial(field));
    if (isEmbedded) reportForm(value);
    return visitEach(value, () => (isEmbedded ? releases : links));
  }

  /** What is wrong as releases and right as links is links. */
  function breaksNothing(value: readonly unknown[], trial: Field): boolean {
    const [findingsBefore, keysBefore] = [findings.length, keys];
    visitEach(value, () => trial);
    const isSound = !findings.slice(findingsBefore).some(breaksSchema);
    findings.length = findingsBefore;
    keys = keysBefore;
    return isSound;
  }

  function visitEach(value: readonly unknown[], fieldOf: (item: unknown) => Field): boolean {
    let filled = false;
    value.forEach((item, index) => {
      path[depth] = index;
      depth += 1;
      if (visit(fieldOf(item), item)) filled = true;
      depth -= 1;
    });
    return filled;
  }

  function breaksSchema({ check, detail }: RawFinding): boolean {
    return (detail.keyword ?? checks[check]?.keyword) !== undefined;
  }

  function reportForm(value: readonly unknown[]): void {
    if (linkedOrEmbedded < 0) return;
    valueInHand = value;
    const expected = ['linked', 'embedded'];
    report(linkedOrEmbedded, { keyword: 'oneOf', expected });
  }

  return {
    bind,
    walk(nextPlan, root, value, nextUnit) {
      plan = nextPlan;
      unit = nextUnit;
      findings = [];
      thrown.clear();
      depth = 0;
      keys = 0;
      hasExtremeNumber = false;
      visit(root, value);
      return { findings, keys, hasExtremeNumber, met, thrown };
    },
  };
}

function at(value: unknown, key: string | number | undefined): unknown {
  if (key === undefined) return value;
  if (typeof value !== 'object' || value === null) return undefined;
  return Object.hasOwn(value, key) ? (value as Record<string | number, unknown>)[key] : undefined;
}

function hasIdOrIsBroken(item: unknown): boolean {
  return !isObject(item) || Object.hasOwn(item, 'id');
}
