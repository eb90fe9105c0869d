import { EventEmitter } from 'node:events';
import { PassThrough } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { run } from './run.ts';
import type { Environment, Terminal } from './terminal.ts';

interface Result {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

async function runHere(argv: readonly string[], environment: Environment = {}): Promise<Result> {
  const stdout = new PassThrough({ encoding: 'utf8' });
  const stderr = new PassThrough({ encoding: 'utf8' });
  const events = new EventEmitter();
  const terminal: Terminal = {
    stdin: Object.assign(new PassThrough(), { isTTY: true }),
    stdout,
    stderr,
    environment,
    folder: import.meta.dirname,
    clock: () => new Date(0),
    events,
  };
  const code = await run(argv, terminal);
  expect(events.eventNames()).toEqual([]);
  return { code, stdout: String(stdout.read() ?? ''), stderr: String(stderr.read() ?? '') };
}

describe('run', () => {
  it('shows the first lines without arguments, in the language of the environment', async () => {
    const english = await runHere([]);
    const spanish = await runHere([], { LANG: 'es_MX.UTF-8' });
    expect(english).toMatchObject({ code: 0, stderr: '' });
    expect(english.stdout).toMatch(/^Checks open contracting data/);
    expect(spanish.stdout).toMatch(/^Comprueba datos de contrataciones abiertas/);
    expect((await runHere(['--lang', 'es'])).stdout).toBe(spanish.stdout);
  });

  it.each(['check', 'checks', 'coverage', 'diff', 'explain', 'gate'])(
    'words all help of %s in both languages',
    async (name) => {
      for (const language of ['en', 'es']) {
        const { code, stdout, stderr } = await runHere([name, '--help', '--lang', language]);
        expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
        expect(stdout).not.toMatch(/help\.|\{\w+\}/);
      }
    },
  );

  it('wraps help at the width of the screen', async () => {
    const { stdout } = await runHere(['check', '--help']);
    const lines = stdout.split('\n').filter((line) => !line.startsWith('  vitrina'));
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(80);
  });

  it.each([
    [['check', 'a.json', '-fjson']],
    [['check', '--dot.ted', 'a.json']],
    [['check', '--__proto__', 'a.json']],
    [['check', '--inputs', 'a.json']],
    [['--only', 'structure/*']],
    [['checks', 'structure']],
    [['explain', '--only', 'x', 'structure/bad-uri']],
    [['check', '--verbose=1', 'a.json']],
  ])('refuses %j with one sentence and a hint', async (argv) => {
    const { code, stdout, stderr } = await runHere(argv);
    expect(code).toBe(2);
    expect(stdout).toBe('');
    expect(stderr).toMatch(/^vitrina: [^\n{}]+\.\n {2}[^\n{}]+\n$/);
  });

  it('does not take a word of the command line for a flag of the first command', async () => {
    const { stderr } = await runHere(['chekc', 'check', '--only', 'x']);
    expect(stderr).toContain('There is no command chekc.');
  });

  it('answers a fault of its own with 5, and shows where only when asked', async () => {
    const broken = {
      get SOURCE_DATE_EPOCH(): string {
        throw new TypeError('broken on purpose');
      },
    };
    const short = await runHere(['check', 'run.ts'], broken);
    expect(short).toMatchObject({ code: 5, stdout: '' });
    expect(short.stderr).toContain('broken on purpose');
    expect(short.stderr).not.toContain('    at ');
    const long = await runHere(['check', 'run.ts', '--verbose'], broken);
    expect(long.stderr).toContain('    at ');
  });
});
