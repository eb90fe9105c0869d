import { describe, expect, it } from 'vitest';
import { deriveVersioned } from './derive-versioned.ts';
import type { SchemaObject } from './standard.ts';

const TEXT: SchemaObject = { type: ['string', 'null'] };

function versions(value: SchemaObject): SchemaObject {
  return {
    type: 'array',
    items: {
      type: 'object',
      properties: {
        releaseID: { type: 'string' },
        releaseDate: { type: 'string', format: 'date-time' },
        releaseTag: { type: 'array', items: { type: 'string' } },
        value,
      },
    },
  };
}

function deriveProperty(property: SchemaObject, definitions = {}): SchemaObject | undefined {
  return deriveVersioned({ properties: { property }, definitions }).properties?.['property'];
}

describe('deriveVersioned', () => {
  it('gives a value versions, with all that is said of it', () => {
    const status: SchemaObject = { ...TEXT, codelist: 'tenderStatus', deprecated: '1.1' };
    expect(deriveProperty(status)).toEqual(versions(status));
  });

  it('goes through objects, and keeps what is said of them', () => {
    const unit: SchemaObject = {
      type: 'object',
      properties: { name: TEXT },
      required: ['name'],
      translatable: ['name'],
    };
    expect(deriveProperty(unit)).toEqual({ ...unit, properties: { name: versions(TEXT) } });
  });

  it('keeps the ocid, and leaves out what merging omits', () => {
    const release: SchemaObject = {
      type: 'object',
      properties: {
        ocid: { type: 'string', mergeStrategy: 'ocdsOmit' },
        id: { type: 'string', omitWhenMerged: true },
        date: { type: 'string', mergeStrategy: 'ocdsOmit' },
      },
      required: ['ocid', 'id', 'date'],
    };
    expect(deriveVersioned(release)).toEqual({
      type: 'object',
      properties: { ocid: { type: 'string' } },
      required: ['ocid'],
      definitions: {},
    });
  });

  it('keeps the id that merging matches by, and gives versions to any other id', () => {
    const Party: SchemaObject = { properties: { id: { ...TEXT, versionId: true } } };
    const parties: SchemaObject = {
      type: 'array',
      items: { $ref: '#/definitions/Party' },
      uniqueItems: true,
    };
    const buyer: SchemaObject = { $ref: '#/definitions/Party' };
    const derived = deriveVersioned({ properties: { parties, buyer }, definitions: { Party } });
    expect(derived.properties?.['parties']).toEqual(parties);
    expect(derived.properties?.['buyer']).toEqual({ $ref: '#/definitions/PartyVersionedId' });
    expect(derived.definitions).toEqual({
      Party: { properties: { id: TEXT } },
      PartyVersionedId: { properties: { id: versions(TEXT) } },
    });
  });

  it.each([
    ['marked so', { wholeListMerge: true }, { id: TEXT }],
    ['marked so in 1.0', { mergeStrategy: 'ocdsVersion' }, { id: TEXT }],
    ['whose items have no id', {}, { name: TEXT }],
  ] as const)('gives a list %s versions as a whole', (_, keywords, properties) => {
    const list: SchemaObject = { type: 'array', items: { $ref: '#/definitions/Entry' } };
    const derived = deriveVersioned({
      properties: { list: { ...list, ...keywords } },
      definitions: { Entry: { properties } },
    });
    expect(derived.properties?.['list']).toEqual(
      versions({ type: 'array', items: { $ref: '#/definitions/EntryUnversioned' } }),
    );
    expect(derived.definitions).toEqual({ EntryUnversioned: { properties } });
  });

  it('ends where definitions refer to each other in a circle', () => {
    const Part: SchemaObject = { properties: { part: { $ref: '#/definitions/Part' } } };
    expect(deriveVersioned({ properties: {}, definitions: { Part } }).definitions).toEqual({});
    const part: SchemaObject = { $ref: '#/definitions/Part' };
    expect(deriveVersioned({ properties: { part }, definitions: { Part } }).definitions).toEqual({
      Part,
    });
  });

  it('leaves a reference to nothing as it is', () => {
    const lost: SchemaObject = { $ref: '#/definitions/Nothing' };
    expect(deriveProperty(lost)).toEqual(lost);
  });
});
