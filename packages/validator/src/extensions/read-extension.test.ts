import { describe, expect, it } from 'vitest';
import type { ExtensionFiles } from './extension-files.ts';
import { readExtension } from './read-extension.ts';

function problemsOf(files: ExtensionFiles): string[] {
  return readExtension(files).problems.map(({ kind, place }) => `${kind} ${place}`);
}

describe('readExtension', () => {
  it('reads what there is', () => {
    const { extension, problems } = readExtension({
      metadata:
        '\ufeff{"compatibility":["1.1"],"codelists":["+tag.csv"],"schemas":["release-schema.json"]}',
      releaseSchema: '{"properties":{"a":{"type":"string"}}}',
      codelists: { '+tag.csv': 'Code\na\n', '-tag.csv': 'Code\nb\n' },
    });
    expect(problems).toEqual([]);
    expect(extension).toMatchObject({
      release: { properties: { a: { type: 'string' } } },
      codelists: { tag: { add: ['a'], remove: ['b'] } },
      compatibility: ['1.1'],
    });
  });

  it.each<[string, ExtensionFiles, readonly string[]]>([
    ['nothing', {}, ['unreadable-file release-schema.json']],
    ['bad JSON', { releaseSchema: '{' }, ['unreadable-file release-schema.json']],
    ['an array', { releaseSchema: '[]' }, ['unreadable-file release-schema.json']],
    [
      'too much',
      { releaseSchema: `{"a":"${'x'.repeat(2 ** 21)}"}` },
      ['unreadable-file release-schema.json'],
    ],
    ['bad metadata', { metadata: 'x', releaseSchema: '{}' }, ['unreadable-file extension.json']],
    ['codelists alone', { codelists: { 'a.csv': 'Code\na' } }, []],
    ['an empty codelist', { codelists: { 'a.csv': '' } }, ['codelist a.csv']],
    [
      'codelists that are missing',
      { metadata: '{"codelists":["a.csv",5]}', releaseSchema: '{}' },
      ['codelist a.csv'],
    ],
    [
      'odd metadata',
      { metadata: '{"codelists":{},"schemas":5,"compatibility":{}}', releaseSchema: '{}' },
      [],
    ],
    ['text in no quotes', { codelists: { 'a.csv': 'Code\n"a' } }, []],
  ])('tells what is wrong with %s', (_, files, expected) => {
    expect(problemsOf(files)).toEqual(expected);
  });
});
