import type { Condition, PopulationName, Stage } from './measure.ts';

/** What a population is made of. */
export interface Population {
  /** The population that it is a part of, whose members stand at the same place. */
  readonly of?: PopulationName;
  /** Where its members stand: `awards[]`; '' for processes. */
  readonly at: string;
  readonly where: Condition | null;
  /** Whether processes of low value belong to it, are left out, or are all that belongs to it. */
  readonly lowValue: 'with' | 'without' | 'only';
  readonly stage: Stage;
}

const TEND: Condition = {
  all: [
    { present: 'tender' },
    {
      not: {
        all: [
          { absent: 'awards' },
          { absent: 'contracts' },
          {
            any: [
              { path: 'tender/status', in: ['planning', 'planned'] },
              { path: 'tag', in: ['planning', 'planningUpdate'] },
            ],
          },
          {
            not: {
              path: 'tag',
              in: ['tender', 'tenderAmendment', 'tenderUpdate', 'tenderCancellation'],
            },
          },
        ],
      },
    },
  ],
};

const ACTIVE: Condition = { any: [{ path: 'status', is: 'active' }, { absent: 'status' }] };
const DATED: Condition = { path: 'date', since: '0001-01-01' };

const DUE_AWARD_DAYS = 180;
const DUE_CONTRACT_DAYS = 90;
const DUE_DELIVERY_DAYS = 180;
const ENDED_DAYS = 90;

/**
 * The populations by name: what should exist, not what was published. Days are counted back from the
 * newest release date.
 */
export const POPULATIONS: Readonly<Record<PopulationName, Population>> = {
  PROC: { at: '', where: null, lowValue: 'with', stage: 'process' },
  TEND: { at: '', where: TEND, lowValue: 'without', stage: 'tender' },
  COMP: ofTenders({ path: 'tender/procurementMethod', in: ['open', 'selective'] }),
  DIRECT: ofTenders({ path: 'tender/procurementMethod', in: ['direct', 'limited'] }),
  'EXP-AWARD': ofTenders({
    any: [
      { path: 'tender/status', is: 'complete' },
      {
        all: [
          { path: 'tender/tenderPeriod/endDate', olderThan: DUE_AWARD_DAYS },
          { not: { path: 'tender/status', in: ['cancelled', 'withdrawn', 'unsuccessful'] } },
        ],
      },
    ],
  }),
  AWD: { at: 'awards[]', where: ACTIVE, lowValue: 'with', stage: 'award' },
  'EXP-CONTRACT': {
    at: '',
    // The newest date of an active award is that old where one is, and none is newer.
    where: {
      all: [
        {
          some: 'awards[]',
          where: { all: [ACTIVE, { path: 'date', olderThan: DUE_CONTRACT_DAYS }] },
        },
        {
          not: {
            some: 'awards[]',
            where: {
              all: [ACTIVE, DATED, { not: { path: 'date', olderThan: DUE_CONTRACT_DAYS } }],
            },
          },
        },
      ],
    },
    lowValue: 'with',
    stage: 'award',
  },
  CON: {
    at: 'contracts[]',
    where: { not: { path: 'status', in: ['cancelled', 'pending'] } },
    lowValue: 'with',
    stage: 'contract',
  },
  'EXP-IMPL': ofContracts({ path: 'period/startDate', olderThan: DUE_DELIVERY_DAYS }),
  ENDED: ofContracts({
    any: [
      { path: 'status', is: 'terminated' },
      { path: 'period/endDate', olderThan: ENDED_DAYS },
    ],
  }),
  LOWV: { at: '', where: null, lowValue: 'only', stage: 'process' },
};

function ofTenders(where: Condition): Population {
  return { of: 'TEND', at: '', where, lowValue: 'without', stage: 'tender' };
}

function ofContracts(where: Condition): Population {
  return { of: 'CON', at: 'contracts[]', where, lowValue: 'with', stage: 'contract' };
}
