import { describe, expect, it } from 'vitest';
import { recogniseOther } from './recognise-other.ts';

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
    ['\xff\xfe\0\0{\0\0\0', 'unreadable not-utf8'],
    ['\0\0\xfe\xff\0\0\0{', 'unreadable not-utf8'],
    ['{\0\0\0"\0\0\0', 'unreadable not-utf8'],
    ['\0\0\0{\0\0\0"', 'unreadable not-utf8'],
    ['\0\0\0\0', 'unreadable binary'],
    ['\x89PNG\r\n\x1a\n', 'unreadable binary'],
    ['\x7fELF\x02', 'unreadable binary'],
    ['PK\x03\x04..xl/workbook.xml', 'not-ocds spreadsheet'],
    ['PK\x03\x04..\n..mimetypeapplication/vnd.oasis.x', 'not-ocds spreadsheet'],
    ['\xd0\xcf\x11\xe0', 'not-ocds spreadsheet'],
    ['PK\x03\x04..[Content_Types].xml..word/document.xml', 'not-ocds text-document'],
    ['PK\x03\x04..[Content_Types].xml', 'not-ocds spreadsheet'],
    ['PK\x03\x04..a.json', 'not-ocds zip'],
    ['PK\x05\x06', 'not-ocds zip'],
    ['BZh91AY', 'not-ocds packed'],
    ['\xfd7zXZ\0', 'not-ocds packed'],
    ['\x28\xb5\x2f\xfd', 'not-ocds packed'],
    ['7z\xbc\xaf\x27\x1c', 'not-ocds packed'],
    ['Rar!\x1a\x07', 'not-ocds packed'],
    [`a.json${'\0'.repeat(94)}${'0'.repeat(157)}ustar`, 'not-ocds packed'],
    ['%PDF-1.4', 'not-ocds pdf'],
    ['\xef\xbb\xbf <!doctype HTML>', 'not-ocds html'],
    ['\n<HTML lang="es">', 'not-ocds html'],
    ['<?xml version="1.0"?>', 'not-ocds xml'],
    ['<?xml version="1.0"?>\n<!-- x -->\n<html>', 'not-ocds html'],
    ['<rss version="2.0">', 'not-ocds xml'],
    [
      '<ContractNotice xmlns="urn:oasis:names:specification:ubl:schema:xsd:ContractNotice-2">',
      'not-ocds notice-xml',
    ],
    ['<TED_EXPORT xmlns="http://publications.example/">', 'not-ocds notice-xml'],
    ['<x xmlns:cbc="urn:dgpe:names:draft:codice:schema:xsd:x-2">', 'not-ocds notice-xml'],
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
