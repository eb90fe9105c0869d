import {
  type HardCase,
  hardCase,
  olderPackage,
  packageText,
  record,
  recordPackage,
  release,
  releasePackage,
  releaseText,
  tender,
} from './documents.ts';

const of = (members: Readonly<Record<string, unknown>>) => releasePackage([tender(members)]);

/** Codes, types, formats and empty values. */
export const valueCases: readonly HardCase[] = [
  hardCase('status ""', of({ status: '' })),
  hardCase('status null', of({ status: null })),
  hardCase('status of another spelling', of({ status: 'Active' })),
  hardCase('status of another spelling in 1.0', olderPackage([tender({ status: 'Active' })])),
  hardCase('status 5', of({ status: 5 })),
  hardCase('status in a list', of({ status: ['active'] })),
  hardCase('a currency that is no more', of({ value: { amount: 1, currency: 'DEM' } })),
  hardCase('null in a list of codes', releasePackage([release({ tag: ['tender', null] })])),
  hardCase('null in a list of codes in 1.0', olderPackage([release({ tag: ['tender', null] })])),
  hardCase('an empty code in a list', releasePackage([release({ tag: [''] })])),
  hardCase('a code in place of a list', of({ submissionMethod: 'byPigeon' })),
  hardCase(
    'a list of codes that begins with an object',
    of({ submissionMethod: [{}, 'byPigeon'] }),
  ),
  hardCase(
    'a list of objects that begins with a text',
    of({ documents: ['plan', { id: '1', documentType: 'blueprint' }] }),
  ),
  hardCase(
    'an open code that is unknown',
    of({ documents: [{ id: '1', documentType: 'blueprint' }] }),
  ),
  hardCase('an empty open code in a list', of({ submissionMethod: [''] })),
  hardCase('an open code that is empty', of({ awardCriteria: '' })),
  hardCase('no tag at all', releasePackage([release({ tag: [] })])),
  hardCase(
    'a whole number with a decimal point',
    packageText(releaseText('"tender":{"id":"T-7","tenderPeriod":{"durationInDays":5.0}}')),
  ),
  hardCase(
    'a number that is no double',
    packageText(releaseText('"tender":{"id":"T-7","value":{"amount":1e999}}')),
  ),
  hardCase(
    'a number without value',
    packageText(releaseText('"tender":{"id":"T-7","value":{"amount":NaN}}')),
  ),
  hardCase('an amount as text', of({ value: { amount: '12,50' } })),
  hardCase('true in place of a number', of({ value: { amount: true } })),
  hardCase('null in place of an object', of({ value: null, items: null })),
  hardCase('an object in place of a list', of({ items: { id: '1', weight: 5 } })),
  hardCase('a list in place of an object', of({ value: [{ amount: 1, rate: 2 }] })),
  hardCase('an object in place of a number', of({ value: { amount: { net: 1 } } })),
  hardCase('a list of lists', of({ items: [[{ id: '1', weight: 5, note: '' }]] })),
  hardCase('title_es 5', of({ title: 'Bridge', title_es: 5 })),
  hardCase('title_es null', of({ title: 'Bridge', title_es: null })),
  hardCase(
    'a translation as the only field outside the schema',
    of({ title: 'Bridge', title_es: 'Puente' }),
  ),
  hardCase('an unknown language', of({ title: 'Bridge', title_klingonese: 'meH', title_: 'x' })),
  hardCase(
    'dates of many forms',
    releasePackage([
      release({ date: '2024-05-06' }),
      release({ date: '2024-05-06 00:00:00Z' }),
      release({ date: '2024-05-06t00:00:00z', id: '3' }),
      release({ date: '2024-02-30T00:00:00Z' }),
      release({ date: '2024-05-06T00:00:00' }),
      release({ date: '2016-12-31T23:59:60Z' }),
      release({ date: '2024-05-06T00:00:00+0200' }),
      release({ date: '2024-05-06T24:00:00Z' }),
      release({ date: '' }),
    ]),
  ),
  hardCase(
    'a date followed by a line break',
    releasePackage([release({ date: '2024-05-06T00:00:00Z\n' })]),
  ),
  hardCase(
    'addresses of many forms',
    of({
      documents: [
        'http:',
        'placeholder:',
        'a:b',
        '//example.org',
        'example.org',
        'https://example.org/a b',
        'https://example.org/ñ',
        'https://example.org/%zz',
        'HTTP://EXAMPLE.ORG',
        'mailto:a@example.org',
        '',
      ].map((url, id) => ({ id, url })),
    }),
  ),
  hardCase(
    'empty values',
    of({
      title: '',
      description: ' \t',
      value: {},
      items: [{}],
      milestones: [],
      documents: [{ id: '1', title: '\u00a0' }],
    }),
  ),
  hardCase(
    'empty values in the metadata',
    releasePackage([release()], { license: '', extensions: [], publisher: { name: '' } }),
  ),
  hardCase(
    'ocids of many forms',
    releasePackage(
      ['ocds-213czf', 'ocds-213czfX', 'OCDS-213CZF-1', '213czf-1', '', ' ocds-213czf-1'].map(
        (ocid) => release({ ocid }),
      ),
    ),
  ),
  hardCase(
    'ocids that are no texts',
    releasePackage([
      release({ ocid: 7 }),
      release({ ocid: null }),
      release({ ocid: ['ocds-213czf-7'] }),
    ]),
  ),
  hardCase(
    'an ocid in each part of a record',
    recordPackage([
      record({
        ocid: '7',
        releases: [release({ ocid: '8' })],
        compiledRelease: release({ ocid: '9', tag: ['compiled'] }),
        versionedRelease: { ocid: '10' },
      }),
    ]),
  ),
];
