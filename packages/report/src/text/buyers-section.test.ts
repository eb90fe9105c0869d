import type { BuyerNumbers, BuyerResults, ReferenceResult } from '@vitrina/validator';
import { describe, expect, it } from 'vitest';
import { makeAssessment } from '../../../../test/support/assessment-fixture.ts';
import { loadLocale } from '../locale.ts';
import { buyerLines, wordBuyerDoubts } from './buyers-section.ts';
import { wordsOnly } from './painter.ts';

const locale = await loadLocale('en');
const NO_MONEY = { currencies: {}, other: 0 };
const NUMBERS: BuyerNumbers = {
  processes: 0,
  notJudged: 0,
  releases: 0,
  checks: {},
  money: { tenders: NO_MONEY, awards: NO_MONEY, contracts: NO_MONEY },
};

function refer(text: string, changes: Partial<ReferenceResult> = {}): ReferenceResult {
  return {
    text,
    processes: 1,
    spellings: [],
    moreSpellings: 0,
    otherSpellings: [],
    moreOtherSpellings: 0,
    doubts: [],
    nearest: [],
    ...changes,
  };
}

function resultsOf(...references: readonly ReferenceResult[]): BuyerResults {
  const unlisted = { buyers: 3, ...NUMBERS };
  const numbers = { processes: 2, otherProcesses: 1_234, withoutBuyer: NUMBERS };
  return { ...numbers, references, buyers: [{ name: 'Town', ...NUMBERS }], unlisted };
}

function linesOf(buyers: BuyerResults): readonly string[] {
  const assessment = makeAssessment();
  const results = { ...assessment.results, buyers };
  const page = { context: { locale, checks: new Map() }, painter: wordsOnly, width: 200 };
  return buyerLines({ ...page, assessment: { ...assessment, results } });
}

describe('the section on buyers', () => {
  it('is not there where nobody asks for buyers', () => {
    const page = { context: { locale, checks: new Map() }, painter: wordsOnly, width: 80 };
    expect(buyerLines({ ...page, assessment: makeAssessment() })).toEqual([]);
  });

  it('says what the results are about', () => {
    expect(linesOf(resultsOf(refer('T\u001b[31m'), refer('State', { processes: 0 })))).toEqual([
      '2 of 1,236 contracting processes are of the buyers asked for.',
      'Checks of processes, statistics and coverage of processes are about these alone; checks of releases, records and packages are about everything.',
      '  “T\\u001b[31m”: 1 contracting process',
      '    No contracting process is of “State”.',
    ]);
  });

  it('counts all buyers where all are asked for', () => {
    expect(linesOf(resultsOf())).toEqual([
      'Results by buyer: 4 buyers. They stand under results.buyers of the format json.',
    ]);
  });

  it('lists a few of many', () => {
    const many = Array.from({ length: 25 }, (_, number) => refer(`B${number}`));
    expect(linesOf(resultsOf(...many)).slice(-2)).toEqual([
      '  “B19”: 1 contracting process',
      '  and 5 more',
    ]);
  });
});

describe('doubts about buyers', () => {
  const town = { name: 'Town', scheme: 'XX', identifier: '7', id: 'T', processes: 2 } as const;
  const spellings = [
    { ...town, match: 'name' as const },
    { name: 'TOWN', id: 8, match: 'plain-name' as const, processes: 1 },
  ];
  const other = { name: 'City', id: 'T', processes: 3, otherProcesses: 3 };

  it.each<[Partial<ReferenceResult>, string]>([
    [
      { doubts: ['plain-name'], spellings },
      '“Town” has the same letters, but is not written the same as “TOWN” (8).',
    ],
    [
      { doubts: ['several-organisations'], spellings, moreSpellings: 9 },
      '“Town” may mean several organisations: “Town” (XX-7, T), “TOWN” (8), and 9 more.',
    ],
    [
      { doubts: ['several-names'], spellings, otherSpellings: [other] },
      '“Town” has several names: “Town” (XX-7, T), “TOWN” (8), “City” (T).',
    ],
    [
      {
        doubts: ['partial'],
        otherSpellings: [other, { id: 'X', processes: 1, otherProcesses: 0 }],
      },
      'Of “Town” there are more contracting processes that are not counted here, written as “City” (T).',
    ],
    [
      { processes: 0, nearest: ['Town 1', 'Town 2'] },
      'No contracting process is of “Town”; the nearest are “Town 1”, “Town 2”.',
    ],
  ])('are worded: %j', (changes, expected) => {
    expect(wordBuyerDoubts(resultsOf(refer('Town', changes)), locale)).toEqual([expected]);
  });

  it('of many buyers are counted', () => {
    const many = Array.from({ length: 25 }, () => refer('Town', { processes: 0 }));
    const sentences = wordBuyerDoubts(resultsOf(...many), locale);
    expect(sentences.length).toBe(21);
    expect(sentences.at(-1)).toBe('5 more doubts about buyers stand in the result.');
  });
});
