import { expect, it } from 'vitest';
import { listFields } from './list-fields.js';

const STANDARD = {
  properties: { tender: {} },
  definitions: { Tender: { properties: { id: {}, value: { properties: { amount: {} } } } } },
};

it('lists what extensions add, by definition, path and id', () => {
  const bids = {
    properties: { bids: { $ref: '#/definitions/Bids' }, tender: { type: 'object' } },
    definitions: { Bids: { type: 'object', properties: { rank: { type: ['integer', 'null'] } } } },
  };
  const lots = {
    definitions: {
      Tender: {
        properties: {
          id: { type: 'integer' },
          value: { properties: { tax: {} } },
          lots: { type: 'array', items: { properties: { id: { type: 'string' } } } },
        },
      },
    },
  };
  const more = { definitions: { Tender: { properties: { lots: { type: 'string' } } } } };
  const extensions = [
    { id: 'more', release: more },
    { id: 'lots', release: lots },
    { id: 'bids', release: bids },
  ];
  expect(listFields(extensions, STANDARD)).toEqual({
    '': { bids: { bids: ['object'] } },
    Bids: { rank: { bids: ['integer', 'null'] } },
    Tender: {
      lots: { lots: ['array'], more: ['string'] },
      'lots/id': { lots: ['string'] },
      'value/tax': { lots: [] },
    },
  });
});
