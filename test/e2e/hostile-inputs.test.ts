import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, readdir, readlink, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createGzip, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CLI_PATH, runCli } from '../support/run-cli.ts';
import { type WrittenEntry, writeZip } from '../support/write-zip.ts';

const RELEASE =
  '{"ocid":"ocds-213czf-1","id":"1","date":"2026-01-05T09:00:00Z","tag":["planning"],"initiationType":"tender"}\n';
const REPORT_USAGE = resolve(import.meta.dirname, '../bench/report-usage.cjs');
const MEGABYTE = 1_048_576;

let folder = '';
let spools = '';

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'vitrina-hostile-'));
  spools = join(folder, 'spools');
  await mkdir(spools);
});

afterAll(() => rm(folder, { recursive: true, force: true }));

/** Starts a check whose memory is told on file descriptor 3. */
function start(args: readonly string[]): ChildProcess {
  const command = ['--require', REPORT_USAGE, CLI_PATH, 'check', ...args, '--tmp-dir', spools];
  return spawn(process.execPath, command, {
    cwd: folder,
    env: { PATH: process.env['PATH'], SOURCE_DATE_EPOCH: '1790000000' },
    stdio: ['pipe', 'pipe', 'pipe', 'pipe'],
  });
}

interface Ended {
  readonly status: unknown;
  readonly stdout: string;
  readonly stderr: string;
  readonly peakBytes: number;
}

async function ended(child: ChildProcess): Promise<Ended> {
  const texts = ['', '', '', ''];
  for (const channel of [1, 2, 3]) {
    child.stdio[channel]?.on('data', (chunk: Buffer) => {
      texts[channel] += chunk.toString();
    });
  }
  const [status] = (await once(child, 'close')) as [unknown];
  expect(await readdir(spools)).toEqual([]);
  const [, stdout = '', stderr = '', usage] = texts;
  const { peakBytes } = JSON.parse(usage || '{"peakBytes":0}') as { peakBytes: number };
  return { status, stdout, stderr, peakBytes };
}

async function checkZip(entries: readonly WrittenEntry[], ...args: readonly string[]) {
  await writeFile(join(folder, 'a.zip'), writeZip(entries));
  return ended(start(['a.zip', ...args]));
}

describe('an archive on the command line', () => {
  const good = { name: 'good.jsonl', content: RELEASE };

  it('has each of its files checked, and says what it left out', async () => {
    const list = { name: 'list.json', content: '{"files":[]}' };
    const { status, stdout, stderr } = await checkZip([good, list, { ...list, name: 'a.txt' }]);
    expect(status).toBe(0);
    expect(stdout).toContain('a.zip!good.jsonl  single release');
    expect(stdout).toContain('a.zip!list.json');
    expect(stderr).toMatch(/left out, .*\(a\.zip\) a\.txt/);
  });

  it.each<[string, Partial<WrittenEntry>, RegExp]>([
    ['a password', { flags: 1 }, /is protected with a password/],
    ['an unusual compression', { method: 12 }, /compressed in an unusual way/],
    ['a wrong checksum', { crc: 1 }, /is damaged inside its ZIP archive/],
    ['a lie about its size', { unpackedBytes: 1 }, /is damaged inside its ZIP archive/],
    ['the bytes of another', { dataOf: 0 }, /shares its bytes with another/],
  ])('with a file that has %s has the others checked', async (_what, entry, sentence) => {
    const bad = { ...good, name: '../bad.jsonl', ...entry };
    const { status, stdout, stderr } = await checkZip([good, bad, { ...good, name: 'last.jsonl' }]);
    expect(status).toBe(3);
    expect(stdout.replace(/\s+/g, ' ')).toMatch(sentence);
    expect(stdout).toContain('a.zip!../bad.jsonl');
    expect(stdout).toContain('a.zip!last.jsonl');
    expect(stderr).toBe('');
    expect((await readdir(folder)).sort()).toEqual(['a.zip', 'spools']);
  });

  it.each([
    ['cut off', writeZip([good]).subarray(0, -30), /damaged or incomplete/],
    ['without JSON', writeZip([{ name: 'a.txt', content: 'x' }]), /no JSON file was found/],
    ['that is a spreadsheet', writeZip([{ name: 'xl/a.xml', content: 'x' }]), /a spreadsheet/],
    ['in an archive', writeZip([{ name: 'a.zip', content: writeZip([]) }]), /inside a ZIP archive/],
  ])('%s is refused in one sentence', async (_what, bytes, sentence) => {
    await writeFile(join(folder, 'a.zip'), bytes);
    const { status, stdout } = await ended(start(['a.zip']));
    expect(status).toBe(3);
    expect(stdout.replace(/\s+/g, ' ')).toMatch(sentence);
  });

  it('may come from standard input', async () => {
    const child = start(['-']);
    child.stdin?.end(writeZip([good]));
    expect((await ended(child)).stdout).toContain('-!good.jsonl');
  });

  it('of thousands of files takes hardly any memory for each', { timeout: 300_000 }, async () => {
    const entries = Array.from({ length: 3000 }, (_, at) => ({ ...good, name: `${at}.jsonl` }));
    const one = await checkZip([good], '-f', 'ndjson');
    const many = await checkZip(entries, '-f', 'ndjson');
    expect(many.status).toBe(0);
    expect(many.peakBytes - one.peakBytes).toBeLessThan(120 * MEGABYTE);
  });
});

