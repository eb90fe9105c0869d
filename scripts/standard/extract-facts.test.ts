import { describe, expect, it } from 'vitest';
import { extractFacts } from './extract-facts.js';

const TAG = '(es|pt)';
const CODELISTS = { colour: { codes: ['red', 'blue'] } };
const TRANSLATION = { type: ['string', 'null'] };

function extract(schema: object): object {
  return extractFacts(schema, CODELISTS, TAG);
}

describe('extractFacts', () => {
  it('drops prose, but not fields that are named like it', () => {
    const schema = {
      id: 'https://example.org/schema.json',
      title: 'A thing',
      properties: { title: { type: 'string', description: 'Its title' }, id: { default: 1 } },
    };
    expect(extract(schema)).toEqual({ properties: { title: { type: 'string' }, id: {} } });
  });

  it('keeps references inside a file, and names other files as ours', () => {
    const items = { $ref: 'http://example.org/1__0__3/release-schema.json' };
    const oneOf = [{ $ref: 'https://example.org/versioned-release-validation-schema.json' }];
    expect(extract({ $ref: '#/definitions/Thing', items, oneOf })).toEqual({
      $ref: '#/definitions/Thing',
      items: { $ref: 'release.json' },
      oneOf: [{ $ref: 'versioned-release.json' }],
    });
  });

  it('states the codes of a closed codelist once', () => {
    const closed = { codelist: 'colour.csv', opencodelist: false };
    const facts = { codelist: 'colour', openCodelist: false };
    const type = ['string', 'null'];
    expect(extract({ type, enum: ['blue', 'red', null], ...closed })).toEqual({ type, ...facts });
    expect(extract({ items: { type: 'string', enum: ['red', 'blue'] }, ...closed })).toEqual({
      items: { type: 'string' },
      ...facts,
    });
    expect(extract({ enum: ['red'] })).toEqual({ enum: ['red'] });
  });

  it('names the translated fields and the version of a deprecation', () => {
    const schema = {
      properties: { title: { deprecated: { deprecatedVersion: '1.1', description: 'Why' } } },
      patternProperties: { [`^(title_${TAG})$`]: TRANSLATION },
    };
    expect(extract(schema)).toEqual({
      properties: { title: { deprecated: '1.1' } },
      translatable: ['title'],
    });
  });

  it('keeps other patterns of names, and a closed codelist that has no enum', () => {
    const patternProperties = { '^.*': { type: 'number', title: 'A measure' } };
    const facts = extract({ patternProperties, properties: { colour: closedWith({}) } });
    expect(facts).toEqual({
      patternProperties: { '^.*': { type: 'number' } },
      properties: { colour: { type: 'string', codelist: 'colour', openCodelist: false } },
    });
  });

  it.each([
    [
      'an unknown keyword',
      { properties: { name: { maxLength: 3 } } },
      '#/properties/name/maxLength',
    ],
    ['an unknown reference', { $ref: 'https://example.org/other.json' }, 'unknown reference'],
    ['an unknown codelist', { codelist: 'shape.csv' }, 'no codelist shape.csv'],
    ['an enum of other codes', closedWith({ enum: ['red'] }), 'the enum differs'],
    [
      'an enum whose null is no type',
      closedWith({ enum: ['red', 'blue', null] }),
      'the enum differs',
    ],
    ['another translation', patterned('^(title_(.*))$', TRANSLATION), 'not the translation'],
    ['a translation of a number', patterned(`^(title_${TAG})$`, { type: 'number' }), 'not the tr'],
    ['a translation of nothing', patterned(`^(name_${TAG})$`, TRANSLATION), 'not the translation'],
  ])('refuses %s', (_, schema, message) => {
    expect(() => extract(schema)).toThrow(message);
  });
});

function closedWith(keywords: object): object {
  return { type: 'string', codelist: 'colour.csv', openCodelist: false, ...keywords };
}

function patterned(pattern: string, value: object): object {
  return { properties: { title: {} }, patternProperties: { [pattern]: value } };
}
