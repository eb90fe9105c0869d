import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CLI_PATH } from '../support/run-cli.ts';

const RELEASES = 60_000;

let folder = '';

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'vitrina-interruption-'));
  const release = '{"ocid":"ocds-213czf-1","id":"1","date":"yesterday","tag":["planning"]}\n';
  await writeFile(join(folder, 'many.jsonl'), release.repeat(RELEASES));
});

afterAll(() => rm(folder, { recursive: true, force: true }));

function start(args: readonly string[]): ChildProcess {
  return spawn(process.execPath, [CLI_PATH, 'check', ...args], {
    cwd: folder,
    env: { PATH: process.env['PATH'], TMPDIR: folder },
    stdio: 'pipe',
  });
}

async function ended(child: ChildProcess): Promise<{ code: unknown; stderr: string }> {
  let stderr = '';
  child.stderr?.on('data', (chunk: Buffer) => {
    stderr += chunk.toString();
  });
  const [code] = (await once(child, 'close')) as [unknown];
  return { code, stderr };
}

describe.skipIf(process.platform === 'win32')('a run that is ended from outside', () => {
  it.each([
    ['SIGINT', 130],
    ['SIGTERM', 143],
  ] as const)('by %s leaves no file behind', async (signal, code) => {
    const child = start(['many.jsonl', '-f', 'ndjson', '-f', 'json=result.json']);
    // The first findings prove that it is at work.
    child.stdout?.once('data', () => child.kill(signal));
    child.stdout?.resume();
    const end = await ended(child);
    expect(end.code).toBe(code);
    expect(end.stderr).toMatch(/^vitrina: Interrupted[^\n]+\n {2}[^\n]+\n$/);
    expect(await readdir(folder)).toEqual(['many.jsonl']);
  });

  it('while it waits for standard input', async () => {
    const child = start(['-']);
    child.stdin?.write('{"ocid":');
    setTimeout(() => child.kill('SIGINT'), 1500);
    expect((await ended(child)).code).toBe(130);
    expect(await readdir(folder)).toEqual(['many.jsonl']);
  });

  it('by its reader, without a word', async () => {
    const child = start(['many.jsonl', '-f', 'ndjson']);
    child.stdout?.once('data', () => child.stdout?.destroy());
    expect(await ended(child)).toEqual({ code: 141, stderr: '' });
  });

  it('by its reader, but goes on for the sake of a file', async () => {
    const child = start(['many.jsonl', '-f', 'ndjson', '-f', 'json=result.json']);
    child.stdout?.once('data', () => child.stdout?.destroy());
    expect((await ended(child)).code).toBe(1);
    expect((await readdir(folder)).sort()).toEqual(['many.jsonl', 'result.json']);
  });
});
