import { spawnSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import { expect, it } from 'vitest';
import { CLI_PATH, runCli } from '../support/run-cli.ts';

const hasBash = spawnSync('bash', ['--version']).status === 0;

/** What bash offers where a line ends: its answers, and how the shell asks for them. */
function completeInBash(line: string): string[] {
  const script = `
    vitrina() { "$NODE" "$CLI" "$@"; }
    eval "$(vitrina completion bash)"
    COMP_LINE="$LINE" COMP_POINT=\${#LINE}
    _vitrina
    printf "%s\\n" "\${COMPREPLY[@]}"
  `;
  const { stdout, stderr } = spawnSync('bash', ['--norc', '-c', script], {
    encoding: 'utf8',
    env: { PATH: process.env['PATH'], NODE: process.execPath, CLI: CLI_PATH, LINE: line },
  });
  expect(stderr).toBe('');
  return stdout.split('\n').filter(Boolean);
}

it.skipIf(!hasBash).each([
  ['vitrina ch', ['check', 'checklists', 'checks']],
  ['vitrina config ', ['check', 'print']],
  ['vitrina explain structure/missing-', ['structure/missing-id']],
  ['vitrina check data.json --fail-on ', ['error', 'warning', 'notice', 'never']],
  // Bash takes only what stands behind the sign for the word.
  ['vitrina check --fail-on=w', ['warning']],
  [
    'vitrina check --only codelist/closed-code,structure/missing-',
    ['codelist/closed-code,structure/missing-id'],
  ],
  ['vitrina check da', []],
])('bash completes %j', (line, words) => {
  expect(completeInBash(line)).toEqual(words);
});

it.each(['bash', 'zsh', 'fish'])('the script for %s asks the command', async (shell) => {
  const { stdout, status } = await runCli(['completion', shell], { folder: tmpdir() });
  expect(status).toBe(0);
  expect(stdout).toContain('vitrina --complete ');
});

it('the shell is that of the environment, unless it is named', async () => {
  const environment = { SHELL: '/usr/bin/fish' };
  const { stdout } = await runCli(['completion'], { folder: tmpdir(), environment });
  expect(stdout).toContain('complete --command vitrina');
  const { stderr, status } = await runCli(['completion', 'bsh'], { folder: tmpdir() });
  expect(status).toBe(2);
  expect(stderr).toContain('Did you mean bash?');
});
