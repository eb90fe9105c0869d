import { EventEmitter } from 'node:events';
import { PassThrough } from 'node:stream';
import { formatters, LANGUAGES, loadLocale } from '@vitrina/report';
import { checks } from '@vitrina/validator';
import { describe, expect, it } from 'vitest';
import type { Context } from '../command.ts';
import { createTextLog } from '../log.ts';
import { completeWords } from './complete-words.ts';

const stderr = new PassThrough();
const context: Context = {
  terminal: {
    stdin: new PassThrough(),
    stdout: new PassThrough(),
    stderr,
    environment: {},
    folder: '/',
    clock: () => new Date(0),
    events: new EventEmitter(),
  },
  locale: await loadLocale('en'),
  signal: new AbortController().signal,
  verbose: false,
  log: createTextLog(stderr),
};

async function complete(...words: string[]): Promise<string[]> {
  return (await completeWords(words, context)).map(({ text }) => text);
}

describe('completion', () => {
  it('knows commands, of one word and of two', async () => {
    expect(await complete('ch')).toEqual(['check', 'checklists', 'checks']);
    expect(await complete('con')).toEqual(['config']);
    expect(await complete('config', '')).toEqual(
      ['config check', 'config print'].map((name) => name.slice(7)),
    );
  });

  it('knows the flags of a command and what they mean', async () => {
    expect(await complete('check', 'a.json', '--fail')).toEqual(['--fail-on']);
    expect(await complete('checks', '--fail')).toEqual([]);
    const [flag] = await completeWords(['check', '--max'], context);
    expect(flag?.meaning).toBe('Fail when there are more warnings than this');
    const all = await completeWords(['check', '-'], context);
    expect(all.filter(({ meaning = '' }) => /help\.|\{\w+\}/.test(meaning))).toEqual([]);
  });

  it.each([
    [
      ['check', '--fail-on', ''],
      ['error', 'warning', 'notice', 'never'],
    ],
    [
      ['check', '--fail-on=n'],
      ['--fail-on=notice', '--fail-on=never'],
    ],
    [['check', '-f', ''], formatters.map(({ id }) => id)],
    [['check', '--pack', 's'], ['spain']],
    [['check', '--buyer', ''], []],
    [['score', '--checklist', 'civ'], ['civio']],
    [['score', '-f', 'm'], ['md']],
    [
      ['coverage', '-f', ''],
      ['plain', 'json'],
    ],
    [['--lang', ''], LANGUAGES],
    [['check', '--only', 'structure/missing-'], ['structure/missing-id']],
    [['check', '--only', 'codelist/*,structure/missing-'], ['codelist/*,structure/missing-id']],
    [
      ['completion', ''],
      ['bash', 'zsh', 'fish'],
    ],
    [['check', ''], []],
    [['check', '--tmp-dir', ''], []],
  ])('of %j', async (words, texts) => {
    expect(await complete(...words)).toEqual(texts);
  });

  it('knows every check, with its title, and only one of them', async () => {
    const candidates = await completeWords(['explain', ''], context);
    expect(candidates.map(({ text }) => text)).toEqual(checks.map(({ id }) => id));
    expect(candidates.every(({ meaning = '' }) => meaning.length > 5)).toBe(true);
    expect(await complete('explain', 'structure/missing-id', '')).toEqual([]);
  });
});
