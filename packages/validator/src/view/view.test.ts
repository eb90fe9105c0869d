import { describe, expect, it } from 'vitest';
import { viewTape } from '../../../../test/support/tape-view.ts';
import type { JsonObject } from '../json.ts';
import { guardView } from './guard-view.ts';
import { viewProcess } from './object-view.ts';
import { declareOrganisations, declareParties } from './organisation.ts';
import { createScope } from './scope.ts';
import type { Field } from './view.ts';

const ENGINES = [
  ['plain objects', viewProcess],
  ['a tape', viewTape],
] as const;

const root = createScope();
const title = root.text('tender/title');
const tender = root.objects('tender');
const method = tender.text('procurementMethod');
const value = tender.amount('value');
const end = tender.instant('tenderPeriod/endDate');
const count = tender.number('numberOfTenderers');
const hasEnquiries = tender.flag('hasEnquiries');
const tags = root.texts('tag');
const awards = root.objects('awards[]');
const awardId = awards.id('id');
const suppliers = awards.objects('suppliers[]');
const supplierId = suppliers.id('id');
const transactions = root.objects('contracts[]/implementation/transactions[]');
const transactionDate = transactions.instant('date');
const supplierNames = root.text('awards[]/suppliers[]/name');
const parties = declareParties(root);
const organisations = declareOrganisations(suppliers, parties);

