import { describe, expect, it } from 'vitest';
import { measureProcesses, TODAY } from '../../../../test/support/measure-processes.ts';
import { viewTape } from '../../../../test/support/tape-view.ts';
import type { JsonObject } from '../json.ts';
import { viewProcess } from '../view/object-view.ts';
import type { PopulationName } from './measure.ts';

type Case = readonly [what: string, process: JsonObject, count: number];

/** The day that many days before the newest release date. */
function ago(days: number): string {
  return new Date(Date.parse(TODAY) - days * 86_400_000).toISOString().slice(0, 10);
}

const tender = (members: JsonObject): JsonObject => ({ tender: { id: '1', ...members } });
const awards = (...list: JsonObject[]): JsonObject => ({ awards: list });
const contracts = (...list: JsonObject[]): JsonObject => ({ contracts: list });
const closed = (days: number, status?: string): JsonObject =>
  tender({ tenderPeriod: { endDate: ago(days) }, ...(status === undefined ? {} : { status }) });

const CASES: Readonly<Record<Exclude<PopulationName, 'LOWV'>, readonly Case[]>> = {
  PROC: [
    ['an empty release', {}, 1],
    ['a tender', tender({}), 1],
  ],
  TEND: [
    ['a tender', tender({}), 1],
    ['no tender', { awards: [{ id: '1' }] }, 0],
    ['an empty tender', { tender: {} }, 0],
    ['a tender of placeholders', { tender: { title: 'n/a', id: ' ' } }, 0],
    ['a tender of another type', { tender: [] }, 0],
    ['a tender in text', { tender: '' }, 0],
    ['one that is planned', tender({ status: 'planned' }), 0],
    ['one that is being planned', tender({ status: 'planning' }), 0],
    ['one of a planning release', { ...tender({}), tag: ['planning'] }, 0],
    ['one of a planning and tender release', { ...tender({}), tag: ['planning', 'tender'] }, 1],
    [
      'one that is planned in a tender release',
      { ...tender({ status: 'planned' }), tag: ['tender'] },
      1,
    ],
    ['one of a compiled release', { ...tender({}), tag: ['compiled'] }, 1],
    [
      'one that is planned and awarded',
      { ...tender({ status: 'planned' }), ...awards({ id: '1' }) },
      1,
    ],
    [
      'one that is planned and contracted',
      { ...tender({ status: 'planned' }), ...contracts({ id: '1' }) },
      1,
    ],
    ['one with awards that say nothing', { ...tender({ status: 'planned' }), awards: [{}] }, 0],
  ],
  COMP: [
    ['open', tender({ procurementMethod: 'open' }), 1],
    ['selective', tender({ procurementMethod: 'selective' }), 1],
    ['direct', tender({ procurementMethod: 'direct' }), 0],
    ['no method', tender({}), 0],
    ['in capitals', tender({ procurementMethod: 'Open' }), 0],
    ['a list of methods', tender({ procurementMethod: [{}] }), 0],
    ['open and planned', tender({ procurementMethod: 'open', status: 'planned' }), 0],
  ],
  DIRECT: [
    ['direct', tender({ procurementMethod: 'direct' }), 1],
    ['limited', tender({ procurementMethod: 'limited' }), 1],
    ['open', tender({ procurementMethod: 'open' }), 0],
    ['planned', tender({ procurementMethod: 'direct', status: 'planning' }), 0],
  ],
  'EXP-AWARD': [
    ['complete', tender({ status: 'complete' }), 1],
    ['complete, closed yesterday', closed(1, 'complete'), 1],
    ['active', tender({ status: 'active' }), 0],
    ['closed 180 days ago', closed(180), 0],
    ['closed 181 days ago', closed(181), 1],
    ['active, closed 181 days ago', closed(181, 'active'), 1],
    ['cancelled', closed(400, 'cancelled'), 0],
    ['withdrawn', closed(400, 'withdrawn'), 0],
    ['unsuccessful', closed(400, 'unsuccessful'), 0],
    ['a date without zone', tender({ tenderPeriod: { endDate: `${ago(181)}T23:59:59` } }), 1],
    ['a date of another form', tender({ tenderPeriod: { endDate: '01/01/2020' } }), 0],
    ['a date of a placeholder', tender({ tenderPeriod: { endDate: '1900-01-01' } }), 0],
    ['a date in the far past', tender({ tenderPeriod: { endDate: '0021-02-03' } }), 1],
    ['no tender', awards({ id: '1', date: ago(400) }), 0],
  ],
  AWD: [
    [
      'active, without status and with an empty one',
      awards({ id: '1', status: 'active' }, { id: '2' }, { id: '3', status: '' }),
      3,
    ],
    [
      'cancelled and pending',
      awards({ id: '1', status: 'cancelled' }, { id: '2', status: 'pending' }),
      0,
    ],
    ['a status of another type', awards({ id: '1', status: 4 }), 0],
    ['no awards', { awards: [] }, 0],
    ['an award that is no list', { awards: { id: '1' } }, 0],
    ['awards that are no objects', { awards: [null, 'A-1', 4, []] }, 0],
  ],
  'EXP-CONTRACT': [
    ['awarded 90 days ago', awards({ id: '1', date: ago(90) }), 0],
    ['awarded 91 days ago', awards({ id: '1', date: ago(91) }), 1],
    ['awarded again since', awards({ id: '1', date: ago(91) }, { id: '2', date: ago(5) }), 0],
    ['both long ago', awards({ id: '1', date: ago(91) }, { id: '2', date: ago(900) }), 1],
    [
      'the newer one cancelled',
      awards({ id: '1', date: ago(91) }, { id: '2', date: ago(5), status: 'cancelled' }),
      1,
    ],
    ['the only one cancelled', awards({ id: '1', date: ago(91), status: 'cancelled' }), 0],
    ['one without date', awards({ id: '1', date: ago(91) }, { id: '2' }), 1],
    [
      'one with a date of another form',
      awards({ id: '1', date: ago(91) }, { id: '2', date: 'soon' }),
      1,
    ],
    ['no date', awards({ id: '1' }), 0],
    ['no awards', tender({}), 0],
  ],
  CON: [
    [
      'active, terminated, without status',
      contracts({ id: '1', status: 'active' }, { id: '2', status: 'terminated' }, { id: '3' }),
      3,
    ],
    [
      'pending and cancelled',
      contracts({ id: '1', status: 'pending' }, { id: '2', status: 'cancelled' }),
      0,
    ],
    ['another status', contracts({ id: '1', status: 'signed' }), 1],
  ],
  'EXP-IMPL': [
    ['begun 180 days ago', contracts({ id: '1', period: { startDate: ago(180) } }), 0],
    ['begun 181 days ago', contracts({ id: '1', period: { startDate: ago(181) } }), 1],
    ['cancelled', contracts({ id: '1', status: 'cancelled', period: { startDate: ago(181) } }), 0],
    ['no period', contracts({ id: '1', dateSigned: ago(400) }), 0],
  ],
  ENDED: [
    ['terminated', contracts({ id: '1', status: 'terminated' }), 1],
    ['ended 90 days ago', contracts({ id: '1', period: { endDate: ago(90) } }), 0],
    ['ended 91 days ago', contracts({ id: '1', period: { endDate: ago(91) } }), 1],
    ['to end', contracts({ id: '1', period: { endDate: '2030-01-01' } }), 0],
    ['pending', contracts({ id: '1', status: 'pending', period: { endDate: ago(91) } }), 0],
  ],
};

