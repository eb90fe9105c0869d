import { describe, expect, it } from 'vitest';
import { loadStandard } from '../standard/load-standard.ts';
import type { KnownVersion, SchemaObject } from '../standard/standard.ts';
import { createMergeRules, type MergeRules } from './merge-rules.ts';
import { unresolvedReferences } from './schema-layers.ts';

/** Paths at which a version has a rule, with the rule; nothing below a whole list has one. */
async function listRules(version: KnownVersion): Promise<string[]> {
  const { release } = await loadStandard(version);
  const found: string[] = [];

  function target(schema: SchemaObject = {}): SchemaObject {
    const name = schema.$ref?.replace('#/definitions/', '');
    return name === undefined ? schema : target(release.definitions?.[name]);
  }

  function visit(schema: SchemaObject, rules: MergeRules, path: string): void {
    const { properties, items } = target(schema);
    for (const [key, child] of Object.entries(properties ?? target(items).properties ?? {})) {
      const below = rules.child(key);
      if (below.rule === 'merge') visit(child, below, `${path}${key}/`);
      else found.push(`${below.rule} ${path}${key}`);
    }
  }

  visit(release, createMergeRules(release), '');
  return found;
}

describe('merge rules of the standard', () => {
  it('are as many as the standard has, without that of the ocid of 1.0', async () => {
    expect(await listRules('1.0')).toHaveLength(14);
    expect(await listRules('1.1')).toHaveLength(24);
    expect(await listRules('1.2')).toHaveLength(57);
  });

  it('leave out what belongs to one release, of 1.2 its publisher too', async () => {
    const omitted = async (version: KnownVersion) =>
      (await listRules(version)).filter((rule) => rule.startsWith('omit '));
    expect(await omitted('1.0')).toEqual(['omit id', 'omit date', 'omit tag']);
    expect(await omitted('1.1')).toEqual(['omit id', 'omit date', 'omit tag']);
    expect(await omitted('1.2')).toContain('omit publisher');
  });

  it('replace suppliers as a whole in 1.0 alone', async () => {
    expect(await listRules('1.0')).toContain('whole-list awards/suppliers');
    expect(await listRules('1.1')).not.toContain('whole-list awards/suppliers');
  });
});

describe('merge rules of a schema', () => {
  const schema = {
    $ref: '#/$defs/release',
    $defs: {
      release: {
        allOf: [{ properties: { tender: { $ref: '#/$defs/tender', title: 'Tender' } } }],
        properties: {
          date: { type: 'string', omitWhenMerged: true },
          publisher: { $ref: '#/$defs/tender', omitWhenMerged: true },
          'a/b': { $ref: '#/$defs/with~1slash' },
        },
        patternProperties: { '^list_': { type: 'array', items: { type: 'string' } } },
      },
      'with/slash': { type: ['array', 'null'], items: { type: 'object', properties: {} } },
      tender: {
        type: 'object',
        wholeListMerge: true,
        properties: {
          id: { type: 'string' },
          tenders: { type: 'array', items: { $ref: '#/$defs/tender' } },
          lots: { type: 'array', wholeListMerge: true, items: { $ref: '#/$defs/tender' } },
          kept: { type: 'array', wholeListMerge: false, items: { $ref: '#/$defs/tender' } },
          lost: { $ref: 'elsewhere.json#/x' },
          circle: { $ref: '#/$defs/tender/properties/circle' },
        },
      },
    },
  };
  const rules = createMergeRules(schema);
  const ruleAt = (...path: string[]) =>
    path.reduce((place, key) => place.child(key), rules as MergeRules).rule;

  it('follow references, branches and patterns', () => {
    expect(ruleAt('date')).toBe('omit');
    expect(ruleAt('list_x')).toBe('whole-list');
    expect(ruleAt('a/b')).toBe('whole-list');
    expect(ruleAt('tender', 'tenders', 'tenders', 'lots')).toBe('whole-list');
    expect(ruleAt('tender', 'circle', 'circle')).toBe('merge');
  });

  it('hold beside a reference', () => {
    expect(ruleAt('publisher')).toBe('omit');
  });

  it('mean nothing where they are false or not about an array', () => {
    expect(ruleAt('tender')).toBe('merge');
    expect(ruleAt('tender', 'tenders')).toBe('merge');
    expect(ruleAt('tender', 'kept')).toBe('merge');
  });

  it('never leave the ocid out, always the tag', () => {
    const odd = createMergeRules({ properties: { ocid: { omitWhenMerged: true } } });
    expect(odd.child('ocid').rule).toBe('merge');
    expect(odd.child('tag').rule).toBe('omit');
  });

  it('are not there for what is not defined, whatever its name', () => {
    for (const key of ['__proto__', 'constructor', 'toString', '', 'x']) {
      expect(ruleAt(key, key)).toBe('merge');
    }
  });

  it('say which references lead nowhere', () => {
    expect(unresolvedReferences(schema)).toEqual(['elsewhere.json#/x']);
  });

  it.each([[{}], [{ properties: 5 }], [{ properties: { a: null, b: [] }, allOf: {}, $ref: 7 }]])(
    'are none for %j',
    (odd) => {
      expect(createMergeRules(odd).child('a').child('b').rule).toBe('merge');
    },
  );
});
