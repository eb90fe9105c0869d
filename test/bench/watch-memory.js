// @ts-check
import { readdirSync, readFileSync } from 'node:fs';
import process from 'node:process';

const intervalMs = 100;

/**
 * Watches the memory of the processes that a process has started, with theirs: what a process says
 * of itself at its end does not tell of them. Where there is no /proc it sees none.
 *
 * @param {number} pid
 * @returns {{ stop: () => number }} gives the largest sum seen, of the process and those it started;
 *   0 where it never had any
 */
export function watchFamily(pid) {
  let largest = 0;
  const timer = setInterval(() => {
    const children = listDescendants(pid);
    if (children.length === 0) return;
    const sum = [pid, ...children].reduce((total, member) => total + residentBytes(member), 0);
    largest = Math.max(largest, sum);
  }, intervalMs);
  return {
    stop() {
      clearInterval(timer);
      return largest;
    },
  };
}

/**
 * @param {number} pid
 * @returns {number[]}
 */
function listDescendants(pid) {
  const children = read(() =>
    readdirSync(`/proc/${pid}/task`).flatMap((thread) =>
      readFileSync(`/proc/${pid}/task/${thread}/children`, 'utf8').trim().split(' '),
    ),
  );
  const pids = (children ?? []).filter((child) => child !== '').map(Number);
  return pids.flatMap((child) => [child, ...listDescendants(child)]);
}

/** @param {number} pid */
function residentBytes(pid) {
  const status = read(() => readFileSync(`/proc/${pid}/status`, 'utf8'));
  return Number(/^VmRSS:\s+(\d+) kB$/m.exec(status ?? '')?.[1] ?? 0) * 1024;
}

/**
 * @template Value
 * @param {() => Value} readNow fails where a process has ended meanwhile
 * @returns {Value | undefined}
 */
function read(readNow) {
  if (process.platform !== 'linux') return undefined;
  try {
    return readNow();
  } catch {
    return undefined;
  }
}
