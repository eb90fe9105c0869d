import { isObject, type JsonObject } from '../json.ts';
import type { Step } from '../view/view.ts';
import { badMeasure, checkInteger, pointTo, readList, readMembers } from './bad-measure.ts';
import { checkComparison } from './check-comparison.ts';
import { checkPath, checkSinglePath } from './check-path.ts';
import { endOf, PATH_FORMS } from './resolve-path.ts';
import { MACRO_FORMS, RELEASE, selectObjects } from './select-objects.ts';

type CheckForm = (members: JsonObject, at: string, here: readonly Step[]) => void;

/** The forms of conditions, by the key that tells each. */
const FORMS: Readonly<Record<string, CheckForm>> = {
  present: checkPresence('present'),
  absent: checkPresence('absent'),
  all: checkParts('all'),
  any: checkParts('any'),
  not(members, at, here) {
    readMembers(members, at, ['not']);
    checkCondition(members['not'], pointTo(at, 'not'), here);
  },
  path(members, at, here) {
    checkComparison(members, at, here);
    const target = selectObjects(String(members['refersTo']), []) ?? [];
    for (const { way } of target) checkWhere(members, at, way.steps);
  },
  some: checkSome,
  span: checkSpan,
};

const FORM_NAMES = Object.keys(FORMS);

/** Checks a condition on objects at these steps. Throws a VitrinaError where it is none. */
export function checkCondition(value: unknown, at: string, here: readonly Step[]): void {
  const name = isObject(value) ? FORM_NAMES.find((form) => form in value) : undefined;
  if (!isObject(value) || name === undefined) throw badMeasure(at, value, FORM_NAMES);
  FORMS[name]?.(value, at, here);
}

function checkPresence(key: string): CheckForm {
  return (members, at, here) => {
    readMembers(members, at, [key]);
    checkPath(members[key], pointTo(at, key), here);
  };
}

function checkParts(key: string): CheckForm {
  return (members, at, here) => {
    readMembers(members, at, [key]);
    readList(members[key], pointTo(at, key)).forEach((part, index) => {
      checkCondition(part, pointTo(pointTo(at, key), index), here);
    });
  };
}

function checkSome(members: JsonObject, at: string, here: readonly Step[]): void {
  readMembers(members, at, ['some', 'where', 'atLeast']);
  const { some, atLeast } = members;
  const selections = some === RELEASE ? [] : selectObjects(String(some), here);
  if (selections === null || (selections.length === 0 && some !== RELEASE)) {
    throw badMeasure(pointTo(at, 'some'), some, [...PATH_FORMS, ...MACRO_FORMS, RELEASE]);
  }
  if (some === RELEASE) checkWhere(members, at, []);
  for (const { way } of selections) checkWhere(members, at, endOf(way, here));
  if (atLeast === undefined) return;
  if (typeof atLeast === 'string') checkSinglePath(atLeast, pointTo(at, 'atLeast'), here);
  else checkInteger(atLeast, pointTo(at, 'atLeast'), 1);
}

function checkWhere({ where }: JsonObject, at: string, here: readonly Step[]): void {
  if (where !== undefined) checkCondition(where, pointTo(at, 'where'), here);
}

function checkSpan(members: JsonObject, at: string, here: readonly Step[]): void {
  readMembers(members, at, ['span']);
  const place = pointTo(at, 'span');
  const bounds = ['atLeast', 'atMost'];
  const span = readMembers(members['span'], place, ['from', 'to', ...bounds]);
  for (const key of ['from', 'to']) checkSinglePath(span[key], pointTo(place, key), here);
  const given = bounds.filter((bound) => bound in span);
  if (given.length === 0) throw badMeasure(place, span, bounds);
  for (const bound of given) {
    checkInteger(span[bound], pointTo(place, bound), Number.MIN_SAFE_INTEGER);
  }
}
