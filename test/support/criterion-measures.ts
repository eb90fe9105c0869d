import type { Measure } from '../../packages/validator/src/measures/measure.ts';

/** Measures such as the data criteria of checklists need, by the criterion that they are for. */
export const CRITERION_MEASURES: readonly (readonly [criterion: string, measure: Measure])[] = [
  [
    'cyc-planning',
    {
      population: 'PROC',
      has: {
        any: [{ present: 'planning' }, { path: 'relatedProcesses[]/relationship', is: 'planning' }],
      },
    },
  ],
  ['cyc-need-budget', { population: 'TEND', has: { present: 'planning/rationale' } }],
  ['cyc-tender-basics', { population: 'TEND', has: { present: 'tender/title' } }],
  [
    'cyc-estimated-value',
    {
      population: 'TEND',
      has: {
        all: [{ path: 'tender/value/amount', moreThan: 0 }, { present: 'tender/value/currency' }],
      },
    },
  ],
  [
    'cyc-tender-period',
    {
      population: 'COMP',
      has: {
        all: [
          { present: 'tender/tenderPeriod/startDate' },
          { present: 'tender/tenderPeriod/endDate' },
        ],
      },
    },
  ],
  [
    'cyc-method-reason',
    {
      population: 'DIRECT',
      includeLowValue: true,
      has: {
        any: [
          { present: 'tender/procurementMethodRationale' },
          { some: 'DOC(procurementMethodRationale)' },
        ],
      },
    },
  ],
  [
    'cyc-items',
    {
      population: 'PROC',
      each: ['tender/items[]', 'awards[]/items[]'],
      has: {
        all: [
          { present: 'description' },
          { path: 'quantity', moreThan: 0 },
          { any: [{ present: 'unit/name' }, { present: 'unit/id' }] },
        ],
      },
    },
  ],
  [
    'cyc-enquiries',
    {
      population: 'COMP',
      where: { path: 'tender/hasEnquiries', is: true },
      has: { any: [{ present: 'tender/enquiries' }, { some: 'DOC(clarifications)' }] },
    },
  ],
  [
    'cyc-bid-values',
    {
      population: 'EXP-AWARD',
      where: { path: 'tender/procurementMethod', in: ['open', 'selective'] },
      has: {
        some: 'BID',
        where: { path: 'value/amount', moreThan: 0 },
        atLeast: 'tender/numberOfTenderers',
      },
    },
  ],
  [
    'cyc-bid-outcome',
    {
      population: 'EXP-AWARD',
      each: 'BID',
      where: { path: 'status', is: 'disqualified' },
      has: { any: [{ present: 'statusDetails' }, { some: '/tender/documents[]' }] },
    },
  ],
  [
    'cyc-award-basics',
    {
      population: 'AWD',
      has: {
        all: [
          { present: 'date' },
          { present: 'value/amount' },
          { some: 'suppliers[]' },
          { not: { some: 'suppliers[]', where: { absent: 'name' } } },
        ],
      },
    },
  ],
  [
    'cyc-outcome-known',
    {
      population: 'EXP-AWARD',
      has: {
        any: [{ some: 'awards[]' }, { path: 'tender/status', in: ['unsuccessful', 'cancelled'] }],
      },
    },
  ],
  [
    'cyc-contract-expected',
    {
      population: 'EXP-CONTRACT',
      has: {
        some: 'contracts[]',
        where: {
          all: [
            { not: { path: 'status', in: ['cancelled', 'pending'] } },
            { path: 'awardID', refersTo: 'awards[]' },
          ],
        },
      },
    },
  ],
  [
    'cyc-amendments',
    {
      population: 'CON',
      each: 'AMEND',
      has: {
        all: [{ present: 'date' }, { any: [{ present: 'rationale' }, { present: 'description' }] }],
      },
    },
  ],
  [
    'cyc-amendments, presence',
    {
      population: 'ENDED',
      where: { span: { from: 'period/startDate', to: 'period/endDate', atLeast: 366 } },
      has: { some: 'AMEND' },
    },
  ],
  [
    'cyc-payments',
    {
      population: 'EXP-IMPL',
      has: {
        some: 'implementation/transactions[]',
        where: {
          all: [{ present: 'date' }, { present: 'value/amount' }, { present: 'payee/id' }],
        },
      },
    },
  ],
  [
    'cyc-low-value',
    {
      population: 'LOWV',
      has: {
        all: [
          { present: 'buyer/name' },
          { any: [{ present: 'tender/title' }, { present: 'awards[]/title' }] },
          { present: 'awards[]/suppliers[]/name' },
          { path: 'awards[]/value/amount', moreThan: 0 },
          { present: 'awards[]/date' },
        ],
      },
    },
  ],
  [
    'doc-tender',
    {
      population: 'COMP',
      has: {
        some: 'DOC(biddingDocuments, technicalSpecifications, tenderNotice)',
        where: { present: 'url' },
      },
    },
  ],
  ['doc-contract', { population: 'CON', has: { some: 'DOC(contractSigned, contractAnnexe)' } }],
  ['doc-metadata', { population: 'PROC', each: 'DOC()', has: { present: 'datePublished' } }],
  ['who-buyer', { population: 'PROC', has: { present: 'buyer/name' } }],
  [
    'who-buyer-id',
    {
      population: 'PROC',
      has: {
        some: 'PARTY(buyer)',
        where: { all: [{ present: 'identifier/id' }, { present: 'identifier/scheme' }] },
      },
    },
  ],
  [
    'who-id-valid',
    {
      population: 'PROC',
      each: 'PARTY(supplier)',
      where: { path: 'identifier/scheme', is: 'ES-RMC' },
      has: { path: 'identifier/id', matches: '^[A-Z][0-9]{7}[0-9A-J]$' },
    },
  ],
  [
    'who-bidders',
    {
      population: 'COMP',
      has: { some: 'bids/details[]/tenderers[]', atLeast: 'tender/numberOfTenderers' },
    },
  ],
  [
    'tim-lag-award',
    { population: 'AWD', lag: { from: 'date', to: 'RELEASE', unit: 'days', within: 15 } },
  ],
  [
    'tim-lag-tender',
    {
      population: 'COMP',
      lag: { from: 'tender/tenderPeriod/startDate', to: 'RELEASE', unit: 'days' },
    },
  ],
  [
    'tim-lag-amendment',
    { population: 'CON', each: 'AMEND', lag: { from: 'date', to: 'RELEASE', unit: 'days' } },
  ],
  [
    'tender to signature',
    {
      population: 'CON',
      lag: { from: '/tender/tenderPeriod/endDate', to: 'dateSigned', unit: 'days' },
    },
  ],
  [
    'tim-updates',
    {
      population: 'EXP-AWARD',
      has: {
        all: [
          { some: 'RELEASE', where: { all: [{ present: 'tender' }, { absent: 'awards' }] } },
          { some: 'RELEASE', where: { present: 'awards' } },
        ],
      },
    },
  ],
  [
    'qua-classification',
    {
      population: 'PROC',
      each: ['/tender/items[]', '/awards[]/items[]', '/contracts[]/items[]'],
      has: {
        all: [
          { path: 'classification/scheme', in: ['CPV', 'UNSPSC'] },
          { path: 'classification/id', matches: '^\\d{8}(-\\d)?$' },
        ],
      },
    },
  ],
  [
    'qua-dates',
    {
      population: 'AWD',
      has: {
        all: [
          { path: 'date', since: '1990-01-01', before: '2035-01-01' },
          {
            any: [
              { absent: '/tender/tenderPeriod/endDate' },
              { span: { from: '/tender/tenderPeriod/endDate', to: 'date', atLeast: 0 } },
            ],
          },
        ],
      },
    },
  ],
];
