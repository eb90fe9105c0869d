import { spawn } from 'node:child_process';
import { once } from 'node:events';
import process from 'node:process';
import { describe, expect, it, vi } from 'vitest';
import { watchFamily } from './watch-memory.js';

// Whole processes, on a machine that may be busy.
vi.setConfig({ testTimeout: 30_000 });

const holdsMemory = 'const held = Buffer.alloc(150e6, 1); setTimeout(() => held.length, 1500)';

async function watch(source: string) {
  const child = spawn(process.execPath, ['-e', source], { stdio: 'ignore' });
  const family = watchFamily(child.pid!);
  await once(child, 'exit');
  return family.stop();
}

describe.skipIf(process.platform !== 'linux')('watchFamily', () => {
  it('sees what a process and one that it started take together', async () => {
    const child = JSON.stringify(holdsMemory);
    const source = `require('node:child_process').spawn(process.execPath, ['-e', ${child}])`;
    expect(await watch(source)).toBeGreaterThan(200e6);
  });

  it('leaves alone a process that started none', async () => {
    expect(await watch(holdsMemory)).toBe(0);
  });
});
