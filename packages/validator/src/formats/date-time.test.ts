import fastCheck from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isDateTime } from './date-time.ts';

const VALID: Readonly<Record<string, string>> = {
  'UTC as Z': '2020-01-01T00:00:00Z',
  'UTC as offset': '2020-01-01T00:00:00+00:00',
  'negative zero offset': '2017-02-28T10:00:00-00:00',
  'lower-case t and z': '2017-02-28t10:00:00z',
  'one digit of fraction': '2020-01-01T00:00:00.5Z',
  'forty digits of fraction': `2020-01-01T00:00:00.${'1234567890'.repeat(4)}+02:00`,
  'largest offset': '2020-01-01T23:59:59+23:59',
  'leap day': '2020-02-29T00:00:00Z',
  'leap day of a year divisible by 400': '2000-02-29T00:00:00Z',
  'year 0001': '0001-01-01T00:00:00Z',
  'last instant': '9999-12-31T23:59:59.999Z',
};

const INVALID: Readonly<Record<string, string>> = {
  'empty text': '',
  'no zone': '2017-02-28T10:00:00',
  'no zone behind a fraction': '2017-02-28T10:00:00.123',
  'date only': '2020-01-01',
  'no seconds': '2020-01-01T00:00Z',
  'blank for T': '2017-02-28 10:00:00Z',
  'leap second': '2016-12-31T23:59:60Z',
  'offset without minutes': '2020-01-01T00:00:00+00',
  'offset without colon': '2017-02-28T10:00:00+0200',
  'offset of 25 hours': '2020-01-01T00:00:00-25:00',
  'offset of 24 hours': '2020-01-01T00:00:00+24:00',
  'offset of 60 minutes': '2020-01-01T00:00:00+01:60',
  'year 0000': '0000-01-01T00:00:00Z',
  'month 00': '2020-00-10T00:00:00Z',
  'month 13, day 39': '2017-13-39T00:00:00Z',
  'day 00': '2020-01-00T00:00:00Z',
  '30 February': '2017-02-30T00:00:00Z',
  '29 February of a common year': '2019-02-29T00:00:00Z',
  '29 February of a century': '1900-02-29T00:00:00Z',
  '31 April': '2020-04-31T00:00:00Z',
  'hour 24': '2020-01-01T24:00:00Z',
  'hour 29': '2017-02-28T29:00:00Z',
  'minute 60': '2020-01-01T00:60:00Z',
  'comma fraction': '2020-01-01T00:00:00,5Z',
  'dot without digits': '2020-01-01T00:00:00.Z',
  'Arabic digit': '202\u0660-01-01T00:00:00Z',
  'leading plus': '+2020-01-01T00:00:00Z',
  'leading blank': ' 2020-01-01T00:00:00Z',
  'slashes in the date': '2020/01/01T00:00:00Z',
  'dots in the time': '2020-01-01T00.00.00Z',
  'trailing newline, which a regular expression with $ lets pass': '2020-01-01T00:00:00Z\n',
  'trailing newline behind an offset': '2020-01-01T00:00:00+01:00\n',
  'two zones': '2020-01-01T00:00:00ZZ',
  'other zone letter': '2020-01-01T00:00:00A',
  'control character that differs from Z in one bit': '2020-01-01T00:00:00\u005a\u0000',
};

const EXPRESSION =
  /^(\d{4})-(0[1-9]|1[0-2])-(\d{2})T([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d+)?(Z|[+-]([01]\d|2[0-3]):[0-5]\d)$/i;

function isDateTimeByExpression(text: string): boolean {
  const [, year = '', month = '', day = ''] = EXPRESSION.exec(text) ?? [];
  if (Number(year) === 0) return false;
  const instant = new Date(`${year}-${month}-${day}T00:00:00Z`);
  return !Number.isNaN(instant.getTime()) && instant.getUTCDate() === Number(day);
}

describe('isDateTime', () => {
  it.each(Object.entries(VALID))('accepts %s', (_name, text) => {
    expect(isDateTime(text)).toBe(true);
  });

  it.each(Object.entries(INVALID))('refuses %s', (_name, text) => {
    expect(isDateTime(text)).toBe(false);
  });

  it('agrees with a regular expression on every text one character away from a valid one', () => {
    const characters = [...'0123459TtZz:.+-,/ \n٠', ''];
    const mutation = fastCheck.tuple(
      fastCheck.constantFrom(...Object.values(VALID)),
      fastCheck.nat({ max: 30 }),
      fastCheck.constantFrom(...characters),
    );
    let valid = 0;
    fastCheck.assert(
      fastCheck.property(mutation, ([text, at, character]) => {
        const mutated = text.slice(0, at) + character + text.slice(at + 1);
        if (isDateTime(mutated)) valid += 1;
        expect(isDateTime(mutated)).toBe(isDateTimeByExpression(mutated));
      }),
      { seed: 3339, numRuns: 10_000 },
    );
    expect(valid).toBeGreaterThan(1_000);
    expect(valid).toBeLessThan(9_000);
  });

  it('knows every day of four centuries', () => {
    for (let year = 1900; year < 2300; year += 1) {
      for (let month = 1; month <= 12; month += 1) {
        const last = new Date(Date.UTC(year, month, 0)).getUTCDate();
        for (let day = 28; day <= 32; day += 1) {
          const text = `${year}-${String(month).padStart(2, '0')}-${day}T00:00:00Z`;
          if (isDateTime(text) !== day <= last) expect.fail(text);
        }
      }
    }
  });
});
