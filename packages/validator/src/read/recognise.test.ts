import { describe, expect, it } from 'vitest';
import type { JsonObject } from '../json.ts';
import { recogniseDocument } from './recognise.ts';

describe('recogniseDocument', () => {
  it.each<[JsonObject, string | null]>([
    [{ releases: [] }, 'release-package'],
    [{ releases: null, version: '1.1' }, 'release-package'],
    [{ records: [], releases: [] }, 'record-package'],
    [{ uri: '', version: '' }, 'release-package'],
    [{ ocid: '1', releases: [] }, 'record'],
    [{ compiledRelease: {} }, 'record'],
    [{ versionedRelease: {} }, 'record'],
    [{ ocid: '1', tag: ['compiled'] }, 'compiled-release'],
    [{ ocid: '1', tag: ['tender'] }, 'release'],
    [
      { ocid: '1', language: [{ releaseID: '1', releaseDate: '', releaseTag: [], value: 'es' }] },
      'versioned-release',
    ],
    [{ tag: 'compiled' }, 'release'],
    [{ ocid: null }, 'release'],
    [{ tender: {} }, 'release'],
    [{ id: '1', date: '' }, null],
    [{ version: '1.1' }, null],
    [{}, null],
    [JSON.parse('{"__proto__":{"ocid":"1"}}'), null],
  ])('%j is a %s', (document, kind) => {
    expect(recogniseDocument(document)).toBe(kind);
  });
});
