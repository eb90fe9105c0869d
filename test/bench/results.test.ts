import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { renderPage } from './page.js';
import { mergeResults, readResults, resultsPath } from './results.js';
import { summarise } from './statistics.js';
import { writeLine } from './wording.js';
import { root } from './workspace.js';

const machine = {
  processor: 'An abacus',
  cores: 2,
  memoryGib: 4,
  system: 'Sand 1',
  node: 'v20.19.0',
  commit: 'aaaaaaaaaaaa',
  date: '2026-01-31',
};
const later = { ...machine, commit: 'bbbbbbbbbbbb', date: '2026-02-28', system: 'Sand 2' };

function result(comparison: string, wallMs: readonly number[], figure = 'wall') {
  return {
    id: 'R1',
    comparison,
    what: `${comparison} / nothing`,
    size: 'M',
    figure,
    unit: 'ms',
    runs: wallMs.length,
    subject: summarise(wallMs),
    baseline: summarise([10, 10, 10]),
    baselineSpread: 0,
    ratio: summarise(wallMs.map((value) => value / 10)),
    goal: { most: 1.5 },
    verdict: 'met',
    files: { [`${comparison}.json`]: 'd1'.repeat(32) },
  } as const;
}

const known = ['first, wall', 'second, wall'];
const earlier = mergeResults(
  null,
  [result('second', [14, 15, 16]), result('first', [11, 12, 13])],
  machine,
  known,
);

describe('mergeResults', () => {
  it('puts figures in their order, each with its day and commit', () => {
    const { results } = earlier;
    expect(results.map(({ comparison }) => comparison)).toEqual(['first', 'second']);
    expect(results[0]).toMatchObject({ date: '2026-01-31', commit: 'aaaaaaaaaaaa' });
  });

  it('replaces what was measured again and keeps the rest as it was', () => {
    const { results } = mergeResults(earlier, [result('second', [20, 20, 20])], later, known);
    expect(results).toHaveLength(2);
    expect(results[0]).toEqual(earlier.results[0]);
    expect(results[1]).toMatchObject({ date: '2026-02-28', subject: { median: 20 } });
  });

  it('forgets what is no longer taken, and what another machine has measured', () => {
    expect(mergeResults(earlier, [], later, ['second, wall']).results).toHaveLength(1);
    const moved = { ...later, processor: 'A slide rule' };
    const { machine: kept, results } = mergeResults(earlier, [result('first', [1])], moved, known);
    expect(kept.processor).toBe('A slide rule');
    expect(results.map(({ comparison }) => comparison)).toEqual(['first']);
  });
});

describe('renderPage', () => {
  const page = renderPage(mergeResults(earlier, [result('second', [20, 21, 22])], later, known));

  it('has a row for each figure, with the day and commit of its own', () => {
    const rows = page.split('\n').filter((line) => line.startsWith('| R1 | '));
    expect(rows.filter((row) => row.split(' | ').length === 10)).toEqual([
      '| R1 | first | M | wall | 1.20 (1.10 to 1.30) | at most 1.5 | met | 12.0 (11.0 to 13.0) / 10.0 ms | 3 | 2026-01-31, aaaaaaaaaaaa |',
      '| R1 | second | M | wall | 2.10 (2.00 to 2.20) | at most 1.5 | met | 21.0 (20.0 to 22.0) / 10.0 ms | 3 | 2026-02-28, bbbbbbbbbbbb |',
    ]);
  });

  it('says what was compared, where, and on which bytes', () => {
    expect(page).toContain('- **first**: first / nothing');
    expect(page).toContain('2 cores of An abacus, 4 GiB');
    expect(page).toContain(`- \`second.json\`: \`${'d1'.repeat(32)}\``);
  });

  it('explains every question of its rows', () => {
    for (let number = 1; number <= 13; number += 1)
      expect(page).toMatch(new RegExp(`R${number}\\b`));
  });
});

it('docs/benchmarks.md shows what docs/benchmarks.json holds', async () => {
  const kept = await readResults(resultsPath);
  expect(kept?.results.length).toBeGreaterThan(0);
  const page = readFileSync(`${root}docs/benchmarks.md`, 'utf8');
  expect(page).toBe(renderPage(kept!));
});

describe('writeLine', () => {
  it('gives no verdict on an unsteady baseline, and says so', () => {
    const line = writeLine({ ...result('first', [12]), baselineSpread: 0.42, verdict: 'none' });
    expect(line).toContain('no verdict: the baseline scatters by 42 %');
    expect(line).not.toContain('met');
  });
});
