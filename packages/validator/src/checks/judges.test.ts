import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Check, Detail, Judges } from '../check-definition.ts';
import { isBlankText, type JsonObject } from '../json.ts';
import { NO_RULES } from '../plan/compile-rules.ts';
import type { Field, FieldRules } from '../plan/field.ts';
import { closedCode } from './codelist/closed-code.ts';
import { openCode } from './codelist/open-code.ts';
import { ocidPrefix } from './conformance/ocid-prefix.ts';
import { checks } from './index.ts';
import { additionalField } from './structure/additional-field.ts';
import { badDateTime } from './structure/bad-date-time.ts';
import { badPattern } from './structure/bad-pattern.ts';
import { badUri } from './structure/bad-uri.ts';
import { deprecatedField } from './structure/deprecated-field.ts';
import { duplicateId } from './structure/duplicate-id.ts';
import { emptyValue } from './structure/empty-value.ts';
import { missingId } from './structure/missing-id.ts';
import { requiredField } from './structure/required-field.ts';
import { tooFewItems } from './structure/too-few-items.ts';
import { tooShort } from './structure/too-short.ts';
import { wrongType } from './structure/wrong-type.ts';

const ROOT = makeField({ key: '', path: '' });
const CODES = new Set(['open', 'direct']);

function makeField(facts: Partial<Field>): Field {
  return {
    key: 'thing',
    path: 'thing',
    parent: null,
    isItem: false,
    known: true,
    rules: NO_RULES,
    place: null,
    children: new Map(),
    firstChild: null,
    nextSibling: null,
    items: null,
    judges: { string: [], number: [], boolean: [], null: [], object: [], array: [], empty: [] },
    registered: null,
    checks: [],
    counters: {
      objects: 0,
      present: 0,
      empty: 0,
      hollow: 0,
      units: 0,
      lastUnit: -1,
      arrays: 0,
      arrayLength: 0,
    },
    ...facts,
  };
}

/** What a check says about a value at a field under the root that has these rules. */
function judge(check: Check, rules: Partial<FieldRules>, value: unknown): Detail[] {
  const details: Detail[] = [];
  const field = makeField({ parent: ROOT, rules: { ...NO_RULES, ...rules } });
  const judges = check.bind?.(field, (detail) => details.push(detail));
  expect(judges).toBeDefined();
  callJudges(judges ?? {}, value);
  return details;
}

/** Calls judges as the walker does: by the kind of value. */
function callJudges(judges: Judges, value: unknown): void {
  if (value === null) judges.null?.();
  else if (Array.isArray(value)) judges.array?.(value);
  else if (typeof value === 'string') judges.string?.(value);
  else if (typeof value === 'number') judges.number?.(value);
  else if (typeof value === 'boolean') judges.boolean?.(value);
  else judges.object?.(value as JsonObject);
  const isBlank = typeof value === 'string' && isBlankText(value);
  const hasNothing = typeof value === 'object' && value !== null && Object.keys(value).length === 0;
  if (isBlank || hasNothing) judges.empty?.();
}

/** True where a check has a judge for the field. */
function binds(check: Check, facts: Partial<Field>): boolean {
  return check.bind?.(makeField(facts), () => {}) !== undefined;
}

describe('required-field', () => {
  const rules = { required: ['id', 'constructor'] };
  it('reports each missing key and accepts null', () => {
    expect(judge(requiredField, rules, {})).toEqual([
      { expected: 'id' },
      { expected: 'constructor' },
    ]);
    expect(judge(requiredField, rules, { id: null, constructor: 1 })).toEqual([]);
  });
  it.each([[[]], ['text'], [null], [1]])('says nothing of %j', (value) => {
    expect(judge(requiredField, rules, value)).toEqual([]);
  });
});

describe('wrong-type', () => {
  it.each<[FieldRules['types'], unknown, boolean]>([
    [['integer'], 5, true],
    [['integer'], 5.5, false],
    [['integer'], Number.POSITIVE_INFINITY, true],
    [['number'], 5, true],
    [['number'], '5', false],
    [['number'], true, false],
    [['string', 'null'], null, true],
    [['string'], null, false],
    [['object'], [], false],
    [['array'], {}, false],
    [['object', 'array'], [], true],
    [['boolean'], 0, false],
  ])('with types %j takes %j: %s', (types, value, fits) => {
    expect(judge(wrongType, { types }, value)).toEqual(fits ? [] : [{ expected: types }]);
  });
});

