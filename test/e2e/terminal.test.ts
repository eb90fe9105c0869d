import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { CLI_PATH } from '../support/run-cli.ts';

const FOLDER = resolve(import.meta.dirname, '../../examples/with-defects');

/** The program `script` of Linux runs a command on a terminal of its own. */
const hasTerminal =
  process.platform === 'linux' &&
  spawnSync('script', ['--version'], { stdio: 'ignore' }).status === 0;

/** All that a terminal is sent by a check of the example, both streams in one. */
function checkOnTerminal(
  columns: number,
  environment: Readonly<Record<string, string>>,
  flags = '',
): string {
  const command = `stty cols ${columns}; "$NODE" "$CLI" check releases.json ${flags}`;
  const { stdout } = spawnSync('script', ['-qec', command, '/dev/null'], {
    cwd: FOLDER,
    encoding: 'utf8',
    env: {
      PATH: process.env['PATH'],
      TERM: 'xterm',
      NODE: process.execPath,
      CLI: CLI_PATH,
      ...environment,
    },
  });
  return stdout.replaceAll('\r\n', '\n');
}

const RED = '\u001b[1;31m';
const CLEAR_LINE = '\r\u001b[K';

describe.skipIf(!hasTerminal)('on a terminal', () => {
  it('the result is pretty, and nothing of the progress is left', () => {
    const sent = checkOnTerminal(80, {});
    expect(sent).toContain(`${RED}✖\u001b[0m ${RED}error\u001b[0m`);
    expect(sent.startsWith(`${CLEAR_LINE}Reading releases.json`)).toBe(true);
    const [, ...shown] = sent.split(CLEAR_LINE);
    expect(shown.length).toBeGreaterThan(0);
    expect(shown.slice(0, -1).every((line) => !line.includes('\n'))).toBe(true);
  });

  it('no line is wider than 40 columns, where that is all there is', () => {
    const lines = checkOnTerminal(40, { NO_COLOR: '1' }, '--progress never').split('\n');
    expect(lines.length).toBeGreaterThan(100);
    const wide = lines.filter((line) => [...line].length > 40);
    expect(wide.filter((line) => line.trim().includes(' '))).toEqual([]);
  });

  it.each<[string, Readonly<Record<string, string>>, string, boolean]>([
    ['NO_COLOR', { NO_COLOR: '1' }, '', false],
    ['TERM=dumb', { TERM: 'dumb' }, '', false],
    ['--color never', { FORCE_COLOR: '1' }, '--color never', false],
    ['--color always', { NO_COLOR: '1' }, '--color always', true],
    ['a pipeline', { CI: 'true' }, '', true],
  ])('%s decides on colours', (_name, environment, flags, isColoured) => {
    const sent = checkOnTerminal(80, environment, `${flags} --progress never`);
    expect(sent).toContain('error  ');
    expect(sent.includes(RED)).toBe(isColoured);
  });
});
