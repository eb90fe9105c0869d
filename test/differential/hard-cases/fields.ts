import {
  type HardCase,
  hardCase,
  packageText,
  record,
  recordPackage,
  release,
  releasePackage,
  releaseText,
  tender,
} from './documents.ts';

const of = (members: Readonly<Record<string, unknown>>) => releasePackage([tender(members)]);

/** Fields that are additional, deprecated or of strange names. */
export const fieldCases: readonly HardCase[] = [
  hardCase(
    'an additional field and one whose name begins like it',
    of({ cause: 1, causeDescription: 2 }),
  ),
  hardCase(
    'a name that ends like a language',
    of({ next_page: { address: 1 }, tipo_de_gasto: 2, other: 3 }),
  ),
  hardCase(
    'additional fields inside additional fields',
    of({ lots: [{ id: '1', value: { amount: 1 } }, { id: '2' }] }),
  ),
  hardCase('a name with a slash and a tilde', of({ 'a/b~c': 1, 'a~1b': 2 })),
  hardCase(
    'a name that is empty',
    releasePackage([release({ '': 1, tender: { id: 'T-7', '': 2 } })]),
  ),
  hardCase(
    'names that every object has',
    packageText(
      releaseText(
        '"tender":{"id":"T-7","__proto__":{"id":5},"constructor":1,"toString":2,"hasOwnProperty":3}',
      ),
    ),
  ),
  hardCase(
    '__proto__ in place of required members',
    packageText(
      '{"__proto__":{"ocid":"ocds-213czf-7","id":"1","date":"2024-05-06T00:00:00Z","tag":["tender"],"initiationType":"tender"}}',
    ),
  ),
  hardCase(
    'a deprecated field in three places',
    releasePackage([
      release({
        tender: { id: 'T-7', amendment: {} },
        awards: [{ id: 'A', amendment: null }],
        contracts: [{ id: 'C', awardID: 'A', amendment: { description: 'x' } }],
      }),
    ]),
  ),
  hardCase(
    'a deprecated field in the releases of a record',
    recordPackage([
      record({
        releases: [tender({ amendment: { description: 'x' } })],
        compiledRelease: tender({ amendment: { description: 'x' } }),
      }),
    ]),
  ),
  hardCase(
    'a deprecated field and a missing id only in the releases of a record',
    recordPackage([
      record({
        releases: [
          release({
            parties: [{ name: 'Orlan' }],
            tender: { id: 'T-7', amendment: { rationale: 'x' } },
          }),
        ],
      }),
    ]),
  ),
  hardCase(
    'objects in a former value',
    of({ amendments: [{ id: '1', changes: [{ former_value: [{ currency: 'EUR' }] }] }] }),
  ),
  hardCase(
    'records beside releases',
    releasePackage([tender({ title: 5, note: 1 })], { records: [record({ note: '' })] }),
  ),
  hardCase('releases that are no list', releasePackage({ 0: release() })),
  hardCase('releases null', releasePackage(null)),
  hardCase('releases that are text', releasePackage('none')),
  hardCase('records that are a number', recordPackage(5)),
  hardCase('no release', releasePackage([])),
  hardCase(
    'entries that are no releases',
    releasePackage([null, 'text', 5, [], [{ note: 1 }], {}, release()]),
  ),
  hardCase('entries that are no records', recordPackage([null, [], {}, record()])),
  hardCase('a publisher null', releasePackage([release()], { publisher: null, note: 1 })),
  hardCase(
    'extensions of many types',
    releasePackage([release()], { extensions: [5, null, '', 'not an address'] }),
  ),
  hardCase('a package with an ocid', releasePackage([release()], { ocid: 'ocds-213czf-7' })),
  hardCase('an answer of an interface', { version: '1.1', error: 'not found' }),
  hardCase('a release alone', release({ tender: { id: 'T-7', title: 5 } })),
  hardCase('a record alone', record({ note: 1 })),
  hardCase('releases in a list', [release(), release({ date: 'today' })]),
  hardCase('packages in a list', [releasePackage([release({ date: 'today' })])]),
  hardCase(
    'packages line by line',
    `${JSON.stringify(releasePackage([release()]))}\n${JSON.stringify(releasePackage([release({ date: 'today' })]))}\n`,
  ),
];