const rows = Object.entries(CASES).flatMap(([population, cases]) =>
  cases.map(([what, process, count]) => ({ population, what, process, count })),
);

describe.each([
  ['plain objects', viewProcess],
  ['a tape', viewTape],
] as const)('populations on %s', (_, view) => {
  it.each(rows)('$population has $count of: $what', ({ population, process, count }) => {
    const measure = { population, has: { present: 'nothing' } };
    const result = measureProcesses(measure, [process], { view });
    expect([result.population, result.members, result.has]).toEqual([count, count, 0]);
  });
});

describe('what should exist by now', () => {
  const measure = { population: 'EXP-AWARD', has: { some: 'awards[]' } };
  const old = {
    date: '2024-01-01T00:00:00Z',
    ...tender({ tenderPeriod: { endDate: '2024-01-01' } }),
  };

  it.each([
    ['2024-06-29T23:00:00Z', 0],
    ['2024-06-30T00:00:00Z', 1],
    ['2025-01-01T00:00:00Z', 0],
  ])('is told by the newest release date: %s', (date, population) => {
    expect(measureProcesses(measure, [old, { date }]).population).toBe(population);
    expect(measureProcesses(measure, [{ date }, old]).population).toBe(population);
  });

  it('is told by an earlier release where the last one is dated after today', () => {
    const compiled = { date: '2031-01-01T00:00:00Z' };
    const releases = [{ date: '2024-07-01T00:00:00Z' }, compiled];
    const process = { compiled, releases, basis: 'merged' } as const;
    expect(measureProcesses(measure, [old, process]).population).toBe(1);
  });

  it('is told by today where no release has a date', () => {
    const undated = { ...old, date: 'in spring' };
    expect(measureProcesses(measure, [undated]).population).toBe(1);
  });
});

