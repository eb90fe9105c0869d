import { EventEmitter } from 'node:events';
import { PassThrough } from 'node:stream';
import { loadLocale } from '@vitrina/report';
import schema from '@vitrina/schemas/vitrina/progress.schema.json' with { type: 'json' };
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { compileSchema } from './config/compile-schema.ts';
import { createJsonLog } from './log.ts';
import { createProgress, type ProgressDisplay, type ProgressMode } from './progress.ts';
import type { Environment, OutputStream, Terminal } from './terminal.ts';

const locale = await loadLocale('en');
const errorsOf = compileSchema(schema);

beforeEach(() => {
  vi.useFakeTimers();
});

afterEach(() => {
  vi.useRealTimers();
});

interface Stage {
  readonly display: ProgressDisplay;
  written(): string;
}

interface Screen {
  readonly isTTY?: boolean;
  readonly columns?: number;
}

function stage(mode: ProgressMode, screen: Screen, environment: Environment = {}): Stage {
  const stderr: OutputStream = Object.assign(new PassThrough({ encoding: 'utf8' }), screen);
  const terminal: Terminal = {
    stdin: new PassThrough(),
    stdout: new PassThrough(),
    stderr,
    environment,
    folder: '/',
    clock: () => new Date(),
    events: new EventEmitter(),
  };
  return {
    display: createProgress(mode, { terminal, locale }, async () => new Map()),
    written: () => String((stderr as PassThrough).read() ?? ''),
  };
}

const reading = { input: 'a.json', stage: 'reading', bytesDone: 5_000_000, items: 0 } as const;

describe('createProgress', () => {
  it('redraws one line on a screen, not more often than ten times a second, and removes it', () => {
    const { display, written } = stage('auto', { isTTY: true });
    vi.setSystemTime(1_000);
    display.update({ ...reading, bytesDone: 0 });
    display.update({ ...reading, bytesDone: 1 });
    expect(written()).toBe('\r\u001B[KReading a.json: 0\u00a0B');
    vi.setSystemTime(3_000);
    display.update(reading);
    expect(written()).toBe('\r\u001B[KReading a.json: 5\u00a0MB, 2.5\u00a0MB/s');
    display.end();
    expect(written()).toBe('\r\u001B[K');
  });

  it('never draws more than a line holds', () => {
    const { display, written } = stage('auto', { isTTY: true, columns: 40 });
    vi.setSystemTime(1_000);
    display.update({ ...reading, input: 'x'.repeat(200) });
    expect(written().replace('\r\u001B[K', '')).toHaveLength(39);
    display.end();
  });

  it('clears the line before something is said', () => {
    const { display, written } = stage('auto', { isTTY: true });
    vi.setSystemTime(1_000);
    display.update(reading);
    written();
    display.giveWay();
    expect(written()).toBe('\r\u001B[K');
    display.giveWay();
    expect(written()).toBe('');
    display.end();
  });

  it.each<[string, ProgressMode, boolean, Environment]>([
    ['into a log', 'auto', false, {}],
    ['on a screen that wants it plain', 'plain', true, {}],
    ['on a screen that can do no more', 'auto', true, { TERM: 'dumb' }],
    ['in a pipeline that has a screen', 'auto', true, { CI: 'true' }],
  ])('writes a line every 30 seconds %s', (_, mode, isTTY, environment) => {
    const { display, written } = stage(mode, { isTTY }, environment);
    display.update({ ...reading, bytesTotal: 20_000_000, stage: 'checking', items: 1200 });
    vi.advanceTimersByTime(29_999);
    expect(written()).toBe('');
    vi.advanceTimersByTime(1);
    expect(written()).toBe('Checking a.json: 5\u00a0MB of 20\u00a0MB (25%), 1,200 items\n');
    display.end();
    vi.advanceTimersByTime(60_000);
    expect(written()).toBe('');
  });

  it('is silent when told to be', () => {
    const { display, written } = stage('never', { isTTY: true });
    display.update(reading);
    vi.advanceTimersByTime(60_000);
    display.end();
    expect(written()).toBe('');
  });
});

describe('progress as JSON', () => {
  function eventsOf(text: string): Record<string, unknown>[] {
    return text
      .split('\n')
      .slice(0, -1)
      .map((line) => JSON.parse(line));
  }

  it('is an object a line: at the start of a stage, then once a second', () => {
    const { display, written } = stage('json', { isTTY: true });
    vi.setSystemTime(0);
    display.update({ ...reading, bytesDone: 1 });
    vi.setSystemTime(999);
    display.update({ ...reading, bytesDone: 2 });
    vi.setSystemTime(2000);
    display.update(reading);
    display.update({ ...reading, stage: 'checking', bytesTotal: 9_000_000, bytesDone: 0 });
    display.end();
    const events = eventsOf(written());
    expect(events.map(({ stage: name, bytesDone }) => [name, bytesDone])).toEqual([
      ['reading', 1],
      ['reading', 5_000_000],
      ['checking', 0],
    ]);
    expect(events[1]).toEqual({
      event: 'progress',
      input: 'a.json',
      inputNumber: 1,
      inputCount: null,
      stage: 'reading',
      bytesDone: 5_000_000,
      bytesTotal: null,
      items: 0,
      bytesPerSecond: 2_500_000,
      secondsLeft: null,
      elapsedMs: 2000,
    });
    expect(events.flatMap(errorsOf)).toEqual([]);
    expect(Object.keys(events[0] ?? {})).toEqual(schema.$defs.progress.required);
  });

  it('has messages and errors in its form', () => {
    const stderr = new PassThrough({ encoding: 'utf8' });
    const log = createJsonLog(stderr);
    log.say('one');
    log.warn('two');
    log.tell({ code: 'no-input', message: 'There is nothing.', hint: 'Name a file.' });
    const events = eventsOf(String(stderr.read()));
    expect(events.map(({ event }) => event)).toEqual(['message', 'message', 'error']);
    expect(events.flatMap(errorsOf)).toEqual([]);
    expect(errorsOf({ ...events[0], level: 'loud' })).not.toEqual([]);
  });
});
