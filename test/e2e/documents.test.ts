import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { matchesText } from '../support/match-text.ts';
import { runCli } from '../support/run-cli.ts';
import { drawTerminal } from '../support/terminal-picture.ts';

const root = resolve(import.meta.dirname, '../..');
const readme = readFileSync(join(root, 'README.md'), 'utf8');
const DEFECTS = 'examples/with-defects/releases.json';

function blockOf(language: string): string {
  const [, block] = new RegExp(`\`\`\`${language}\n([^]*?)\`\`\``).exec(readme) ?? [];
  if (block === undefined) throw new Error(`no block of ${language}`);
  return block;
}

function documents(): string[] {
  const pages = readdirSync(join(root, 'docs'), { recursive: true, encoding: 'utf8' });
  const names = pages.filter((name) => name.endsWith('.md')).map((name) => join('docs', name));
  return ['README.md', 'CONTRIBUTING.md', 'examples/README.md', ...names];
}

describe('README.md', () => {
  it('shows what the command prints', async () => {
    const [command = '', ...expected] = blockOf('console').trimEnd().split('\n');
    const args = command.slice(command.indexOf(' -- ') + 4).split(' ');
    const { stdout, status } = await runCli(args, { folder: root });
    expect(status).toBe(1);
    expect(matchesText(stdout, expected.join('\n'))).toBe(true);
  });

  it('has an example of the library that runs as it stands', () => {
    const folder = mkdtempSync(join(root, '.readme-'));
    try {
      writeFileSync(join(folder, 'example.mjs'), blockOf('js'));
      const output = execFileSync(process.execPath, [join(folder, 'example.mjs')], {
        cwd: root,
        encoding: 'utf8',
      });
      expect(output).toMatch(/^release-package \{ error: 8, warning: 6, notice: 1 \}\n/);
      expect(output.trimEnd().split('\n')).toHaveLength(1 + 15);
      expect(output).toContain('structure/bad-date-time at /releases/0/date, line 10');
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  it('has a picture of what the command prints now', async () => {
    const args = ['check', DEFECTS, '-f', 'pretty', '--color', 'always', '--as-of', '2026-11-01'];
    const { stdout } = await runCli(args, { folder: root });
    const lines = stdout.trimEnd().split('\n');
    const shown = [
      `$ vitrina check ${DEFECTS}`,
      '',
      ...lines.slice(0, 13),
      '…',
      '',
      ...lines.slice(lines.findIndex((line) => line.includes('error  ')) - 1),
    ];
    const title = 'vitrina check on a publication with defects';
    const description =
      'An error with reason and remedy, the list of checks that failed, a verdict.';
    const picture = drawTerminal(shown, title, description);
    await expect(picture).toMatchFileSnapshot(join(root, 'docs/images/check.svg'));
  });
});

it('docs/error-codes.md says what the command says', async () => {
  const { error } = JSON.parse(readFileSync(join(root, 'reports/locales/en.json'), 'utf8'));
  const texts = Object.entries<{ message?: string; hint?: string }>(error);
  const rows = texts
    .filter(([, { message }]) => message !== undefined)
    .map(([code, { message, hint }]) => `| \`${code}\` | ${message} | ${hint ?? ''} |`);
  const page = [
    '# Error codes',
    '',
    'Generated from `reports/locales/en.json` by `npm run update`; do not edit. A `VitrinaError` of the',
    'library has such a code and its values; the command says the sentence, and ends with the exit code',
    'that the [README](../README.md) explains.',
    '',
    '| code | what happened | what to do |',
    '|---|---|---|',
    ...rows,
    '',
  ].join('\n');
  await expect(page).toMatchFileSnapshot(join(root, 'docs/error-codes.md'));
});

it.each(documents())('%s links to files that exist', (name) => {
  const page = readFileSync(join(root, name), 'utf8');
  const links = [...page.matchAll(/\]\((?!https?:|#|mailto:)([^)#\s]+)[^)]*\)/g)];
  const missing = links
    .map(([, link = '']) => resolve(root, dirname(name), link))
    .filter((path) => !existsSync(path));
  expect(missing).toEqual([]);
});

it.each([
  ['import', 'import { checks } from "@vitrina/validator"; console.log(checks.length)', 'module'],
  ['require', 'console.log(require("@vitrina/validator").checks.length)', 'commonjs'],
])('the library is there for %s', (_way, source, type) => {
  const args = [`--input-type=${type}`, '--eval', source];
  const output = execFileSync(process.execPath, args, { cwd: root, encoding: 'utf8' });
  expect(Number(output)).toBeGreaterThan(20);
});
