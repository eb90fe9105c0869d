import { displayWidth, loadLocale } from '@vitrina/report';
import { describe, expect, it } from 'vitest';
import { describeStanding, fitStanding } from './progress-line.ts';
import type { Standing } from './progress-tracker.ts';

const english = await loadLocale('en');
const spanish = await loadLocale('es');
const standing: Standing = {
  input: 'out/2026/releases.json',
  stage: 'checking',
  bytesDone: 250_000_000,
  bytesTotal: 1_000_000_000,
  items: 12_000,
  inputNumber: 3,
  inputCount: 12,
  bytesPerSecond: 31_000_000,
  secondsLeft: 24.2,
  elapsedMs: 9000,
};

function plain(text: string): string {
  return text.replaceAll('\u00a0', ' ');
}

describe('the line of progress', () => {
  it('says all there is to say, in either language', () => {
    expect(plain(describeStanding(standing, english))).toBe(
      'Checking out/2026/releases.json (3 of 12): 250 MB of 1 GB (25%), 12,000 items, 31 MB/s, 20 s left',
    );
    expect(plain(describeStanding(standing, spanish))).toMatch(/, 31 MB\/s, faltan 20 s$/);
  });

  it('leaves out what is not known', () => {
    const { bytesTotal: _total, bytesPerSecond: _speed, secondsLeft: _left, ...rest } = standing;
    const alone = { ...rest, inputCount: 1, items: 0 };
    expect(plain(describeStanding(alone, english))).toBe('Checking out/2026/releases.json: 250 MB');
  });

  it.each([
    [
      100,
      'Checking out/2026/releases.json (3 of 12): 250 MB of 1 GB (25%), 12,000 items, 31 MB/s, 20 s left',
    ],
    [
      90,
      'Checking …/releases.json (3 of 12): 250 MB of 1 GB (25%), 12,000 items, 31 MB/s, 20 s left',
    ],
    [60, 'Checking …2026/releases.json (3 of 12): 250 MB of 1 GB (25%)'],
    [39, 'Checking …leases.json (3 of 12): 250 M…'],
  ])('fits into %i columns', (width, line) => {
    const fitting = fitStanding(standing, english, width);
    expect(displayWidth(fitting)).toBeLessThanOrEqual(width);
    expect(plain(fitting)).toBe(line);
  });

  it('counts wide characters twice', () => {
    const wide = { ...standing, input: '入札公告'.repeat(20) };
    expect(displayWidth(fitStanding(wide, english, 79))).toBeLessThanOrEqual(79);
  });

  it.each([
    [0.3, ''],
    [4.4, ', 4 s left'],
    [97, ', 1 min 40 s left'],
    [3700, ', 1 h 2 min left'],
  ])('rounds %f seconds', (secondsLeft, end) => {
    expect(plain(describeStanding({ ...standing, secondsLeft }, english)).split('31 MB/s')[1]).toBe(
      end,
    );
  });

  it('shows what would move the cursor', () => {
    expect(describeStanding({ ...standing, input: 'a\u001b[2Jb' }, english)).toContain(
      'a\\u001b[2Jb',
    );
  });
});
