import { compilePattern } from '../extensions/compile-pattern.ts';
import type { JsonObject } from '../json.ts';
import { readInstant } from '../view/instant.ts';
import type { Step } from '../view/view.ts';
import { badMeasure, checkInteger, pointTo, readList, readMembers } from './bad-measure.ts';
import { checkPath } from './check-path.ts';
import { PATH_FORMS } from './resolve-path.ts';

type CheckOperand = (value: unknown, at: string) => void;

/** What a field can be asked, and what with. */
const OPERANDS: Readonly<Record<string, CheckOperand>> = {
  is: checkScalar,
  in(value, at) {
    readList(value, at).forEach((scalar, index) => {
      checkScalar(scalar, pointTo(at, index));
    });
  },
  matches(value, at) {
    if (typeof value !== 'string' || compilePattern(value) === null) {
      throw badMeasure(at, value, ['RegExp', '^[A-Z]{2}-']);
    }
  },
  before: checkDay,
  since: checkDay,
  olderThan: (value, at) => checkInteger(value, at, 0),
  lessThan: checkNumber,
  atMost: checkNumber,
  moreThan: checkNumber,
  atLeast: checkNumber,
  refersTo: checkTarget,
};

const OPERATORS = Object.keys(OPERANDS);
const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** Checks a comparison but for its `where`, which it may have beside `refersTo`. */
export function checkComparison(members: JsonObject, at: string, here: readonly Step[]): void {
  const others = 'refersTo' in members ? ['path', 'where'] : ['path'];
  readMembers(members, at, [...others, ...OPERATORS]);
  checkPath(members['path'], pointTo(at, 'path'), here);
  const asked = OPERATORS.filter((operator) => operator in members);
  if (asked.length === 0) throw badMeasure(at, members, OPERATORS);
  for (const operator of asked) OPERANDS[operator]?.(members[operator], pointTo(at, operator));
}

function checkScalar(value: unknown, at: string): void {
  if (typeof value === 'string' || typeof value === 'boolean' || Number.isFinite(value)) return;
  throw badMeasure(at, value, ['"…"', '0', 'true']);
}

function checkNumber(value: unknown, at: string): void {
  if (!Number.isFinite(value)) throw badMeasure(at, value, ['0']);
}

function checkDay(value: unknown, at: string): void {
  if (typeof value === 'string' && DAY.test(value) && readInstant(value)) return;
  throw badMeasure(at, value, ['"2024-12-31"']);
}

function checkTarget(value: unknown, at: string): void {
  checkPath(value, at, []);
  if (!String(value).endsWith('[]')) throw badMeasure(at, value, [PATH_FORMS[1]]);
}