describe('a bomb', () => {
  it('of gzip is unpacked to the disk, not into memory', { timeout: 300_000 }, async () => {
    const child = start(['-']);
    const gzip = createGzip({ level: 9 });
    child.stdin?.on('error', () => {});
    if (child.stdin) gzip.pipe(child.stdin);
    const blanks = Buffer.alloc(MEGABYTE, ' ');
    gzip.write(RELEASE);
    for (let left = 600; left > 0; left -= 1) {
      if (!gzip.write(blanks)) await once(gzip, 'drain');
    }
    gzip.end();
    const { status, stdout, peakBytes } = await ended(child);
    expect(status).toBe(0);
    expect(stdout).toContain('-  single release');
    expect(peakBytes).toBeLessThan(250 * MEGABYTE);
  });
});

describe('an endless input', () => {
  it.each([
    ['releases', '', RELEASE],
    ['a package', '{"releases":[', `${RELEASE},`],
    ['no JSON', '', 'y\n'],
  ])('of %s ends at the limit', async (_what, head, piece) => {
    const child = start(['-', '--limit', '1000', '-f', 'json']);
    const { stdin } = child;
    const told: string[] = [];
    stdin?.on('error', ({ message }) => told.push(message));
    stdin?.write(head);
    const block = piece.repeat(1000);
    const pour = (): void => {
      while (stdin?.writable && stdin.write(block));
    };
    stdin?.on('drain', pour);
    pour();
    const { stdout, peakBytes } = await ended(child);
    const { scope, inputs } = JSON.parse(stdout);
    expect(scope.limit).toBe(1000);
    expect(inputs[0]).toMatchObject({ partial: true });
    if (head + piece !== 'y\n') expect(inputs[0].counts.releases).toBe(1000);
    // Who writes on is told so, as by any program that has read enough.
    expect(told.join()).toMatch(/EPIPE|ECONNRESET|^$/);
    expect(peakBytes).toBeLessThan(250 * MEGABYTE);
  });
});

const canMount = spawnSync('unshare', ['-rm', 'true']).status === 0;

describe.skipIf(process.platform !== 'linux')('a spool', () => {
  it('is gone when its process is killed', async () => {
    const child = start(['-']);
    child.stdin?.write(gzipSync(RELEASE.repeat(50_000)).subarray(0, -8));
    const spool = await waitFor(async () => findSpool(child.pid ?? 0));
    expect(spool).toContain('(deleted)');
    child.kill('SIGKILL');
    expect((await ended(child)).status).toBe(null);
  });

  it.skipIf(!canMount)('that fills its disk ends the run in one sentence', async () => {
    const gzip = join(folder, 'large.json.gz');
    await writeFile(gzip, gzipSync(Buffer.alloc(8 * MEGABYTE, '[1]')));
    const disk = join(folder, 'disk');
    await mkdir(disk);
    const command =
      'mount -t tmpfs -o size=2m none "$1" && "$2" "$3" check "$4" --tmp-dir "$1"; echo "$? $(ls "$1")"';
    const args = ['-rm', 'sh', '-c', command, 'sh', disk, process.execPath, CLI_PATH, gzip];
    const { stdout, stderr } = spawnSync('unshare', args, { encoding: 'utf8' });
    expect(stderr).toMatch(/^vitrina: There is no room left for temporary files\.\n {2}.+\n$/);
    expect(stdout).toBe('3 \n');
  });
});

/** What the open spool of a process is, if it has one. */
async function findSpool(processId: number): Promise<string | undefined> {
  const descriptors = `/proc/${processId}/fd`;
  const names = await readdir(descriptors).catch(() => []);
  const targets = await Promise.all(
    names.map((name) => readlink(join(descriptors, name)).catch(() => '')),
  );
  return targets.find((target) => target.includes('.spool'));
}

async function waitFor<T>(look: () => Promise<T | undefined>): Promise<T> {
  for (let left = 200; left > 0; left -= 1) {
    const found = await look();
    if (found !== undefined) return found;
    await new Promise((wake) => setTimeout(wake, 25));
  }
  throw new Error('waited in vain');
}

it('is read at the place that the caller names', async () => {
  await writeFile(join(folder, 'api.json'), `{"a":[${RELEASE}],"b":[${RELEASE}]}`);
  const unclear = await runCli(['check', 'api.json'], { folder });
  expect(unclear.status).toBe(3);
  expect(unclear.stdout.replace(/\s+/g, ' ')).toContain('choose one of them with --root (/a, /b)');
  const chosen = await runCli(['check', 'api.json', '--root', '/b'], { folder });
  expect(chosen.status).toBe(0);
  expect(chosen.stdout.replace(/\s+/g, ' ')).toContain('found under /b, not at the top');
  expect((await runCli(['check', 'api.json', '--root', '//'], { folder })).status).toBe(2);
});
