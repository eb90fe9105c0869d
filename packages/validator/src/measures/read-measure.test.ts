import { describe, expect, it } from 'vitest';
import { CRITERION_MEASURES } from '../../../../test/support/criterion-measures.ts';
import { readSchema, schemaErrors, undescribed } from '../../../../test/support/result-schemas.ts';
import { VitrinaError } from '../errors.ts';
import type { Condition, Lag } from './measure.ts';
import { measureKey } from './measure-key.ts';
import { POPULATIONS } from './populations.ts';
import { readMeasure } from './read-measure.ts';

const LAG: Lag = { from: 'date', to: 'RELEASE', unit: 'days' };
const asking = (has: unknown): unknown => ({ population: 'PROC', has });
const nested = (has: unknown): unknown => asking({ all: [{ present: 'tender' }, has] });

/** Where it is wrong, and what is found there. */
type Fault = readonly [measure: unknown, at: string, found: string];

const FAULTS: readonly Fault[] = [
  [null, '#', 'null'],
  [[], '#', '[]'],
  [{ has: { present: 'tender' } }, '#/population', '-'],
  [{ population: 'PROCC', has: { present: 'tender' } }, '#/population', '"PROCC"'],
  [{ population: 'toString', has: { present: 'tender' } }, '#/population', '"toString"'],
  [{ population: 'PROC' }, '#', '{"population":"PROC"}'],
  [{ population: 'AWD', has: { present: 'id' }, lag: LAG }, '#', '{"population":"AWD",'],
  [{ population: 'PROC', has: { present: 'tender' }, hass: 1 }, '#/hass', '"hass"'],
  [{ population: 'PROC', 'a/b': 1, has: { present: 'tender' } }, '#/a~1b', '"a/b"'],
  [
    { population: 'COMP', includeLowValue: false, has: { present: 'tender' } },
    '#/includeLowValue',
    'false',
  ],
  [{ population: 'AWD', each: [], has: { present: 'id' } }, '#/each', '[]'],
  [{ population: 'AWD', each: 'items[', has: { present: 'id' } }, '#/each', '"items["'],
  [{ population: 'AWD', each: ['items[]', 4], has: { present: 'id' } }, '#/each/1', '4'],
  [{ population: 'PROC', each: 'RELEASE', has: { present: 'id' } }, '#/each', '"RELEASE"'],
  [asking('tender'), '#/has', '"tender"'],
  [asking({}), '#/has', '{}'],
  [asking({ has: 'tender' }), '#/has', '{"has":"tender"}'],
  [asking({ present: 'tender', path: 'tender' }), '#/has/path', '"path"'],
  [asking({ present: 'tender//title' }), '#/has/present', '"tender//title"'],
  [asking({ present: '$.tender' }), '#/has/present', '"$.tender"'],
  [asking({ present: 'BID' }), '#/has/present', '"BID"'],
  [asking({ present: 7 }), '#/has/present', '7'],
  [nested({ absent: '' }), '#/has/all/1/absent', '""'],
  [asking({ all: [] }), '#/has/all', '[]'],
  [asking({ any: { present: 'tender' } }), '#/has/any', '{"present":"tender"}'],
  [asking({ not: [{ present: 'tender' }] }), '#/has/not', '[{"present":"tender"}]'],
  [nested({ path: 'tender/status' }), '#/has/all/1', '{"path":"tender/status"}'],
  [nested({ path: 'tender/status', equals: 'x' }), '#/has/all/1/equals', '"equals"'],
  [nested({ path: 'tender/status', is: null }), '#/has/all/1/is', 'null'],
  [nested({ path: 'tender/status', in: 'open' }), '#/has/all/1/in', '"open"'],
  [nested({ path: 'tender/status', in: ['open', {}] }), '#/has/all/1/in/1', '{}'],
  [nested({ path: 'tender/id', matches: '(' }), '#/has/all/1/matches', '"("'],
  [nested({ path: 'tender/id', matches: '(a+)+$' }), '#/has/all/1/matches', '"(a+)+$"'],
  [nested({ path: 'date', before: '2024' }), '#/has/all/1/before', '"2024"'],
  [nested({ path: 'date', olderThan: -1 }), '#/has/all/1/olderThan', '-1'],
  [nested({ path: 'date', olderThan: '90' }), '#/has/all/1/olderThan', '"90"'],
  [nested({ path: 'tender/value/amount', moreThan: '0' }), '#/has/all/1/moreThan', '"0"'],
  [nested({ path: 'id', refersTo: 'tender' }), '#/has/all/1/refersTo', '"tender"'],
  [nested({ path: 'id', is: '1', where: { present: 'id' } }), '#/has/all/1/where', '"where"'],
  [nested({ some: 'BIDS()' }), '#/has/all/1/some', '"BIDS()"'],
  [nested({ some: 'DOC(a b)' }), '#/has/all/1/some', '"DOC(a b)"'],
  [nested({ some: 'DOC' }), '#/has/all/1/some', '"DOC"'],
  [nested({ some: 'BID(x)' }), '#/has/all/1/some', '"BID(x)"'],
  [nested({ some: 'awards[]', atLeast: 0 }), '#/has/all/1/atLeast', '0'],
  [nested({ some: 'awards[]', atLeast: 'bids[]/id' }), '#/has/all/1/atLeast', '"bids[]/id"'],
  [nested({ some: 'awards[]', where: { is: 1 } }), '#/has/all/1/where', '{"is":1}'],
  [
    nested({ span: { from: 'date', to: 'date' } }),
    '#/has/all/1/span',
    '{"from":"date","to":"date"}',
  ],
  [
    nested({ span: { from: 'awards[]/date', to: 'date', atLeast: 0 } }),
    '#/has/all/1/span/from',
    '"awards[]/date"',
  ],
  [{ population: 'AWD', lag: {} }, '#/lag/from', '-'],
  [{ population: 'AWD', lag: { ...LAG, unit: 'months' } }, '#/lag/unit', '"months"'],
  [{ population: 'AWD', lag: { ...LAG, within: -1 } }, '#/lag/within', '-1'],
  [
    { population: 'AWD', lag: { ...LAG, to: 'contracts[]/date' } },
    '#/lag/to',
    '"contracts[]/date"',
  ],
];

