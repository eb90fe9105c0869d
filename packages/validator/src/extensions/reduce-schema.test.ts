import { describe, expect, it } from 'vitest';
import { collectProblems } from './extension-problem.ts';
import { reduceSchema } from './reduce-schema.ts';

function reduce(patch: unknown) {
  const { problems, report } = collectProblems();
  return { facts: reduceSchema(patch, report), problems };
}

describe('reduceSchema', () => {
  it('keeps facts and drops prose', () => {
    const { facts, problems } = reduce({
      $schema: 'x',
      title: 5,
      definitions: {
        Road: {
          title: 'Road',
          type: 'object',
          required: ['id'],
          properties: {
            id: { type: ['string', 'integer'], minLength: 1, description: 'Id', default: null },
            surface: {
              type: 'string',
              codelist: 'surface.csv',
              opencodelist: false,
              enum: ['a', 1],
            },
            old: { deprecated: { deprecatedVersion: '1.1', description: 'x' }, maxLength: 'x' },
          },
          patternProperties: {
            '^(name_(((en))))$': { type: ['string', 'null'] },
            '^x_': { type: 'number' },
          },
        },
      },
    });
    expect(problems).toEqual([]);
    expect(facts).toEqual({
      definitions: {
        Road: {
          type: 'object',
          required: ['id'],
          properties: {
            id: { type: ['string', 'integer'], minLength: 1 },
            surface: { type: 'string', codelist: 'surface', openCodelist: false, enum: ['a'] },
            old: { deprecated: '1.1' },
          },
          translatable: ['name'],
          patternProperties: { '^x_': { type: 'number' } },
        },
      },
    });
  });

  it.each<[string, unknown, string, string]>([
    ['null for a field', { properties: { tender: null } }, 'removal', '#/properties/tender'],
    ['null for a keyword', { required: null }, 'removal', '#/required'],
    ['null for items', { items: null }, 'removal', '#/items'],
    ['a schema that is text', { properties: { a: 'x' } }, 'keyword', '#/properties/a'],
    ['a list of properties', { properties: [] }, 'keyword', '#/properties'],
    ['an unknown type', { type: 'text' }, 'keyword', '#/type'],
    ['a list of types with one unknown', { type: ['string', 5] }, 'keyword', '#/type'],
    ['text for a list', { required: 'id' }, 'keyword', '#/required'],
    ['a negative length', { minLength: -1 }, 'keyword', '#/minLength'],
    ['a bound that is text', { minimum: '1' }, 'keyword', '#/minimum'],
    ['a flag that is text', { uniqueItems: 'yes' }, 'keyword', '#/uniqueItems'],
    ['a reference that is a number', { $ref: 5 }, 'keyword', '#/$ref'],
    ['a costly pattern', { pattern: '^(a+)+$' }, 'keyword', '#/pattern'],
    ['a broken pattern', { pattern: '(' }, 'keyword', '#/pattern'],
    [
      'a broken pattern of names',
      { patternProperties: { '(': {} } },
      'keyword',
      '#/patternProperties',
    ],
    ['an empty enumeration', { enum: [] }, 'keyword', '#/enum'],
    ['a codelist without a name', { codelist: '.csv' }, 'keyword', '#/codelist'],
    ['a deprecation that is a flag', { deprecated: true }, 'keyword', '#/deprecated'],
    ['a strategy that there is not', { mergeStrategy: 'x' }, 'keyword', '#/mergeStrategy'],
    ['items by position', { items: [{}] }, 'keyword', '#/items'],
  ])('leaves out %s', (_, patch, kind, place) => {
    const { facts, problems } = reduce(patch);
    expect(problems.map((problem) => [problem.kind, problem.place])).toEqual([[kind, place]]);
    expect(JSON.stringify(facts)).toMatch(/^\{("(properties)":\{\})?\}$/);
  });

  it('knows the fields of branches, and none of their rules', () => {
    const { facts, problems } = reduce({
      properties: {
        either: {
          type: 'object',
          oneOf: [{ required: ['a'], properties: { a: {} } }, { properties: { b: {} } }],
        },
        reference: { anyOf: [{ $ref: '#/definitions/Road' }, { type: 'null' }] },
        list: { type: 'array', allOf: [{ items: { properties: { c: {} } } }] },
        text: { type: 'string', anyOf: [{ enum: ['a'] }, { $ref: '#/definitions/Road' }] },
        wrong: { oneOf: {} },
      },
    });
    expect(facts.properties).toEqual({
      either: { type: 'object', properties: { a: {}, b: {} } },
      reference: { $ref: '#/definitions/Road' },
      list: { type: 'array', items: { properties: { c: {} } } },
      text: { type: 'string' },
      wrong: {},
    });
    expect(problems).toMatchObject([{ place: '#/properties/wrong/oneOf' }]);
  });

  it('survives depth, size and names with a meaning of their own', () => {
    const deep = JSON.parse(`${'{"items":'.repeat(5_000)}{}${'}'.repeat(5_000)}`);
    expect(reduce(deep).problems).toMatchObject([{ kind: 'keyword' }]);
    const arrays = JSON.parse(`{"type":${'['.repeat(50_000)}${']'.repeat(50_000)}}`);
    expect(reduce(arrays).problems).toMatchObject([{ kind: 'keyword', place: '#/type' }]);
    const wide = Object.fromEntries(Array.from({ length: 30_000 }, (_, n) => [`p${n}`, {}]));
    const { facts, problems } = reduce({ properties: wide });
    expect(Object.keys(facts.properties ?? {}).length).toBeLessThan(5_001);
    expect(problems.length).toBe(20);
    const names = reduce(
      JSON.parse('{"properties":{"__proto__":{"type":"string"},"constructor":{}}}'),
    );
    expect(Object.keys(names.facts.properties ?? {})).toEqual(['constructor']);
  });
});