describe('what the population is taken from', () => {
  it('is counted, so that nothing published is told from nothing to publish', () => {
    const processes = [tender({}), { ...tender({}), ...awards({ status: 'pending' }) }, {}];
    const parentOf = (population: string): unknown =>
      measureProcesses({ population, has: { present: 'id' } }, processes).parent;
    expect(parentOf('PROC')).toEqual({ stage: 'process', processes: 3, having: 3 });
    expect(parentOf('COMP')).toEqual({ stage: 'tender', processes: 3, having: 2 });
    expect(parentOf('AWD')).toEqual({ stage: 'award', processes: 3, having: 1 });
    expect(parentOf('EXP-CONTRACT')).toEqual({ stage: 'award', processes: 3, having: 1 });
    expect(parentOf('ENDED')).toEqual({ stage: 'contract', processes: 3, having: 0 });
  });
});

describe('each and where', () => {
  const process: JsonObject = {
    ...tender({ items: [{ description: 'Sand' }, { description: '-' }] }),
    ...awards(
      { id: '1', status: 'active', items: [{ description: 'Gravel' }, 'Stone'] },
      { id: '2', status: 'pending', items: [{ id: '9' }] },
      { id: '3' },
    ),
  };

  it('count objects below the members', () => {
    const measure = { population: 'AWD', each: 'items[]', has: { present: 'description' } };
    expect(measureProcesses(measure, [process])).toMatchObject({
      members: 2,
      population: 1,
      has: 1,
    });
  });

  it('count objects at several paths', () => {
    const each = ['tender/items[]', '/awards[]/items[]'];
    const measure = { population: 'PROC', each, has: { present: 'description' } };
    expect(measureProcesses(measure, [process])).toMatchObject({
      members: 1,
      population: 4,
      has: 2,
    });
  });

  it('count what meets a condition', () => {
    const measure = { population: 'AWD', where: { present: 'items' }, has: { present: 'status' } };
    expect(measureProcesses(measure, [process])).toMatchObject({
      members: 2,
      population: 1,
      has: 1,
    });
  });

  it('count objects of a macro, with its codes and the condition', () => {
    const parties = [
      { roles: ['supplier'], identifier: { id: '1' } },
      { roles: ['supplier', 'payee'], name: 'Bridges Ltd' },
      { roles: ['buyer'], name: 'Roads Office' },
    ];
    const measure = {
      population: 'PROC',
      each: 'PARTY(supplier, payee)',
      where: { present: 'name' },
      has: { present: 'identifier/id' },
    };
    expect(measureProcesses(measure, [{ parties }])).toMatchObject({ population: 1, has: 0 });
  });

  it('do not count what belongs to another award or contract', () => {
    const documents = [{ documentType: 'contractSigned' }];
    const both = contracts(
      { id: '1', documents },
      { id: '2', implementation: { documents } },
      { id: '3' },
    );
    const measure = { population: 'CON', has: { some: 'DOC(contractSigned)' } };
    expect(measureProcesses(measure, [both])).toMatchObject({ population: 3, has: 2 });
    const ofAll = { ...both, ...tender({ documents }) };
    expect(measureProcesses(measure, [ofAll])).toMatchObject({ population: 3, has: 3 });
  });
});
