import type { Assessment } from '@vitrina/validator';

/** The order of an object's keys. Keys that are not named follow in code unit order. */
interface Shape {
  readonly keys?: readonly string[];
  /** Shapes of values by key; `*` for all others, and for the items of an array. */
  readonly inside?: Readonly<Record<string, Shape>>;
}

const LEVELS: Shape = { keys: ['error', 'warning', 'notice'] };
const OUTCOMES: Shape = {
  keys: ['pass', 'fail', 'not-published', 'not-applicable', 'not-comparable', 'not-judged'],
};

const EXTENSION_STATE: Shape = {
  keys: ['url', 'status', 'id', 'version', 'failure', 'problems'],
  inside: { problems: { inside: { '*': { keys: ['kind', 'place', 'detail'] } } } },
};

const INPUT: Shape = {
  keys: [
    'path',
    'sha256',
    'bytes',
    'kind',
    'ocdsVersion',
    'extensions',
    'extensionStates',
    'counts',
    'status',
  ],
  inside: {
    extensionStates: { inside: { '*': EXTENSION_STATE } },
    counts: { keys: ['packages', 'releases', 'records', 'ocids'] },
  },
};

const CHECK_RESULT: Shape = {
  keys: ['level', 'outcome', 'population', 'counts', 'notJudged', 'occurrences'],
  inside: { counts: OUTCOMES },
};

const COVERAGE: Shape = {
  keys: ['parents', 'present', 'nonEmptyShallow', 'nonEmptyDeep', 'releases', 'arrayLength'],
};

const EXAMPLE: Shape = {
  keys: [
    'check',
    'level',
    'input',
    'documentLine',
    'pointer',
    'path',
    'keyword',
    'expected',
    'value',
    'ocid',
    'releaseId',
    'line',
    'column',
    'offset',
    'fingerprint',
    'group',
    'facts',
    'context',
  ],
  inside: { context: { keys: ['title', 'buyer', 'objectId', 'address'] } },
};

const DAYS: Shape = { keys: ['count', 'min', 'median', 'p90', 'max', 'implausible'] };

const MONEY: Shape = {
  keys: ['currencies', 'other'],
  inside: { currencies: { inside: { '*': { keys: ['count', 'sum', 'min', 'max', 'rounded'] } } } },
};

const WRITTEN_BUYER = ['name', 'scheme', 'identifier', 'id'] as const;

const BUYER: Shape = {
  keys: ['buyers', ...WRITTEN_BUYER, 'processes', 'notJudged', 'releases', 'checks', 'money'],
  inside: {
    checks: { inside: { '*': OUTCOMES } },
    money: { keys: ['tenders', 'awards', 'contracts'], inside: { '*': MONEY } },
  },
};

const BUYERS: Shape = {
  keys: ['processes', 'otherProcesses', 'references', 'buyers', 'unlisted', 'withoutBuyer'],
  inside: {
    references: {
      inside: {
        '*': {
          keys: ['text', 'by', 'processes', 'doubts', 'nearest', 'spellings'],
          inside: {
            spellings: { inside: { '*': { keys: [...WRITTEN_BUYER, 'match', 'processes'] } } },
            otherSpellings: { inside: { '*': { keys: WRITTEN_BUYER } } },
          },
        },
      },
    },
    buyers: { inside: { '*': BUYER } },
    unlisted: BUYER,
    withoutBuyer: BUYER,
  },
};

const STATISTICS: Shape = {
  keys: ['counts', 'codes', 'organisations', 'money', 'dates', 'times', 'lags'],
  inside: {
    codes: { inside: { '*': { keys: ['total', 'counts', 'other'] } } },
    organisations: { inside: { '*': { keys: ['count', 'withIdentifier', 'withoutIdentifier'] } } },
    money: { inside: { '*': MONEY } },
    dates: { inside: { '*': { keys: ['count', 'first', 'last'] } } },
    times: { inside: { '*': DAYS } },
    lags: { inside: { '*': DAYS } },
  },
};

const ASSESSMENT: Shape = {
  keys: [
    'resultVersion',
    'kind',
    'fingerprintVersion',
    'tool',
    'scope',
    'inputs',
    'summary',
    'results',
    'examples',
    'problems',
    'digest',
    'run',
  ],
  inside: {
    tool: { keys: ['name', 'version', 'methodology', 'ruleset'] },
    scope: { keys: ['asOf', 'ocdsVersion', 'checks'] },
    inputs: { inside: { '*': INPUT } },
    summary: { keys: ['counts', 'checks'], inside: { counts: LEVELS, checks: OUTCOMES } },
    results: {
      keys: ['checks', 'statistics', 'buyers', 'coverage'],
      inside: {
        checks: { inside: { '*': CHECK_RESULT } },
        statistics: STATISTICS,
        buyers: BUYERS,
        coverage: {
          keys: ['items', 'processes'],
          inside: {
            items: { inside: { '*': COVERAGE } },
            processes: { inside: { '*': COVERAGE } },
          },
        },
      },
    },
    examples: { inside: { '*': { inside: { '*': EXAMPLE } } } },
    problems: { inside: { '*': { keys: ['code', 'input', 'check', 'detail'] } } },
    run: { keys: ['startedAt', 'durationMs', 'argv', 'node', 'platform'] },
  },
};

/** The same assessment with its keys in one fixed order, whatever order they were made in. */
export function orderAssessment(assessment: Assessment): unknown {
  return order(assessment, ASSESSMENT);
}

function order(value: unknown, shape: Shape): unknown {
  const inside = (key: string): Shape => shape.inside?.[key] ?? shape.inside?.['*'] ?? {};
  if (Array.isArray(value)) return value.map((item) => order(item, inside('*')));
  if (typeof value !== 'object' || value === null) return value;
  const entries = new Map(Object.entries(value));
  const named = (shape.keys ?? []).filter((key) => entries.has(key));
  const others = [...entries.keys()].filter((key) => !named.includes(key)).sort();
  const ordered = [...named, ...others].map((key) => [key, order(entries.get(key), inside(key))]);
  return Object.fromEntries(ordered);
}
