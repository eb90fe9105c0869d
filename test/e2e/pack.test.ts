import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { packVitrina } from '../../scripts/packaging/pack-vitrina.js';
import { type Placed, placeProduction } from '../../scripts/packaging/production-tree.js';
import { PARTS } from '../../scripts/packaging/vitrina-package.js';
import { findNodes, listAbsent } from '../support/find-nodes.ts';
import { CLI_PATH } from '../support/run-cli.ts';
import { type ProgramResult, runProgram } from '../support/run-program.ts';
import { CONSUMER } from '../support/typescript-consumer.ts';

const root = resolve(import.meta.dirname, '../..');
const EXAMPLE = join(root, 'examples/with-defects/releases.json');
const CHECK = ['check', EXAMPLE, '--as-of', '2026-11-01'];
const nodes = findNodes();
const absent = listAbsent(nodes);
process.stderr.write(
  `the package is run on Node ${nodes.map(({ version }) => version).join(', ')}\n`,
);
if (absent.length > 0) {
  process.stderr.write(`skipped: no Node ${absent.join('x, ')}x in VITRINA_NODES or on PATH\n`);
}

const workplace = mkdtempSync(join(tmpdir(), 'vitrina-install-'));
const folder = join(workplace, 'empty');
const installed = join(folder, 'node_modules/vitrina');
let archive = '';

beforeAll(async () => {
  const again = join(workplace, 'again');
  for (const path of [folder, again]) mkdirSync(path);
  const [file, copy] = await Promise.all([packVitrina(workplace), packVitrina(again)]);
  expect(readFileSync(copy).equals(readFileSync(file)), 'packed twice, the same bytes').toBe(true);
  archive = file;
  writeFileSync(join(folder, 'package.json'), '{ "private": true }');
  const options = '--offline --ignore-scripts --no-audit --no-fund --cache ../cache';
  const { status, stderr } = await runShell(`npm install ${options} "${archive}"`);
  expect(status, stderr).toBe(0);
}, 120_000);

afterAll(() => rmSync(workplace, { recursive: true, force: true }));

/** Runs a line in the folder that holds nothing but the package. */
function runShell(line: string): Promise<ProgramResult> {
  return runProgram(line, [], {
    folder,
    shell: true,
    environment: { HOME: workplace, npm_config_update_notifier: 'false' },
  });
}

function withoutRun(document: string): string {
  return JSON.stringify({ ...JSON.parse(document), run: null });
}

describe.each(nodes)('with Node $version', ({ path }) => {
  const runNode = (args: readonly string[]) => runProgram(path, args, { folder });

  it.each(['plain', 'json'])(
    'the command writes what that of the workspace writes, as %s',
    async (format) => {
      const command = join(installed, 'bin/vitrina.js');
      const [ours, theirs] = await Promise.all(
        [CLI_PATH, command].map((file) => runNode([file, ...CHECK, '-f', format])),
      );
      const read = format === 'json' ? withoutRun : (text: string) => text;
      expect(theirs!.status, theirs!.stderr).toBe(1);
      expect(read(theirs!.stdout)).toBe(read(ours!.stdout));
      expect(theirs!.stdout.length).toBeGreaterThan(1000);
    },
  );

  it('the command has its checklists', async () => {
    const command = join(installed, 'bin/vitrina.js');
    const args = ['score', EXAMPLE, '--checklist', 'civio', '-f', 'json', '--as-of', '2026-11-01'];
    const [ours, theirs] = await Promise.all(
      [CLI_PATH, command].map((file) => runNode([file, ...args])),
    );
    expect(theirs!.status, theirs!.stderr).toBe(0);
    expect(theirs!.stdout).toBe(ours!.stdout);
    const listed = await runNode([command, 'checklists']);
    expect(listed.stdout, listed.stderr).toContain('emulations/gdb-2021');
  });

  it.each([
    [
      'import',
      "import { checks } from 'vitrina'; import 'vitrina/node'; import 'vitrina/report';",
      'module',
    ],
    [
      'require',
      "require('vitrina/node'); require('vitrina/report'); const { checks } = require('vitrina');",
      'commonjs',
    ],
  ])('the library is there for %s', async (_way, source, type) => {
    const text = `${source} console.log(checks.length > 20)`;
    const { stdout, stderr } = await runNode([`--input-type=${type}`, '--eval', text]);
    expect(stdout, stderr).toBe('true\n');
  });
});

it('the command is there by its name', async () => {
  const { stdout, stderr } = await runShell('npx --no-install vitrina --version');
  expect(stdout, stderr).toMatch(/^\d+\.\d+\.\d+\n$/);
});

describe('a program in TypeScript', () => {
  const compiler = join(root, 'node_modules/typescript/bin/tsc');

  it.each([
    ['node16', 'main.mts'],
    ['nodenext', 'main.mts'],
    ['nodenext', 'main.cts'],
    ['bundler', 'main.mts'],
  ])('finds the types with %s in %s', async (moduleResolution, file) => {
    writeFileSync(join(folder, file), CONSUMER);
    const module = moduleResolution === 'bundler' ? 'esnext' : moduleResolution;
    const config = {
      compilerOptions: {
        module,
        moduleResolution,
        target: 'es2023',
        lib: ['es2023', 'dom'],
        strict: true,
        noEmit: true,
        typeRoots: [join(root, 'node_modules/@types')],
        types: ['node'],
      },
      files: [file],
    };
    writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify(config));
    const { status, stdout } = await runProgram(process.execPath, [compiler, '-p', folder], {
      folder,
    });
    expect(stdout).toBe('');
    expect(status).toBe(0);
  });
});

describe('the archive', () => {
  it.each(['LICENSE', 'NOTICE', 'README.md'])('holds %s', (name) => {
    expect(readFileSync(join(installed, name), 'utf8')).toBe(
      readFileSync(join(root, name), 'utf8'),
    );
  });

  it('holds every library, with its licence', () => {
    const placed = placeProduction(PARTS.map((part) => join(root, 'packages', part)));
    const libraries = listLibraries(placed, installed);
    expect(libraries.length).toBeGreaterThan(10);
    const unlicensed = libraries.filter(
      (library) => !readdirSync(library).some((name) => /^licen[cs]e/i.test(name)),
    );
    expect(unlicensed).toEqual([]);
  });
});

/** The folders of libraries of others below a package. */
function listLibraries(packages: ReadonlyMap<string, Placed>, owner: string): string[] {
  return [...packages].flatMap(([name, { children }]) => {
    const library = join(owner, 'node_modules', name);
    const own = name.startsWith('@vitrina/') ? [] : [library];
    return [...own, ...listLibraries(children, library)];
  });
}
