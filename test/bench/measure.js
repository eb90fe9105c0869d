// @ts-check
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { open } from 'node:fs/promises';
import process from 'node:process';
import { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { watchFamily } from './watch-memory.js';
import { benchFile, root } from './workspace.js';

/**
 * A program to be measured.
 *
 * @typedef {object} Program
 * @property {string} name
 * @property {readonly string[]} command what to run, without `node` where Node runs it
 * @property {boolean} [isForeign] Node does not run it
 * @property {string} [standardInput] a file that it reads there
 * @property {boolean} [prints] what it prints is wanted; otherwise nobody reads it
 */

/**
 * One run of a whole process.
 *
 * @typedef {object} Sample
 * @property {number} wallMs from the start to the end of the process
 * @property {number} cpuMs user and system, of all its threads
 * @property {number} peakBytes largest resident memory, of the process and those it started
 * @property {string} printed empty where it is not wanted
 */

const timeProgram = '/usr/bin/time';

/** Whether programs other than Node's can be measured here. */
export const canMeasureOthers = existsSync(timeProgram);

/**
 * Runs programs in turn, A B A B: first once without measuring, which also reads their files into
 * the page cache, then `runs` times.
 *
 * @param {readonly Program[]} programs
 * @param {number} runs
 * @param {{ warmUp?: boolean }} [options] without `warmUp` the first run counts too
 * @returns {Promise<Sample[][]>} the runs of each program
 * @throws when a program fails
 */
export async function measureInTurn(programs, runs, { warmUp = true } = {}) {
  /** @type {Sample[][]} */
  const samples = programs.map(() => []);
  if (warmUp) for (const program of programs) await measure(program);
  for (let run = 0; run < runs; run += 1) {
    for (const [index, program] of programs.entries()) {
      samples[index]?.push(await measure(program));
    }
  }
  return samples;
}

/**
 * @param {Program} program
 * @returns {Promise<Sample>}
 */
async function measure(program) {
  const input = program.standardInput ? await open(program.standardInput) : null;
  try {
    return await measureWith(program, input?.fd ?? 'ignore');
  } finally {
    await input?.close();
  }
}

/**
 * @param {Program} program
 * @param {number | 'ignore'} input
 * @returns {Promise<Sample>}
 */
async function measureWith({ name, command, isForeign = false, prints = false }, input) {
  const [file = '', ...fileArguments] = isForeign
    ? // GNU time cuts the processor's time to 10 ms, which only slow programs can bear.
      [timeProgram, '--quiet', '--format', '\n%U %S %M', ...command]
    : [process.execPath, '--require', benchFile('report-usage.cjs'), ...command];
  const started = process.hrtime.bigint();
  const child = spawn(file, fileArguments, {
    cwd: root,
    stdio: [input, prints ? 'pipe' : 'ignore', 'pipe', 'pipe'],
  });
  // The others start no processes of their own, and GNU time is no part of what it measures.
  const family = isForeign ? null : watchFamily(child.pid ?? 0);
  const [, printed, errors, usage] = child.stdio.map((stream) => readAll(stream));
  const [code] = await once(child, 'exit');
  const wallMs = Number(process.hrtime.bigint() - started) / 1e6;
  const familyBytes = family?.stop() ?? 0;
  if (code !== 0) throw new Error(`${name} ended with code ${code}: ${await errors}`);
  const used = isForeign ? readTime((await errors) ?? '') : JSON.parse((await usage) ?? '');
  const peakBytes = Math.max(used.peakBytes, familyBytes);
  return { wallMs, cpuMs: used.cpuMs, peakBytes, printed: (await printed) ?? '' };
}

/** @param {unknown} stream null where it is not piped, or where it is written */
async function readAll(stream) {
  return stream instanceof Readable ? text(stream) : '';
}

/**
 * What GNU time wrote on the last line, behind the program's own words.
 *
 * @param {string} errors
 */
function readTime(errors) {
  const [user = 0, system = 0, kilobytes = 0] = (errors.trim().split('\n').at(-1) ?? '')
    .split(' ')
    .map(Number);
  return { cpuMs: (user + system) * 1000, peakBytes: kilobytes * 1024 };
}
