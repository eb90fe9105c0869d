import { type HardCase, hardCase, recordPackage, release, releasePackage } from './documents.ts';

const parties = release({ parties: [{ id: 'SM-1', name: 'Road Fund of Sundermark' }] });

function declaring(version: unknown, releases: readonly unknown[] = [release()]) {
  return releasePackage(releases, { version });
}

/** What documents may declare as their version. */
export const versionCases: readonly HardCase[] = [
  hardCase('version "1.1"', declaring('1.1')),
  hardCase('version "1.0"', declaring('1.0')),
  hardCase('version "1.1.5"', declaring('1.1.5')),
  hardCase('version "1.0.3"', declaring('1.0.3', [parties])),
  hardCase('version "1.2"', declaring('1.2')),
  hardCase('version "7.0"', declaring('7.0')),
  hardCase('version "112233"', declaring('112233')),
  hardCase('version "v1.1"', declaring('v1.1')),
  hardCase('version 1.1 as a number', declaring(1.1)),
  hardCase('version 1.0 as a number', declaring(1, [parties])),
  hardCase('version 2 as a number', declaring(2)),
  hardCase('version null', declaring(null, [parties])),
  hardCase('version null in a release of 1.0', declaring(null)),
  hardCase('version []', declaring([], [parties])),
  hardCase('version {}', declaring({}, [parties])),
  hardCase('a version that cannot be turned into text', declaring({ toString: 1 }, [parties])),
  hardCase('version ""', declaring('', [parties])),
  hardCase('no version, only fields of 1.0', releasePackage([release()], { version: undefined })),
  hardCase(
    'no version, a field of 1.1',
    releasePackage([release(), release({ ...parties, id: '7-2' })], { version: undefined }),
  ),
  hardCase(
    'no version, a record',
    recordPackage([{ ocid: 'ocds-213czf-7', releases: [parties] }], { version: undefined }),
  ),
];
