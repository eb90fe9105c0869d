import type { Statistics } from '@vitrina/validator';
import { describe, expect, it } from 'vitest';
import { makeAssessment } from '../../../../test/support/assessment-fixture.ts';
import { makeStatistics } from '../../../../test/support/statistics-fixture.ts';
import { loadLocale } from '../locale.ts';
import { displayWidth } from './display-width.ts';
import { wordsOnly } from './painter.ts';
import { statisticsLines } from './statistics-section.ts';

const english = await loadLocale('en');
const all = makeStatistics();

function linesOf(statistics: Statistics, width = 1000, locale = english): string[] {
  const assessment = makeAssessment();
  const results = { ...assessment.results, statistics };
  const context = { locale, checks: new Map() };
  return statisticsLines({
    assessment: { ...assessment, results },
    context,
    painter: wordsOnly,
    width,
  });
}

describe('the statistics of a report', () => {
  it('say how many, how far, who, how much and how soon', () => {
    expect(linesOf(all)).toEqual([
      '4,082 contracting processes, 2 of them cannot be put together',
      '  Releases         5,120 releases, up to 14 for a process, from 1 March 2024 to 20 November 2026',
      '  Stages           tender in 4,080, award in 3,100, contract in 2,950',
      '  Organisations    1,410 in all, 38 buyers, 1 supplier',
      '  Award values     1,284,123,450.75 EUR in 3,100, 96,000 without currency in 12, 96,000 USD in 12',
      '  Contract values  1,284,123,450.75 EUR in 3,100, 96,000 AMD in 12, 96,000 G\\u202eTQ in 12, and 4 more',
      '  Published        tenders after 1 day at the median (nine in ten within 3), awards after 12.5 days at the median (nine in ten within 80)',
    ]);
  });

  it('speak Spanish', async () => {
    const lines = linesOf(all, 1000, await loadLocale('es'));
    expect(lines[0]).toBe('4082 procesos de contratación, 2 de ellos no se pueden componer');
    expect(lines[1]).toContain('5120 entregas, hasta 14 por proceso, del 1 de marzo de 2024 al 20');
    expect(lines.at(-1)).toContain('licitaciones al cabo de 1 día de mediana');
  });

  it('name one day once', () => {
    const { first } = all.dates.releases;
    const dates = { ...all.dates, releases: { count: 2, first, last: first } };
    expect(linesOf({ ...all, dates })[1]).toMatch(/ for a process, on 1 March 2024$/);
  });

  it.each([40, 60, 100])('fit %i columns', (width) => {
    const [, ...rows] = linesOf(all, width);
    expect(rows.length).toBeGreaterThan(5);
    for (const row of rows) expect(displayWidth(row)).toBeLessThanOrEqual(width);
  });

  it('leave out what there is not', () => {
    const { counts, dates, codes } = all;
    const little: Statistics = {
      ...all,
      counts: { ...counts, ocids: 1, ocidsNotJudged: 0, releases: 1 },
      codes: {
        ...codes,
        releasesPerProcess: { total: 1, counts: { '1': 1 }, other: 0 },
        stages: { total: 0, counts: {}, other: 0 },
      },
      organisations: {
        ...all.organisations,
        all: all.organisations.tenderers,
        buyers: all.organisations.tenderers,
        suppliers: all.organisations.tenderers,
      },
      money: { ...all.money, awards: all.money.tenders, contracts: all.money.tenders },
      dates: { ...dates, releases: dates.bids },
      lags: { ...all.lags, tender: all.lags.contract, award: all.lags.contract },
    };
    expect(linesOf(little)).toEqual([
      '1 contracting process',
      '  Releases  1 release, one for a process',
    ]);
    expect(linesOf({ ...little, counts: { ...counts, ocids: 0 } })).toEqual([]);
  });
});