describe('formats and patterns', () => {
  it('judge texts alone', () => {
    expect(judge(badDateTime, { format: 'date-time' }, '2024')).toEqual([
      { expected: 'date-time' },
    ]);
    expect(judge(badUri, { format: 'uri' }, 'example.org')).toEqual([{ expected: 'uri' }]);
    expect(judge(badPattern, { pattern: '^\\d$' }, 'x')).toEqual([{ expected: '^\\d$' }]);
    expect(judge(badDateTime, { format: 'date-time' }, 2024)).toEqual([]);
    expect(judge(badUri, { format: 'uri' }, null)).toEqual([]);
    expect(judge(badPattern, { pattern: '^\\d$' }, 12)).toEqual([]);
  });
  it('ignore a pattern that is no regular expression', () => {
    expect(binds(badPattern, { rules: { ...NO_RULES, pattern: '(' } })).toBe(false);
  });
});

describe('too-short and too-few-items', () => {
  it.each([
    ['', 1, true],
    ['a', 1, false],
    ['\u{1F68C}', 2, true],
    ['\u{1F68C}a', 2, false],
    ['ab', 3, true],
  ])('%j is shorter than %i: %s', (text, minLength, short) => {
    expect(judge(tooShort, { minLength }, text)).toEqual(short ? [{ expected: minLength }] : []);
  });
  it('counts items of lists and keys of objects', () => {
    const rules = { minItems: 1, minProperties: 2 };
    expect(judge(tooFewItems, rules, [])).toEqual([{ keyword: 'minItems', expected: 1 }]);
    expect(judge(tooFewItems, rules, { a: 1 })).toEqual([
      { keyword: 'minProperties', expected: 2 },
    ]);
    expect(judge(tooFewItems, rules, { a: 1, b: 2 })).toEqual([]);
    expect(judge(tooFewItems, rules, [1])).toEqual([]);
    expect(judge(tooFewItems, rules, 'text')).toEqual([]);
  });
});

describe('codes', () => {
  it('of a closed list include no empty text', () => {
    const rules = { codes: { codelist: 'method', open: false, codes: CODES } };
    expect(judge(closedCode, rules, '')).toEqual([{ expected: 'method' }]);
    expect(judge(closedCode, rules, 'open')).toEqual([]);
    expect(judge(closedCode, rules, null)).toEqual([]);
    expect(binds(openCode, { rules: { ...NO_RULES, ...rules } })).toBe(false);
  });
  it('without a name are listed', () => {
    const rules = { codes: { codelist: null, open: false, codes: CODES } };
    expect(judge(closedCode, rules, 'Open')).toEqual([{ expected: ['open', 'direct'] }]);
  });
  it('of an open list may be empty', () => {
    const rules = { codes: { codelist: 'method', open: true, codes: CODES } };
    expect(judge(openCode, rules, 'other')).toEqual([{ expected: 'method' }]);
    expect(judge(openCode, rules, '')).toEqual([]);
    expect(binds(closedCode, { rules: { ...NO_RULES, ...rules } })).toBe(false);
  });
});

describe('additional-field', () => {
  const outside = { known: false, path: 'list/more', key: 'more' };
  const list = makeField({ key: 'list', path: 'list', parent: ROOT });
  it('takes the outermost of the fields outside the schema', () => {
    expect(binds(additionalField, { ...outside, parent: list })).toBe(true);
    expect(binds(additionalField, { ...outside, parent: makeField(outside) })).toBe(false);
    expect(binds(additionalField, { ...outside, known: true, parent: list })).toBe(false);
  });
  it('leaves out items and what stands in place of a list', () => {
    const rules = { ...NO_RULES, types: ['array'] as const };
    expect(binds(additionalField, { ...outside, isItem: true, parent: list })).toBe(false);
    expect(binds(additionalField, { ...outside, parent: { ...list, rules } })).toBe(false);
  });
  it('takes a field without name', () => {
    expect(binds(additionalField, { known: false, key: '', path: '', parent: ROOT })).toBe(true);
  });
});

