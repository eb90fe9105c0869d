import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readTargets } from './targets.ts';

const FORMATS = ['pretty', 'plain', 'json', 'ndjson'];
const folder = resolve('/data');

function codeOf(given: string[]): unknown {
  try {
    readTargets(given, FORMATS, folder);
  } catch (error) {
    return error;
  }
  return undefined;
}

describe('readTargets', () => {
  it('tells files from standard output', () => {
    expect(readTargets(['plain', 'json=out/a=b.json', 'ndjson=c.ndjson'], FORMATS, folder)).toEqual(
      [
        { format: 'plain' },
        { format: 'json', path: resolve(folder, 'out/a=b.json') },
        { format: 'ndjson', path: resolve(folder, 'c.ndjson') },
      ],
    );
    expect(readTargets(['json=-'], FORMATS, folder)).toEqual([{ format: 'json' }]);
    expect(readTargets([], FORMATS, folder)).toEqual([]);
  });

  it('lets one format have standard output', () => {
    expect(codeOf(['json', 'plain'])).toMatchObject({
      code: 'two-formats-on-stdout',
      values: { formats: 'json, plain', example: 'plain=report.txt' },
    });
    expect(codeOf(['json', 'plain=-'])).toMatchObject({ code: 'two-formats-on-stdout' });
    expect(codeOf(['json', 'json'])).toMatchObject({ code: 'two-formats-on-stdout' });
  });

  it('refuses two formats in one file', () => {
    expect(codeOf(['json=a', 'plain=./a'])).toMatchObject({
      code: 'two-formats-in-file',
      values: { path: resolve(folder, 'a') },
    });
  });

  it('refuses an unknown format, with a suggestion where one is near', () => {
    expect(codeOf(['jsn=a'])).toMatchObject({
      code: 'unknown-format',
      values: { format: 'jsn', suggestion: 'json' },
    });
    expect(codeOf(['docx'])).toMatchObject({ values: { formats: 'pretty, plain, json, ndjson' } });
    expect(codeOf([''])).toMatchObject({ code: 'unknown-format' });
  });

  it('refuses a format whose file is missing', () => {
    expect(codeOf(['json='])).toMatchObject({ code: 'format-without-file' });
  });
});
