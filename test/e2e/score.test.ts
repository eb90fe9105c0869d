import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { schemaErrors } from '../support/result-schemas.ts';
import { runCli } from '../support/run-cli.ts';

const root = resolve(import.meta.dirname, '../..');
const GOOD = join(root, 'examples/good/releases.json');
const BAD = join(root, 'examples/with-defects/releases.json');
const DAY = ['--as-of', '2026-11-01'];

const folder = mkdtempSync(join(tmpdir(), 'vitrina-score-'));
afterAll(() => rmSync(folder, { recursive: true }));

async function score(...args: readonly string[]): Promise<string> {
  const { stdout, stderr, status } = await runCli(['score', ...args, ...DAY], { folder });
  expect(status, stderr).toBe(0);
  return stdout;
}

it('writes the same bytes for the same input', async () => {
  writeFileSync(join(folder, 'answers.yaml'), 'subject: Town\nanswers: { cyc-planning: yes }\n');
  const args = [GOOD, '--checklist', 'civio', '--answers', 'answers.yaml', '-f', 'json'];
  const card = await score(...args);
  expect(await score(...args)).toBe(card);
  expect(await score(...args, '--workers', '1')).toBe(card);
  expect(schemaErrors('scorecard')(JSON.parse(card))).toEqual([]);
});

it('scores a result as it scores what the result is of', async () => {
  const check = ['check', BAD, '--checklist', 'civio', '-f', 'json=result.json', '--quiet', ...DAY];
  await runCli(check, { folder });
  const name = ['--checklist', 'civio', '--subject', 'Town', '-f', 'json'];
  expect(await score('result.json', ...name)).toBe(await score(BAD, ...name));
});

it('scores a result as of another day', async () => {
  await runCli(['check', GOOD, '-f', 'json=good.json', '--quiet', ...DAY], { folder });
  const args = [
    'score',
    'good.json',
    '--checklist',
    'civio',
    '-f',
    'json',
    '--as-of',
    '2030-01-01',
  ];
  const { stdout } = await runCli(args, { folder });
  expect(JSON.parse(stdout)).toMatchObject({ asOf: '2030-01-01' });
});

it('knows nothing of data where nothing readable is published', async () => {
  writeFileSync(join(folder, 'page.html'), '<!doctype html><title>Log in</title>');
  const args = ['score', 'page.html', '--checklist', 'civio', '-f', 'json'];
  const { stdout, stderr, status } = await runCli(args, { folder });
  expect(status).toBe(3);
  expect(stderr).toContain('page.html: This is a web page');
  const card = JSON.parse(stdout);
  expect(card.subject).toEqual({ name: 'page.html', assessment: null });
  const tenders = card.criteria.find(({ id }: { id: string }) => id === 'cyc-tender-basics');
  expect(tenders).toMatchObject({ state: 'unknown', reasons: ['no-data'] });
});

it('leaves no half-written file behind', async () => {
  const rows = 'subject,cyc-planning\nA,yes\nB,no\n';
  writeFileSync(join(folder, 'rows.csv'), rows);
  const args = [
    'score',
    GOOD,
    '--checklist',
    'civio',
    '--answers',
    'rows.csv',
    '-f',
    'json=x.json',
  ];
  const { stderr, status } = await runCli(args, { folder });
  expect([status, stderr]).toEqual([2, expect.stringContaining('--subject: A, B')]);
  expect(() => readFileSync(join(folder, 'x.json'))).toThrow();
});