describe.each(ENGINES)('a view of %s', (_, view) => {
  const open = (compiled: JsonObject, releases: readonly JsonObject[] = []) =>
    view({ ocid: 'ocds-213czf-1', basis: 'merged', compiled, releases });

  it('reads values as the type that was declared', () => {
    const process = open({
      tag: ['tender', 4, ''],
      tender: {
        title: 'Road',
        value: { amount: 10.25, currency: 'EUR' },
        tenderPeriod: { endDate: '2024-03-01T10:00:00+01:00' },
        numberOfTenderers: 0,
        hasEnquiries: false,
      },
    });
    expect(process.get(title)).toBe('Road');
    expect(process.get(value)).toEqual({ units: 102_500n, currency: 'EUR' });
    expect(process.get(end)).toEqual({
      ms: Date.UTC(2024, 2, 1, 9),
      day: 19_783,
      zoned: true,
    });
    expect(process.get(count)).toBe(0);
    expect(process.get(hasEnquiries)).toBe(false);
    expect(process.get(tags)).toEqual(['tender']);
  });

  it('gives nothing where the type is another, and says what is there', () => {
    const process = open({
      tag: 'tender',
      tender: {
        title: 4,
        value: 10,
        tenderPeriod: [],
        numberOfTenderers: '4',
        hasEnquiries: null,
        procurementMethod: 'n/a',
      },
    });
    const fields: readonly Field<unknown>[] = [
      title,
      value,
      end,
      count,
      hasEnquiries,
      tags,
      method,
    ];
    for (const field of fields) expect(process.get(field)).toBeUndefined();
    expect([...fields, tender].map((field) => process.kind(field))).toEqual([
      'number',
      'number',
      'absent',
      'string',
      'null',
      'string',
      'string',
      'object',
    ]);
  });

  it('does not take what an object inherits for its members', () => {
    const inherited = createScope().text('constructor/name');
    const process = open({});
    expect(process.kind(inherited)).toBe('absent');
    expect(process.filled(inherited)).toBe(false);
  });

  it.each([
    ['a text', { title: 'Road' }, true],
    ['zero', { title: 0 }, true],
    ['false', { title: false }, true],
    ['a text deep in a list', { title: [[], {}, { a: ['', 'x'] }] }, true],
    ['null', { title: null }, false],
    ['blank text', { title: '  ' }, false],
    ['empty lists and objects', { title: [{}, [], { a: null, b: [''] }] }, false],
    ['a placeholder', { title: 'N/A' }, false],
    ['placeholders in an object', { title: { a: '-', b: '9999-12-31T00:00:00Z' } }, false],
    ['nothing', {}, false],
  ])('knows whether %s fills a field', (_name, content, filled) => {
    expect(open({ tender: content }).filled(title)).toBe(filled);
    expect(open({ tender: content }).filled(tender)).toBe(filled);
  });

  it('takes an amount without number for empty', () => {
    expect(open({ tender: { value: { currency: 'EUR' } } }).filled(value)).toBe(false);
    expect(open({ tender: { value: { amount: 0 } } }).filled(value)).toBe(true);
  });

  const twoAwards = {
    awards: [
      { id: 1, suppliers: [{ id: 'A', name: '' }, null, { id: 'B' }] },
      'no award',
      { id: '1', suppliers: { id: 'C' } },
      { suppliers: [{ id: 'D', name: 'Dora' }] },
    ],
  };

  it('crosses lists in the order of the document, and passes over what is no object', () => {
    const process = open(twoAwards);
    const ids = Array.from(process.each(suppliers), (supplier) => supplier.get(supplierId));
    expect(ids).toEqual(['A', 'B', 'D']);
    expect(Array.from(process.each(awards), (award) => award.get(awardId))).toEqual([
      1,
      '1',
      undefined,
    ]);
    expect(process.filled(supplierNames)).toBe(true);
    expect(process.filled(transactionDate)).toBe(false);
    expect([...process.each(transactions)]).toEqual([]);
  });

  it('goes up again, and knows its place', () => {
    const process = open(twoAwards);
    const [, second, third] = [...process.each(suppliers)];
    expect(second?.place(supplierId)).toEqual({
      path: ['awards', 0, 'suppliers', 2, 'id'],
      release: null,
    });
    expect(third?.place().path).toEqual(['awards', 3, 'suppliers', 0]);
    expect(second?.up(awards).get(awardId)).toBe(1);
    expect(second?.up(awards).place().path).toEqual(['awards', 0]);
    expect(second?.up(root).place(title).path).toEqual(['tender', 'title']);
    expect(() => second?.up(tender)).toThrow(RangeError);
  });

  it('numbers every list on the way', () => {
    const process = open({
      contracts: [{}, { implementation: { transactions: [{}, { date: '2024-01-02' }] } }],
    });
    const [, last] = [...process.each(transactions)];
    expect(last?.place(transactionDate).path).toEqual([
      'contracts',
      1,
      'implementation',
      'transactions',
      1,
      'date',
    ]);
    expect(last?.get(transactionDate)).toEqual({
      ms: Date.UTC(2024, 0, 2),
      day: 19_724,
      zoned: false,
    });
  });

  it('refuses fields that are beside the object, or beyond a list', () => {
    const process = open(twoAwards);
    const [award] = [...process.each(awards)];
    expect(() => award?.get(title)).toThrow(RangeError);
    expect(() => process.get(awardId)).toThrow(RangeError);
    expect(() => process.kind(awardId)).toThrow(RangeError);
    expect(() => process.place(awardId)).toThrow(RangeError);
  });

  it('finds objects by id, type included', () => {
    const process = open(twoAwards);
    expect(process.find(awards, 1).map((award) => award.place().path)).toEqual([['awards', 0]]);
    expect(process.find(awards, '1').map((award) => award.place().path)).toEqual([['awards', 2]]);
    expect(process.find(awards, '2')).toEqual([]);
    const [found] = process.find(suppliers, 'D');
    expect(found?.up(awards).place().path).toEqual(['awards', 3]);
  });

  it('shares an index between readers that declared the path themselves', () => {
    const process = open(twoAwards);
    const other = createScope();
    const otherSuppliers = other.objects('awards[]/suppliers[]');
    const otherId = otherSuppliers.id('id');
    expect(process.find(suppliers, 'B')).toHaveLength(1);
    const [found] = process.find(otherSuppliers, 'B');
    expect(found?.get(otherId)).toBe('B');
    expect(() => found?.get(supplierId)).toThrow(RangeError);
  });

  it('answers readers of one path by the types that they declared', () => {
    const process = open({ tender: { title: '0', value: { currency: 'EUR' } } });
    const other = createScope();
    for (let round = 0; round < 2; round += 1) {
      expect(process.filled(other.text('tender/title'))).toBe(false);
      expect(process.filled(other.id('tender/title'))).toBe(true);
      expect(process.filled(other.amount('tender/value'))).toBe(false);
      expect(process.filled(other.objects('tender/value'))).toBe(true);
    }
  });

  it('shows the releases in their order', () => {
    const process = open({ tag: ['compiled'] }, [
      { tag: ['tender'] },
      { tag: ['award'], awards: [{ id: 'A' }] },
    ]);
    expect(process.history.map((release) => release.get(tags))).toEqual([['tender'], ['award']]);
    const [award] = [...(process.history[1]?.each(awards) ?? [])];
    expect(award?.place(awardId)).toEqual({ path: ['awards', 0, 'id'], release: 1 });
  });

  it('resolves organisations through the parties', () => {
    const process = open({
      parties: [
        { id: 'A', name: 'Ana' },
        { id: 'B', name: 'Berta' },
        { id: 'B', name: 'Bruno' },
      ],
      awards: [
        {
          suppliers: [
            { id: 'A' },
            { id: 'B' },
            { name: 'Carla', identifier: { scheme: 'ES-NIF', id: 4 } },
            { name: 'Dora' },
          ],
        },
      ],
    });
    const references = [...process.each(suppliers)];
    const names = references.map((reference) => organisations.nameOf(process, reference));
    expect(names).toEqual(['Ana', undefined, 'Carla', 'Dora']);
    expect(references.map((reference) => organisations.keyOf(reference))).toEqual([
      '"A"',
      '"B"',
      '["ES-NIF",4]',
      undefined,
    ]);
    expect(
      references.map((reference) => organisations.partiesOf(process, reference).length),
    ).toEqual([1, 2, 0, 0]);
  });

  it('is kept by a guard to what was declared before', () => {
    const own = createScope();
    const lots = own.objects('awards[]');
    const known = lots.id('id');
    const process = guardView(open(twoAwards, [{}]), own, { history: false });
    const late = lots.text('title');
    const [award] = [...process.each(lots)];
    expect(award?.get(known)).toBe(1);
    expect(() => award?.get(late)).toThrow(RangeError);
    expect(() => process.filled(title)).toThrow(RangeError);
    expect(() => process.kind(title)).toThrow(RangeError);
    expect(() => process.each(awards)).toThrow(RangeError);
    expect(() => process.find(awards, 1)).toThrow(RangeError);
    expect(() => process.place(title)).toThrow(RangeError);
    expect(() => award?.up(root)).toThrow(RangeError);
    expect(award?.up(own).filled(lots)).toBe(true);
    expect(() => process.history).toThrow(RangeError);
    expect(guardView(open({}, [{}]), own, { history: true }).history).toHaveLength(1);
  });
});

it('refuses a path with an empty key', () => {
  for (const path of ['', '[]', 'awards[]/', '/id']) {
    expect(() => createScope().text(path)).toThrow(RangeError);
  }
});

it('lists what was declared', () => {
  const own = createScope();
  own.objects('awards[]').objects('suppliers[]').id('id');
  expect(own.fields.map(({ path }) => path)).toEqual([
    'awards[]',
    'awards[]/suppliers[]',
    'awards[]/suppliers[]/id',
  ]);
});
