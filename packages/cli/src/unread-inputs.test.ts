import {
  bytesSource,
  type InputReason,
  type InputStatus,
  type InputSummary,
} from '@vitrina/validator';
import { describe, expect, it } from 'vitest';
import type { Input } from './inputs.ts';
import { judgeInputs } from './unread-inputs.ts';

function summary(path: string, status: InputStatus, reason?: InputReason): InputSummary {
  return {
    path,
    sha256: '',
    bytes: 0,
    kind: 'none',
    ocdsVersion: [],
    extensions: [],
    counts: { packages: 0, releases: 0, records: 0, ocids: 0 },
    status,
    ...(reason ? { reason } : {}),
  };
}

function input(name: string, isListed: boolean): Input {
  return { source: bytesSource(name, new Uint8Array()), isListed };
}

describe('judgeInputs', () => {
  const read = summary('a.json', 'read');
  const other = summary('b.json', 'not-ocds', 'no-releases');
  const empty = summary('c.json', 'unreadable', 'empty');
  const missing = summary('d.json', 'unreadable', 'missing-file');

  it('forgives what a folder brought along, beside something that was read', () => {
    const inputs = [input('a.json', true), input('b.json', true), input('c.json', true)];
    expect(judgeInputs([read, other, empty], inputs).unread).toEqual([empty]);
  });

  it('does not forgive what the caller named', () => {
    const inputs = [input('a.json', false), input('b.json', false)];
    expect(judgeInputs([read, other], inputs).unread).toEqual([other]);
  });

  it('forgives what an archive brought along, as long as it can be read', () => {
    const entries = ['read', 'not-ocds', 'unreadable'] as const;
    const summaries = entries.map((status) => summary(`a.zip!${status}.json`, status));
    const { unread } = judgeInputs(summaries, [input('a.zip', false)]);
    expect(unread.map(({ path }) => path)).toEqual(['a.zip!unreadable.json']);
  });

  it('does not forgive a folder without any OCDS data', () => {
    expect(judgeInputs([other], [input('b.json', true)]).unread).toEqual([other]);
  });

  it('knows when there is nothing to report on', () => {
    const inputs = [input('d.json', false), input('c.json', false)];
    expect(judgeInputs([missing], inputs).nothingObtained).toBe(true);
    expect(judgeInputs([missing, empty], inputs).nothingObtained).toBe(false);
  });
});
