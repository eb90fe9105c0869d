import { expect, it, vi } from 'vitest';
import { measureInTurn } from './measure.js';

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
