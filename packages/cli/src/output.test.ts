import { EventEmitter } from 'node:events';
import { mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough, Writable } from 'node:stream';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Output, openOutput } from './output.ts';
import type { OutputStream, Terminal } from './terminal.ts';

let folder = '';

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'vitrina-output-'));
});

afterEach(() => rm(folder, { recursive: true, force: true }));

function terminal(stdout: OutputStream = new PassThrough()): Terminal {
  return {
    stdin: new PassThrough(),
    stdout,
    stderr: new PassThrough(),
    environment: {},
    folder,
    clock: () => new Date(0),
    events: new EventEmitter(),
  };
}

function openFile(name: string): Promise<Output> {
  return openOutput({ format: 'json', path: join(folder, name) }, terminal());
}

describe('a file', () => {
  it('appears under its name only when it is complete', async () => {
    const output = await openFile('report.json');
    await output.write('{"half":');
    expect(await readdir(folder)).toEqual([
      expect.stringMatching(/^report\.json\.[0-9a-f]{8}\.partial$/),
    ]);
    await output.write('1}');
    await output.complete();
    expect(await readdir(folder)).toEqual(['report.json']);
    expect(await readFile(join(folder, 'report.json'), 'utf8')).toBe('{"half":1}');
  });

  it('keeps what stood there when the run is given up', async () => {
    await writeFile(join(folder, 'report.json'), 'old');
    const output = await openFile('report.json');
    await output.write('new');
    await output.discard();
    expect(await readdir(folder)).toEqual(['report.json']);
    expect(await readFile(join(folder, 'report.json'), 'utf8')).toBe('old');
  });

  it('is not taken back by a late discard', async () => {
    const output = await openFile('report.json');
    await output.write('done');
    await output.complete();
    await output.discard();
    expect(await readFile(join(folder, 'report.json'), 'utf8')).toBe('done');
  });

  it('is written through a symbolic link', async () => {
    await writeFile(join(folder, 'real.json'), 'old');
    await symlink(join(folder, 'real.json'), join(folder, 'link.json'));
    const output = await openFile('link.json');
    await output.write('new');
    await output.complete();
    expect(await readFile(join(folder, 'real.json'), 'utf8')).toBe('new');
    expect((await readdir(folder)).sort()).toEqual(['link.json', 'real.json']);
  });

  it('takes more than a stream holds at once', async () => {
    const output = await openFile('big.txt');
    for (let piece = 0; piece < 64; piece += 1) await output.write('x'.repeat(65_536));
    await output.complete();
    expect((await readFile(join(folder, 'big.txt'))).length).toBe(64 * 65_536);
  });

  it('is refused at once where its folder is missing or its name is a folder', async () => {
    await expect(openFile('none/report.json')).rejects.toMatchObject({
      code: 'cannot-write',
      values: { reason: 'ENOENT' },
    });
    await mkdir(join(folder, 'taken'));
    await expect(openFile('taken')).rejects.toMatchObject({
      code: 'cannot-write',
      values: { reason: 'EISDIR' },
    });
  });

  it.skipIf(process.platform === 'win32')('may be a device', async () => {
    const output = await openOutput({ format: 'json', path: '/dev/null' }, terminal());
    await output.write('gone');
    await output.complete();
    expect(await readFile('/dev/null', 'utf8')).toBe('');
  });
});

describe('standard output', () => {
  it('receives the text', async () => {
    const stdout = new PassThrough();
    const output = await openOutput({ format: 'plain' }, terminal(stdout));
    await output.write('one\n');
    await output.write('two\n');
    await output.complete();
    expect(stdout.read()?.toString()).toBe('one\ntwo\n');
    expect(output.isClosed()).toBe(false);
  });

  it('ends quietly when the reader is gone', async () => {
    const output = await openOutput({ format: 'plain' }, terminal(failing('EPIPE')));
    await output.write('one\n');
    await settled();
    await output.write('two\n');
    await output.complete();
    expect(output.isClosed()).toBe(true);
  });

  it('says so when it cannot be written', async () => {
    const output = await openOutput({ format: 'plain' }, terminal(failing('ENOSPC')));
    const writing = output.write('one\n').then(() => output.complete());
    await expect(writing).rejects.toMatchObject({
      code: 'cannot-write',
      values: { path: '-', reason: 'ENOSPC' },
    });
  });
});

function failing(code: string): OutputStream {
  return new Writable({
    write: (_chunk, _encoding, done) => done(Object.assign(new Error(code), { code })),
  });
}

function settled(): Promise<void> {
  return new Promise((resolve) => {
    setImmediate(resolve);
  });
}
