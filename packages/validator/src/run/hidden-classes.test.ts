import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writeZip } from '../../../../test/support/write-zip.ts';
import { createTextTable } from '../identity/text-table.ts';
import { createMergeRules } from '../merge/merge-rules.ts';
import { fileSource } from '../node/file-source.ts';
import { formProcessBy } from '../processes/form-process.ts';
import { createDocumentTable } from '../read/document-table.ts';
import { createItemTable } from '../read/item-table.ts';
import { bytesSource, type Source } from '../source.ts';

/*
 * The engine gives objects that are made alike one hidden class. Where it cannot, because of a getter in a
 * literal or of members added behind a spread, it makes one for each object; these are old from the start,
 * so that all an input or a process referred to stays until the whole memory is looked through. The same
 * is true of closures that are generators.
 */

setFlagsFromString('--allow-natives-syntax');
const haveSameClass = new Function('one', 'other', 'return %HaveSameMap(one, other)') as (
  one: object,
  other: object,
) => boolean;

const hasClass = new Function('one', 'return %HasFastProperties(one)') as (one: object) => boolean;

const RULES = createMergeRules({});

function processOf(number: number) {
  const value = {
    ocid: `o${number}`,
    id: '1',
    date: '2026-01-01T00:00:00Z',
    tender: {},
    buyer: {},
  };
  const place = { input: number, start: 0, length: 1, form: 'release', subject: '1.1' } as const;
  return formProcessBy(RULES, `o${number}`, [{ ...place, value }]);
}

/** The last two of many: the engine learns from the first, and may share for a while. */
function lastTwo<Made>(create: (number: number) => Made): readonly [Made, Made] {
  const made = Array.from({ length: 2_000 }, (_, number) => create(number));
  return made.slice(-2) as [Made, Made];
}

it.each([
  ['tables of documents', createDocumentTable],
  ['tables of items', createItemTable],
  ['tables of texts', () => createTextTable()],
])('%s have one hidden class', (_, create) => {
  const [one, other] = lastTwo<object>(create);
  expect(haveSameClass(one, other)).toBe(true);
  // A literal with a getter gets a class of its own, and then gives it up for a dictionary.
  expect(hasClass(other)).toBe(true);
});

it('processes and their compiled releases have one hidden class each', () => {
  const [one, other] = lastTwo(processOf);
  expect(haveSameClass(one, other)).toBe(true);
  expect(haveSameClass(one.compiled ?? {}, other.compiled ?? {})).toBe(true);
});

describe('open sources', () => {
  let folder: string;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'hidden-classes-'));
    await writeFile(join(folder, 'plain.json'), '{}');
    await writeFile(join(folder, 'some.zip'), writeZip([{ name: 'a.json', content: '{}' }]));
  });

  afterAll(() => rm(folder, { recursive: true }));

  it.each(['bytes', 'plain.json', 'some.zip'])(
    'give chunks by no generator of their own: %s',
    async (name) => {
      const given: Source =
        name === 'bytes' ? bytesSource(name, new Uint8Array(2)) : fileSource(join(folder, name));
      for await (const source of given.parts?.(() => {}) ?? [given]) {
        const open = await source.open();
        expect(Object.getPrototypeOf(open.chunks)).toBe(Function.prototype);
        await open.close();
      }
    },
  );
});
