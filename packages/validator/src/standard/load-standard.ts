import type { KnownVersion, SchemaObject, Standard } from './standard.ts';

/** The versions that `loadStandard` has, oldest first. */
export const KNOWN_VERSIONS: readonly KnownVersion[] = ['1.0', '1.1', '1.2'];

/** The newest version that has been released; what is later is in development and may change. */
export const NEWEST_RELEASED: KnownVersion = '1.1';

/** Loads the facts of one version; the files of the others are not read. */
export async function loadStandard(version: KnownVersion): Promise<Standard> {
  const [release, releasePackage, recordPackage, codelists] = await FILES[version]();
  return {
    version,
    patch: PATCHES[version],
    release: release.default as SchemaObject,
    releasePackage: releasePackage.default as SchemaObject,
    recordPackage: recordPackage.default as SchemaObject,
    codelists: codelists.default,
  };
}

const PATCHES = { '1.0': '1.0.3', '1.1': '1.1.5', '1.2': '1.2-dev' } as const;

const FILES = {
  '1.0': () =>
    Promise.all([
      import('@vitrina/schemas/ocds/1.0/release.json', { with: { type: 'json' } }),
      import('@vitrina/schemas/ocds/1.0/release-package.json', { with: { type: 'json' } }),
      import('@vitrina/schemas/ocds/1.0/record-package.json', { with: { type: 'json' } }),
      import('@vitrina/schemas/ocds/1.0/codelists.json', { with: { type: 'json' } }),
    ]),
  '1.1': () =>
    Promise.all([
      import('@vitrina/schemas/ocds/1.1/release.json', { with: { type: 'json' } }),
      import('@vitrina/schemas/ocds/1.1/release-package.json', { with: { type: 'json' } }),
      import('@vitrina/schemas/ocds/1.1/record-package.json', { with: { type: 'json' } }),
      import('@vitrina/schemas/ocds/1.1/codelists.json', { with: { type: 'json' } }),
    ]),
  '1.2': () =>
    Promise.all([
      import('@vitrina/schemas/ocds/1.2/release.json', { with: { type: 'json' } }),
      import('@vitrina/schemas/ocds/1.2/release-package.json', { with: { type: 'json' } }),
      import('@vitrina/schemas/ocds/1.2/record-package.json', { with: { type: 'json' } }),
      import('@vitrina/schemas/ocds/1.2/codelists.json', { with: { type: 'json' } }),
    ]),
};
