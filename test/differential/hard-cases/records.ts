import { type HardCase, hardCase, record, recordPackage, release } from './documents.ts';

const link = (members: object = {}) => ({
  url: 'https://example.org/road-fund.json#7-1',
  date: '2024-05-06T00:00:00Z',
  tag: ['tender'],
  ...members,
});

const holding = (...releases: readonly unknown[]) => recordPackage([record({ releases })]);

/** Links, releases, and what is neither. */
export const recordCases: readonly HardCase[] = [
  hardCase('links', holding(link(), link({ tag: undefined }))),
  hardCase('a link to null', holding(link({ url: null }))),
  hardCase('a link with an unknown tag', holding(link({ tag: ['blueprint'] }))),
  hardCase('a link without tags', holding(link({ tag: [] }))),
  hardCase('a link with an ocid and a note', holding(link({ ocid: 'ocds-213czf-7', note: 1 }))),
  hardCase('only an address', holding({ url: 'https://example.org/' })),
  hardCase('only an id', holding({ id: '1' })),
  hardCase('an empty object', holding({})),
  hardCase('no releases', holding()),
  hardCase('a release and a link', holding(release({ date: 'today' }), link({ date: 'today' }))),
  hardCase('a release and an empty object', holding(release(), {})),
  hardCase('a release that could be a link', holding(release({ url: 'https://example.org/' }))),
  hardCase('a text among releases', holding(release(), 'id')),
  hardCase('a number among releases', holding(release(), 5)),
  hardCase(
    'releases of a record that are an object',
    recordPackage([record({ releases: release() })]),
  ),
  hardCase('releases of a record null', recordPackage([record({ releases: null })])),
  hardCase('releases of a record that are text', recordPackage([record({ releases: 'none' })])),
  hardCase(
    'a record without releases',
    recordPackage([
      record({ releases: undefined, compiledRelease: release({ tag: ['compiled'] }) }),
    ]),
  ),
  hardCase(
    'a versioned release',
    recordPackage([
      record({
        versionedRelease: {
          ocid: 'ocds-213czf-7',
          initiationType: [
            {
              releaseID: '7-1',
              releaseDate: '2024-05-06T00:00:00Z',
              releaseTag: ['tender'],
              value: 'auction',
            },
          ],
          tender: {
            id: 'T-7',
            title_es: [
              { releaseID: '7-1', releaseDate: 'today', releaseTag: ['tender'], value: 'Puente' },
            ],
            amendments: [
              {
                id: '1',
                changes: [
                  {
                    releaseID: '7-1',
                    releaseDate: '2024-05-06T00:00:00Z',
                    releaseTag: ['tender'],
                    value: [{ property: 'title' }],
                  },
                ],
              },
            ],
          },
        },
      }),
    ]),
  ),
];
