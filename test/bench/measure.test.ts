import { readFileSync } from 'node:fs';
import { expect, it, vi } from 'vitest';
import { measureInTurn } from './measure.js';
import { benchFile } from './workspace.js';

// Whole processes, some of them slow on purpose.
vi.setConfig({ testTimeout: 30_000 });

function program(name: string, source: string) {
  return { name, command: ['-e', source], prints: true };
}

it('runs programs in turn and tells what each of them used', async () => {
  const busy = program('busy', 'while (process.cpuUsage().user < 400_000);');
  const idle = program('idle', 'setTimeout(() => console.log("awake"), 400);');
  const [ofBusy = [], ofIdle = []] = await measureInTurn([busy, idle], 2);
  expect([ofBusy.length, ofIdle.length]).toEqual([2, 2]);
  for (const { cpuMs, wallMs, peakBytes } of ofBusy) {
    expect(cpuMs).toBeGreaterThanOrEqual(400);
    expect(wallMs).toBeGreaterThan(300);
    expect(peakBytes).toBeGreaterThan(10e6);
  }
  for (const { cpuMs, wallMs, printed } of ofIdle) {
    expect(cpuMs).toBeLessThan(400);
    expect(wallMs).toBeGreaterThan(400);
    expect(printed).toBe('awake\n');
  }
});

it('sees the memory that a program takes', async () => {
  const [small = [], large = []] = await measureInTurn(
    [program('small', '0'), program('large', 'Buffer.alloc(200e6, 1)')],
    1,
  );
  const growth = (large[0]?.peakBytes ?? 0) - (small[0]?.peakBytes ?? 0);
  expect(growth).toBeGreaterThan(190e6);
});

it('counts the threads of a program, and its usage once', async () => {
  const thread = JSON.stringify('while (process.cpuUsage().user < 300_000);');
  const source = `new (require('node:worker_threads').Worker)(${thread}, { eval: true })`;
  const [[sample] = []] = await measureInTurn([program('threads', source)], 1);
  expect(sample?.cpuMs).toBeGreaterThanOrEqual(300);
});

it('gives a file as standard input', async () => {
  const copying = program('copying', 'process.stdin.pipe(process.stdout)');
  const [[sample] = []] = await measureInTurn(
    [{ ...copying, standardInput: benchFile('report-usage.cjs') }],
    1,
    { warmUp: false },
  );
  expect(sample?.printed).toBe(readFileSync(benchFile('report-usage.cjs'), 'utf8'));
});

it('throws away what is not wanted', async () => {
  const [[sample] = []] = await measureInTurn(
    [{ name: 'a', command: ['-e', 'console.log(1)'] }],
    1,
  );
  expect(sample?.printed).toBe('');
});

it('fails when a program does, in its words', async () => {
  const failing = program('failing', 'throw new Error("no such file")');
  await expect(measureInTurn([failing], 1)).rejects.toThrow(/failing ended with code 1.*no such/s);
});
