import { expect, it } from 'vitest';
import { parsePack } from './parse-pack.ts';

const VALUE = {
  value: 5,
  validFrom: '2018-03-09',
  validTo: null,
  source: { title: 'Act', url: 'https://example.org/act' },
};
const CHECK = 'measure/award-published-late';

function write(value: object = {}, pack: object = {}): string {
  const params = { [CHECK]: { mostDays: [{ ...VALUE, ...value }] } };
  return JSON.stringify(
    { packVersion: '1.0.0', kind: 'pack', id: 'my-town', params, ...pack },
    null,
    1,
  );
}

function faultsOf(text: string): readonly string[] {
  try {
    parsePack('/pack.json', text);
    return [];
  } catch (error) {
    const { problems } = error as {
      problems: { code: string; place: { line: number }; values: Record<string, string> }[];
    };
    return problems.map(({ code, place, values }) => {
      const { key, name = key, value = '' } = values;
      return `${place.line} ${code} ${name} ${value}`.trim();
    });
  }
}

it('reads a pack, and leaves what it does not know', () => {
  expect(parsePack('/pack.json', write({}, { $schema: 'x', title: 'My town' }))).toEqual({
    id: 'my-town',
    params: { [CHECK]: { mostDays: [VALUE] } },
  });
});

it.each<[string, readonly string[]]>([
  ['[1]', ['1 pack-bad-value / [1]']],
  ['{', ['1 yaml-unclosed undefined']],
  [write({}, { kind: 'assessment' }), ['3 pack-bad-value kind assessment']],
  [write({}, { packVersion: '2.0.0' }), ['2 pack-bad-value packVersion 2.0.0']],
  [write({}, { id: undefined }), ['1 pack-missing-key id']],
  [write({}, { id: '' }), ['4 pack-bad-value id ""']],
  [write({}, { params: { short: {} } }), ['6 pack-bad-value params short']],
  [write({}, { params: { [CHECK]: [] } }), [`6 pack-bad-value params.${CHECK} []`]],
  [write({ value: null }), [`9 pack-bad-value params.${CHECK}.mostDays.0.value null`]],
  [write({ source: undefined }), [`8 pack-missing-key params.${CHECK}.mostDays.0.source`]],
  [write({ value: true }), [`9 pack-wrong-type params.${CHECK}.mostDays.0.value true`]],
  [write({ validTo: '2020-02-31' }), ['11 pack-no-such-day undefined 2020-02-31']],
  [write({ validTo: '2010-01-01' }), ['11 pack-no-day-left undefined 2010-01-01']],
  [
    write({}, { params: { 'a/b': {}, [CHECK]: { none: [VALUE] } } }),
    ['6 pack-unknown-check a/b', '8 pack-unknown-parameter none'],
  ],
])('%s', (text, expected) => {
  expect(faultsOf(text)).toEqual(expected);
});
