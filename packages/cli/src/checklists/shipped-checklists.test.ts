import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { digestChecklist } from '@vitrina/scorer';
import { afterAll, describe, expect, it } from 'vitest';
import { readSchema, undescribed } from '../../../../test/support/result-schemas.ts';
import { ConfigError } from '../config/config-error.ts';
import { UsageError } from '../usage-error.ts';
import type { AnyChecklist } from './checklist-data.ts';
import { findChecklist, listChecklistFolders } from './find-checklist.ts';
import { parseChecklist } from './parse-checklist.ts';
import { loadChecklist } from './read-checklist.ts';
import { summariseChecklists } from './summarise-checklists.ts';

const folder = mkdtempSync(join(tmpdir(), 'vitrina-checklists-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** A checklist, or what is wrong with it. */
async function parse(id: string): Promise<AnyChecklist | readonly string[]> {
  try {
    return await parseChecklist(findChecklist(id, folder));
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    return error.problems.map(
      ({ file, place, code, values }) =>
        `${file}:${place.line}:${place.column} ${code} ${JSON.stringify(values)}`,
    );
  }
}

const ids = listChecklistFolders().flatMap(({ id }) => (id === null ? [] : [id]));

describe('the checklists that come with Vitrina', () => {
  it('are there', () => {
    expect(ids).toContain('portal');
    expect(ids.length).toBeGreaterThan(5);
  });

  it.each(ids)(
    '%s has no fault',
    async (id) => {
      const checklist = await parse(id);
      expect(Array.isArray(checklist) ? checklist : []).toEqual([]);
      expect(checklist).toHaveProperty('id', id.replace(/^emulations\//, ''));
    },
    60_000,
  );

  it('are summed up without reading their criteria', async () => {
    const summaries = await summariseChecklists();
    expect(summaries.map(({ id }) => id)).toEqual(ids);
    for (const { id, criteria } of summaries) {
      const checklist = await loadChecklist(findChecklist(id, folder));
      expect([id, checklist.criteria.length]).toEqual([id, criteria]);
    }
  }, 60_000);

  it('are the same however they are read', async () => {
    const found = findChecklist('ocp-basic', folder);
    const [parsed, loaded] = [await parseChecklist(found), await loadChecklist(found)];
    expect(loaded).toEqual(parsed);
    const digests = [parsed, loaded].map((each) => digestChecklist({ ...each, kind: 'method' }));
    expect(new Set(await Promise.all(digests)).size).toBe(1);
  });
});

describe('findChecklist', () => {
  it('takes an id, or its last part', () => {
    const { id, file } = findChecklist('gdb-2021', folder);
    expect(id).toBe('emulations/gdb-2021');
    expect(findChecklist('emulations/gdb-2021', folder).file).toBe(file);
  });

  it.each(['', 'civo', './nothing', 'emulations'])('knows no %j', (name) => {
    expect(() => findChecklist(name, folder)).toThrow(UsageError);
  });

  it('says which one is near', () => {
    try {
      findChecklist('gdb-2012', folder);
    } catch (error) {
      expect((error as UsageError).values).toHaveProperty('suggestion', 'emulations/gdb-2021');
    }
    expect.assertions(1);
  });
});

it.each(['checklist', 'criterion', 'formula', 'answers', 'probe-record'])(
  'the schema of %s has words for every key',
  (name) => {
    const schema = readSchema(name);
    expect(schema['$id']).toBe(`urn:vitrina:schema:${name}:1`);
    expect(undescribed(schema, name)).toEqual([]);
  },
);
