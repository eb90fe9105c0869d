import { EventEmitter } from 'node:events';
import { PassThrough } from 'node:stream';
import { loadLocale } from '@vitrina/report';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createProgress, type ProgressDisplay, type ProgressMode } from './progress.ts';
import type { OutputStream, Terminal } from './terminal.ts';

const locale = await loadLocale('en');

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

function stage(mode: ProgressMode, screen: { isTTY?: boolean; columns?: number }): Stage {
  const stderr: OutputStream = Object.assign(new PassThrough({ encoding: 'utf8' }), screen);
  const terminal: Terminal = {
    stdin: new PassThrough(),
    stdout: new PassThrough(),
    stderr,
    environment: {},
    folder: '/',
    clock: () => new Date(),
    events: new EventEmitter(),
  };
  return {
    display: createProgress(mode, { terminal, locale }),
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

  it('clears the line before it says something', () => {
    const { display, written } = stage('auto', { isTTY: true });
    vi.setSystemTime(1_000);
    display.update(reading);
    written();
    display.say('vitrina: a check failed');
    expect(written()).toBe('\r\u001B[Kvitrina: a check failed\n');
    display.end();
  });

  it.each<[string, ProgressMode, boolean]>([
    ['into a log', 'auto', false],
    ['on a screen that wants it plain', 'plain', true],
  ])('writes a line every 30 seconds %s', (_, mode, isTTY) => {
    const { display, written } = stage(mode, { isTTY });
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
