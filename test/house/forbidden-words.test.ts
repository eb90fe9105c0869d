import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { listProjectFiles, projectRoot } from './project-files.ts';

// The lockfile is written by pnpm; this file has to name what it forbids; fixtures are data.
const exempt = ['pnpm-lock.yaml', 'test/house/forbidden-words.test.ts'];
const exemptFolder = 'test/fixtures/';

const forbidden = [
  { what: 'a promise for later', pattern: /\b(?:TODO|FIXME)\b/ },
  { what: "a path of somebody's machine", pattern: /(?<![\w.:/])\/(?:home|root|Users)\// },
  {
    what: 'the host of a package registry',
    pattern: /\b(?:registry\.(?:npmjs|yarnpkg)|npm\.pkg)\./,
  },
  { what: 'a setting for a package registry', pattern: /\bregistry\s*=\s*https?:/ },
];

/** Put together here, so that not even this file holds what it forbids. */
const join = (separator: string, ...parts: readonly string[]): string => parts.join(separator);

it.each([
  ['// TODO: later', 0],
  [`const folder = '${join('/', '', 'home', 'ada', 'vitrina')}';`, 1],
  [`see ${join('/', '', 'root', 'data')}`, 1],
  [`https://${join('.', 'registry', 'npmjs', 'org')}/ajv`, 2],
  ['registry=https://packages.example/', 3],
])('finds what is wrong with %s', (text, index) => {
  expect(forbidden.findIndex(({ pattern }) => pattern.test(text))).toBe(index);
});

it.each(['el método', 'https://portal.example/home/page', '#/definitions/root/x'])(
  'finds nothing wrong with %s',
  (text) => {
    expect(forbidden.filter(({ pattern }) => pattern.test(text))).toEqual([]);
  },
);

it('no file of the repository says what it should not', () => {
  const complaints = listProjectFiles()
    .filter((file) => !exempt.includes(file) && !file.startsWith(exemptFolder))
    .flatMap((file) =>
      readFileSync(projectRoot + file, 'utf8')
        .split('\n')
        .flatMap((line, index) =>
          forbidden
            .filter(({ pattern }) => pattern.test(line))
            .map(({ what }) => `${file}:${index + 1} has ${what}`),
        ),
    );
  expect(complaints).toEqual([]);
});
