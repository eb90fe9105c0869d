import { describe, expect, it } from 'vitest';
import type { JsonObject } from '../json.ts';
import { recogniseDocument, recogniseOther } from './recognise.ts';

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

describe('recogniseOther', () => {
  const other = (text: string, hasJson = false): string => {
    const { status, reason } = recogniseOther(Buffer.from(text, 'latin1'), hasJson);
    return `${status} ${reason}`;
  };

  it.each([
    ['', 'unreadable empty'],
    [' \n', 'unreadable empty'],
    ['\xef\xbb\xbf\n', 'unreadable empty'],
    ['\xff\xfe{\0', 'unreadable not-utf8'],
    ['{\0"\0', 'unreadable not-utf8'],
    ['\0{\0"', 'unreadable not-utf8'],
    ['\0\0\0\0', 'unreadable not-json'],
    ['PK\x03\x04..xl/workbook.xml', 'not-ocds spreadsheet'],
    ['PK\x03\x04..\n..mimetypeapplication/vnd.oasis.x', 'not-ocds spreadsheet'],
    ['\xd0\xcf\x11\xe0', 'not-ocds spreadsheet'],
    ['PK\x03\x04..a.json', 'not-ocds zip'],
    ['%PDF-1.4', 'not-ocds pdf'],
    ['\xef\xbb\xbf <!doctype HTML>', 'not-ocds html'],
    ['\n<HTML lang="es">', 'not-ocds html'],
    ['<?xml version="1.0"?>', 'not-ocds xml'],
    ['a,b\n1,2\n', 'not-ocds csv'],
    ['"a";b\n1;2\n', 'not-ocds csv'],
    ['one line, no more', 'unreadable not-json'],
    ['words', 'unreadable not-json'],
  ])('%j is %s', (text, answer) => {
    expect(other(text)).toBe(answer);
  });

  it('takes JSON without releases for that', () => {
    expect(other('{"a":1}', true)).toBe('not-ocds no-releases');
    expect(other('[1,\n2]', true)).toBe('not-ocds no-releases');
  });
});
