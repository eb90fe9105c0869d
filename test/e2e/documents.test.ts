import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { renderConfiguration } from '../support/configuration-page.ts';
import { findMissing } from '../support/document-links.ts';
import { renderErrorCodes } from '../support/error-codes-page.ts';
import { matchesText } from '../support/match-text.ts';
import { runCli } from '../support/run-cli.ts';
import { drawTerminal } from '../support/terminal-picture.ts';

const root = resolve(import.meta.dirname, '../..');
const readme = readFileSync(join(root, 'README.md'), 'utf8');
const FOLDER = 'examples/with-defects';
const FILE = 'releases.json';

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
      expect(output).toContain(
        'structure/bad-date-time in ocds-d4e5f6-ACM-2025-003 at /releases/0/date',
      );
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  it('has a picture of what the command prints now', async () => {
    const args = ['check', FILE, '-f', 'pretty', '--color', 'always', '--as-of', '2026-11-01'];
    const { stdout } = await runCli(args, { folder: join(root, FOLDER) });
    const blocks = stdout.trimEnd().split('\n\n');
    // What was read, the first check that found something, then the summary.
    const shown = [`$ vitrina check ${FILE}`, ...blocks.slice(0, 2), '…', ...blocks.slice(-2)];
    expect(shown.length).toBeLessThan(blocks.length);
    const title = `vitrina check ${FILE}, on a publication with defects`;
    const description =
      'An error with place, reason and remedy; the list of checks that found something; the verdict: failed.';
    const picture = drawTerminal(shown.join('\n\n').split('\n'), title, description);
    expect(picture.length).toBeLessThan(60_000);
    await expect(picture).toMatchFileSnapshot(join(root, 'docs/images/check.svg'));
  });
});

it('docs/error-codes.md says what the command says', async () => {
  const page = await renderErrorCodes(root);
  await expect(page).toMatchFileSnapshot(join(root, 'docs/error-codes.md'));
});

it('docs/configuration.md says what the schema says', async () => {
  const page = renderConfiguration(root);
  await expect(page).toMatchFileSnapshot(join(root, 'docs/configuration.md'));
});

it.each(documents())('%s leads to files and headings that exist', (name) => {
  expect(findMissing(root, name)).toEqual([]);
});

it.each([
  ['import', 'import { checks } from "@vitrina/validator"; console.log(checks.length)', 'module'],
  ['require', 'console.log(require("@vitrina/validator").checks.length)', 'commonjs'],
])('the library is there for %s', (_way, source, type) => {
  const args = [`--input-type=${type}`, '--eval', source];
  const output = execFileSync(process.execPath, args, { cwd: root, encoding: 'utf8' });
  expect(Number(output)).toBeGreaterThan(20);
});
