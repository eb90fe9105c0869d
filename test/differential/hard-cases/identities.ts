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

const items = (...ids: readonly unknown[]) =>
  releasePackage([tender({ items: ids.map((id) => ({ id })) })]);

const item = (members: object) => releasePackage([tender({ items: [{ id: '1', ...members }] })]);

/** What makes two entries the same. */
export const identityCases: readonly HardCase[] = [
  hardCase('repeated ids of two types', items(1, 1, '1', '1')),
  hardCase('the same id as number and as text', items(1, '1')),
  hardCase(
    'ids 1, 1.0 and true',
    packageText(releaseText('"tender":{"id":"T-7","items":[{"id":1},{"id":1.0},{"id":true}]}')),
  ),
  hardCase('ids null', items(null, null)),
  hardCase('ids that are lists', items([], [])),
  hardCase('empty ids', items('', '')),
  hardCase('an id that is a decimal number', items(1.5)),
  hardCase(
    'different ids beyond 2^53',
    packageText(
      releaseText(
        '"tender":{"id":"T-7","items":[{"id":9007199254740993},{"id":9007199254740992}]}',
      ),
    ),
  ),
  hardCase(
    'equal ids beyond 2^53',
    packageText(
      releaseText(
        '"tender":{"id":"T-7","items":[{"id":9007199254740993},{"id":9007199254740993}]}',
      ),
    ),
  ),
  hardCase(
    'the same id under two schemes',
    item({
      additionalClassifications: [
        { scheme: 'CPV', id: '45' },
        { scheme: 'UNSPSC', id: '45' },
      ],
    }),
  ),
  hardCase(
    'the same id under one scheme',
    item({
      additionalClassifications: [
        { scheme: 'CPV', id: '45' },
        { scheme: 'CPV', id: '45', description: 'Roads' },
      ],
    }),
  ),
  hardCase(
    'the same id without scheme',
    item({ additionalClassifications: [{ id: '45' }, { id: '45', description: 'Roads' }] }),
  ),
  hardCase(
    'entries without id that are equal',
    releasePackage([
      release({ awards: [{ id: 'A-1', suppliers: [{ name: 'Orlan' }, { name: 'Orlan' }] }] }),
    ]),
  ),
  hardCase('a repeated id beside an entry without id', items('1', '1', undefined)),
  hardCase(
    'repeated entries among texts',
    releasePackage([release()], {
      extensions: ['https://example.org/a/', 'https://example.org/a/'],
    }),
  ),
  hardCase('a release twice', releasePackage([release(), release()])),
  hardCase(
    'the same release id in two processes',
    releasePackage([release(), release({ ocid: 'ocds-213czf-8' })]),
  ),
  hardCase(
    'releases without id that are equal',
    releasePackage([release({ id: undefined }), release({ id: undefined })]),
  ),
  hardCase('a record twice', recordPackage([record(), record()])),
  hardCase(
    'a release twice in a record',
    recordPackage([record({ releases: [release(), release()] })]),
  ),
  hardCase(
    'milestones with one id',
    releasePackage([tender({ milestones: [{ id: 'M' }, { id: 'M' }] })]),
  ),
  hardCase(
    'missing ids in 1.1',
    releasePackage([
      release({
        parties: [{ name: 'Orlan' }],
        tender: {
          id: 'T-7',
          tenderers: [{ name: 'Orlan' }, { id: null, name: 'Orlan' }],
          amendments: [{ description: 'New date' }],
        },
      }),
    ]),
  ),
  hardCase(
    'missing ids in 1.0',
    olderPackage([
      tender({ items: [{ id: '1', additionalClassifications: [{ scheme: 'CPV' }] }] }),
    ]),
  ),
];