/** What JSON Schema cannot tell: what paths lead to depends on what they start at. */
const FAULTS_OF_PLACE: readonly Fault[] = [
  [asking({ present: '../tender' }), '#/has/present', '"../tender"'],
  [
    asking({ some: 'awards[]', where: { present: '../../id' } }),
    '#/has/where/present',
    '"../../id"',
  ],
  [
    { population: 'PROC', includeLowValue: true, has: { present: 'id' } },
    '#/includeLowValue',
    '"PROC"',
  ],
  [{ population: 'AWD', each: '/parties[]', has: { present: 'id' } }, '#/each', '"/parties[]"'],
  [{ population: 'AWD', each: 'AMEND', has: { present: 'id' } }, '#/each', '"AMEND"'],
  [{ population: 'CON', each: 'PARTY(buyer)', has: { present: 'id' } }, '#/each', '"PARTY(buyer)"'],
  [{ population: 'AWD', has: { some: 'AMEND' } }, '#/has/some', '"AMEND"'],
  [{ population: 'EXP-AWARD', lag: { ...LAG, from: 'date' } }, '#/population', '"EXP-AWARD"'],
  [
    { population: 'AWD', where: { not: { path: 'date', olderThan: 9 } }, lag: LAG },
    '#/where',
    '"olderThan"',
  ],
  [{ population: 'AWD', lag: { ...LAG, from: '/date' } }, '#/lag/from', '"/date"'],
];

describe('reading a measure', () => {
  it.each(CRITERION_MEASURES)('takes that of %s as it is', (_, measure) => {
    expect(readMeasure(measure)).toBe(measure);
  });

  it.each([...FAULTS, ...FAULTS_OF_PLACE])('refuses %j', (measure, at, found) => {
    let fault: unknown;
    try {
      readMeasure(measure);
    } catch (error) {
      fault = error;
    }
    expect(fault).toBeInstanceOf(VitrinaError);
    const { code, values } = fault as VitrinaError;
    expect({ code, at: values['at'] }).toEqual({ code: 'bad-measure', at });
    expect(values['found']).toSatisfy((text: string) => text.startsWith(found));
    expect(values['expected']).not.toBe('');
  });

  it('says what could be there', () => {
    expect(() => readMeasure({ population: 'AWARDS', has: { present: 'id' } })).toThrow(
      `bad-measure at=#/population found="AWARDS" expected=${Object.keys(POPULATIONS).join(' | ')}`,
    );
  });

  it('quotes no more than a line', () => {
    const long = { present: 'x'.repeat(10_000) };
    expect(() => readMeasure(asking({ all: [long, { wrong: long }] }))).toThrow(/^.{200,400}$/);
  });
});

describe('the schema of measures', () => {
  const errorsOf = schemaErrors('measure');

  it('names all populations', () => {
    const { population } = readSchema('measure')['properties'];
    expect(population.enum).toEqual(Object.keys(POPULATIONS));
  });

  it('describes everything', () => {
    expect(undescribed(readSchema('measure'), 'measure')).toEqual([]);
  });

  it.each(CRITERION_MEASURES)('takes that of %s', (_, measure) => {
    expect(errorsOf(measure)).toEqual([]);
  });

  it.each(FAULTS.filter(([measure]) => !/\("|a\+/.test(JSON.stringify(measure))))(
    'refuses %j',
    (measure) => {
      expect(errorsOf(measure)).not.toEqual([]);
    },
  );

  it.each(FAULTS_OF_PLACE.filter(([, at]) => at !== '#/lag/from'))(
    'leaves %j to the reader',
    (measure) => {
      expect(errorsOf(measure)).toEqual([]);
    },
  );
});

describe('the key of a measure', () => {
  const has: Condition = { path: 'date', is: 'x', before: '2024-01-01' };

  it('is short, and stays', () => {
    expect(measureKey({ population: 'PROC', has })).toMatch(/^[0-9a-f]{16}$/);
    expect(measureKey({ population: 'PROC', has: { present: 'tender' } })).toBe('5ca2382007011891');
  });

  it('depends on what is written, not on its order', () => {
    const turned: Condition = { before: '2024-01-01', is: 'x', path: 'date' };
    expect(measureKey({ has: turned, population: 'PROC' })).toBe(
      measureKey({ population: 'PROC', has }),
    );
    expect(measureKey({ population: 'TEND', has })).not.toBe(
      measureKey({ population: 'PROC', has }),
    );
  });
});
