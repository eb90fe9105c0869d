import type { Assessment, ExtensionFiles, Finding } from '@vitrina/validator';
import { describe, expect, it } from 'vitest';
import { checkBytes } from '../support/check-bytes.ts';
import { createDefectiveValues } from '../support/defective-values.ts';
import { expectSound } from './expect-sound.ts';

const PUBLICATIONS = 12;
const ADDRESS = 'https://extensions.example/roads/extension.json';

const manyLevels = `${'{"items":'.repeat(3_000)}{}${'}'.repeat(3_000)}`;
const manyFields = Object.fromEntries(
  Array.from({ length: 10_000 }, (_, at) => [`road${at}`, { type: 'string' }]),
);

function schema(value: object): ExtensionFiles {
  return { releaseSchema: JSON.stringify(value) };
}

/** Extensions broken in one way each; what is left of them defines no field that the data have. */
const BROKEN: readonly (readonly [what: string, files: ExtensionFiles, told: string])[] = [
  ['no JSON', { releaseSchema: '{"definitions":{' }, 'unreadable-file'],
  ['JSON of another kind', { releaseSchema: '[{"properties":{}}]' }, 'unreadable-file'],
  ['no file', {}, 'unreadable-file'],
  ['metadata that are no JSON', { metadata: 'no', releaseSchema: '{}' }, 'unreadable-file'],
  [
    'null for what the standard has',
    schema({
      properties: { tender: null, ocid: null, awards: null },
      required: null,
      definitions: { Tender: { properties: null, required: null }, Award: null },
    }),
    'removed-field',
  ],
  [
    'references to nothing, over what the standard has',
    schema({
      properties: { tender: { $ref: '#/definitions/None' } },
      definitions: {
        Tender: {
          required: ['id', 'none'],
          properties: {
            none: { $ref: '#/definitions/None' },
            items: { type: 'array', items: { $ref: 'https://example.org/none.json#/x' } },
          },
        },
        Value: { $ref: '#/definitions/None' },
      },
    }),
    'unresolved-reference',
  ],
  [
    'references in circles, over what the standard has',
    schema({
      definitions: {
        Tender: { $ref: '#/definitions/Tender' },
        Value: { $ref: '#/definitions/Period' },
        Period: { $ref: '#/definitions/Value' },
      },
    }),
    'unresolved-reference',
  ],
  [
    'keywords with values of wrong types',
    schema({
      required: 'ocid',
      properties: { tender: 'object', id: { type: 'text', minLength: 'one' }, awards: [] },
      definitions: {
        Tender: { type: 5, properties: { title: { format: {}, enum: 'a', pattern: 1 } } },
        Award: 7,
        Contract: { properties: [], required: { id: true } },
      },
    }),
    'bad-keyword',
  ],
  [
    'patterns that never end',
    schema({
      properties: { ocid: { pattern: '^(([a-z0-9-])+.)+[A-Z]$' }, id: { pattern: '(' } },
      definitions: { Tender: { patternProperties: { '^(x+x+)+y$': { type: 'string' } } } },
    }),
    'bad-keyword',
  ],
  [
    'a schema that is too deep',
    { releaseSchema: `{"properties":{"deep":${manyLevels}}}` },
    'bad-keyword',
  ],
  [
    'a schema that is too large',
    schema({ properties: { roads: { properties: manyFields } } }),
    'bad-keyword',
  ],
  [
    'codelists of nonsense',
    {
      releaseSchema: '{"properties":{"roads":{"codelist":"none.csv"}}}',
      codelists: {
        'tenderStatus.csv': 'Name\nactive\n',
        '+none.csv': 'Code\na\n',
        '-currency.csv': 'Code\nnone\n',
        '+method.csv': '"',
        '-releaseTag.csv': '\u0000',
      },
    },
    'bad-codelist',
  ],
];

const HEAD =
  '{"version":"1.1","uri":"https://example.org/1","publisher":{"name":"A"},"publishedDate":"2024-01-01T00:00:00Z"';

async function publications(): Promise<readonly string[]> {
  const make = await createDefectiveValues('1.1', 11);
  return Array.from({ length: PUBLICATIONS }, (_, at) => {
    const [key, item] = at % 3 === 0 ? ['records', make.record] : ['releases', make.release];
    const items = Array.from({ length: 4 }, item);
    return `${HEAD},"extensions":["${ADDRESS}"],"${key}":[${items.join(',')}]}`;
  });
}

/** What core checks found; where it stands in the bytes depends on the head. */
function core(found: readonly Finding[]): readonly object[] {
  return found
    .filter(({ check }) => !check.startsWith('extension/'))
    .map(({ offset: _offset, line: _line, column: _column, level: _level, ...finding }) => finding);
}

function levelsOfErrors(found: readonly Finding[]): readonly string[] {
  return found.filter(({ level }) => level === 'error').map(({ fingerprint }) => fingerprint);
}

describe(`over ${PUBLICATIONS} defective publications an extension with`, async () => {
  const texts = await publications();
  const runs = new Map<string, Promise<{ assessment: Assessment; found: readonly Finding[] }>>();

  function withoutFiles(text: string) {
    const run = runs.get(text) ?? checkBytes(text);
    runs.set(text, run);
    return run;
  }

  it.each(BROKEN)('%s changes nothing of what the standard says', async (_, files, told) => {
    let findings = 0;
    for (const text of texts) {
      const { assessment, found } = await checkBytes(text, { extensions: { [ADDRESS]: files } });
      expectSound(assessment, found);
      expect(found.some(({ check }) => check === `extension/${told}`)).toBe(true);
      expect(assessment.inputs[0]?.extensionStates).toMatchObject([{ status: 'broken' }]);
      const undeclared = text.replace(`,"extensions":["${ADDRESS}"]`, '');
      for (const other of [text, undeclared]) {
        const without = await withoutFiles(other);
        expect(core(found)).toEqual(core(without.found));
        expect(levelsOfErrors(found)).toEqual(levelsOfErrors(without.found));
      }
      findings += core(found).length;
    }
    expect(findings).toBeGreaterThan(PUBLICATIONS * 4);
  });
});