describe('advice on deprecated fields', () => {
  it.each([
    ['/releases/tender/amendment', /tender can be amended/],
    ['/releases/awards/amendment', /award can be amended/],
    ['/contracts/amendment', /contract can be amended/],
    ['/planning/budget/source', /machine-readable budget/],
    ['/tender/milestones/documents', /name the milestone/],
    ['/awards/suppliers/address', /in `parties`/],
  ])('%s', (path, text) => {
    expect(deprecatedField.advice?.(path)?.en).toMatch(text);
  });

  it('is not given for other fields', () => {
    expect(deprecatedField.advice?.('/tender/title')).toBeUndefined();
  });
});

describe('other judges', () => {
  it('deprecated-field reports any value', () => {
    expect(judge(deprecatedField, { deprecated: '1.1' }, null)).toEqual([{ expected: '1.1' }]);
  });
  it.each([[''], [' \t\n'], [{}], [[]]])('empty-value reports %j', (value) => {
    expect(judge(emptyValue, {}, value)).toHaveLength(1);
  });
  it.each([[null], [0], [false], [' a '], [{ a: null }], [[null]]])(
    'empty-value accepts %j',
    (value) => {
      expect(judge(emptyValue, {}, value)).toEqual([]);
    },
  );
  it('empty-value leaves out the root', () => {
    expect(binds(emptyValue, { parent: null })).toBe(false);
  });
  it('missing-id reports objects without the key', () => {
    const items = [{}, { id: null }, 'text', null, { name: 'Ana' }];
    expect(judge(missingId, { needsIds: true }, items)).toEqual([
      { at: 0, expected: 'id' },
      { at: 4, expected: 'id' },
    ]);
  });
  it('duplicate-id has the keyword and the level of the schema', () => {
    const items = [{ id: 1 }, { id: 1 }];
    const expected = { keyword: 'uniqueItems', level: 'error', expected: true, value: 1 };
    expect(judge(duplicateId, { identity: 'id', uniqueItems: true }, items)).toEqual([expected]);
    expect(judge(duplicateId, { identity: 'id' }, items)).toEqual([{ level: 'warning', value: 1 }]);
  });
  it('duplicate-id compares whole items only where the schema forbids equal ones', () => {
    const items = [{ name: 'Ana' }, { name: 'Ana' }];
    expect(judge(duplicateId, { identity: 'id', uniqueItems: true }, items)).toHaveLength(1);
    expect(judge(duplicateId, { identity: 'id' }, items)).toEqual([]);
    expect(judge(duplicateId, { uniqueItems: true }, ['a', 'b', 'a', 'a'])).toMatchObject([
      { value: 'a' },
    ]);
  });
  it.each([
    ['ocds-213czf-1', false],
    ['ocds-213czfX', false],
    ['OCDS-213czf-1', true],
    ['ocds-213cz', true],
    ['', false],
    [5, false],
  ])('ocid-prefix reports %j: %s', (value, reported) => {
    expect(judge(ocidPrefix, { isOcid: true }, value)).toHaveLength(reported ? 1 : 0);
  });
});

describe('any JSON value', () => {
  const rules: FieldRules = {
    ...NO_RULES,
    types: ['string'],
    required: ['id', '__proto__'],
    format: 'date-time',
    pattern: '^a',
    minLength: 2,
    minItems: 2,
    minProperties: 2,
    uniqueItems: true,
    codes: { codelist: null, open: false, codes: CODES },
    deprecated: '1.1',
    identity: 'scheme+id',
    needsIds: true,
    isOcid: true,
  };
  const fields = [
    makeField({ parent: ROOT, rules }),
    makeField({ parent: ROOT, rules: { ...rules, format: 'uri', identity: 'id' } }),
    makeField({ parent: ROOT, rules: NO_RULES, known: false }),
  ];
  const bound: Judges[] = fields.flatMap((field) =>
    checks.flatMap((check) => check.bind?.(field, () => {}) ?? []),
  );
  it('is judged without throwing and left as it was', () => {
    const value = fc.oneof(fc.jsonValue(), fc.array(fc.jsonValue(), { minLength: 9 }));
    fc.assert(
      fc.property(value, (given) => {
        const before = JSON.stringify(given);
        for (const judges of bound) callJudges(judges, given);
        expect(JSON.stringify(given)).toBe(before);
      }),
      { seed: 20_240_315, numRuns: 500 },
    );
  });
});
