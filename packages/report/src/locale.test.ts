import { readdirSync, readFileSync } from 'node:fs';
import type { ErrorCode, InputReason, Level, NotJudgedReason, Outcome } from '@vitrina/validator';
import { describe, expect, it } from 'vitest';
import { makeCheck } from '../../../test/support/assessment-fixture.ts';
import { checkTexts, createLocale, type LocaleTable, loadLocale, type TextTree } from './locale.ts';
import { type MessagePart, parseMessage } from './parse-message.ts';

const english = readTable('en');
const spanish = readTable('es');

function readTable(language: string): LocaleTable {
  const address = new URL(`../../../reports/locales/${language}.json`, import.meta.url);
  return JSON.parse(readFileSync(address, 'utf8'));
}

function textsOf(tree: unknown, prefix = ''): [string, string][] {
  return Object.entries(tree as TextTree).flatMap(([name, value]): [string, string][] =>
    typeof value === 'string' ? [[prefix + name, value]] : textsOf(value, `${prefix}${name}.`),
  );
}

function namesIn(parts: readonly MessagePart[]): string[] {
  return parts.flatMap((part): string[] => {
    if (typeof part === 'string') return [];
    if (!('forms' in part)) return part.name === '#' ? [] : [part.name];
    return [part.name, ...[...part.forms.values()].flatMap(namesIn)];
  });
}

function placeholdersOf(text: string): string[] {
  return [...new Set(namesIn(parseMessage(text)))].sort();
}

function literalOf(text: string): string {
  return parseMessage(text)
    .filter((part) => typeof part === 'string')
    .join('');
}

describe('the locale files', () => {
  const texts = new Map(textsOf(english));

  it('have the same keys', () => {
    expect(textsOf(spanish).map(([id]) => id)).toEqual([...texts.keys()]);
  });

  it('name the same values in both', () => {
    const different = textsOf(spanish).filter(
      ([id, text]) => `${placeholdersOf(text)}` !== `${placeholdersOf(texts.get(id) ?? '')}`,
    );
    expect(different).toEqual([]);
  });

  it('are well formed', () => {
    const sentences = [...textsOf(english), ...textsOf(spanish)].filter(
      ([id]) => !id.startsWith('format.'),
    );
    expect(sentences.filter(([, text]) => text !== text.trim() || text === '')).toEqual([]);
    expect(sentences.filter(([, text]) => /[{}]/.test(literalOf(text)))).toEqual([]);
  });

  it('translate: nothing but names and signs is the same in both', () => {
    const same = textsOf(spanish).filter(([id, text]) => texts.get(id) === text);
    const words = same.map(([, text]) => text.replace(/\{\w+\}/g, ''));
    expect(words.filter((text) => /[a-z]{6,}/i.test(text) && text !== 'OCDS ')).toEqual([]);
  });
});

it('has a text for every code that the validator can give', () => {
  const errors: Record<ErrorCode, true> = {
    'unknown-check': true,
    'unknown-version': true,
    'bad-option': true,
    'bad-measure': true,
    'bad-pack': true,
    'no-check-left': true,
    'missing-file': true,
    'unreadable-file': true,
    'directory-without-json': true,
    'no-match': true,
    'damaged-gzip': true,
    'damaged-zip': true,
    'damaged-entry': true,
    'encrypted-entry': true,
    'unsupported-compression': true,
    'overlapping-entry': true,
    'nested-zip': true,
    'too-many-entries': true,
    'unpacks-too-much': true,
    'damaged-state': true,
    'other-state-version': true,
    'unexpected-state': true,
    'state-disagrees': true,
    'state-of-other-day': true,
    'state-not-written': true,
    'no-space': true,
    'not-fetched': true,
    'damaged-lock': true,
    'worker-died': true,
    'worker-failed': true,
  };
  const reasons: Record<InputReason, true> = {
    'missing-file': true,
    'unreadable-file': true,
    'directory-without-json': true,
    'no-match': true,
    'damaged-gzip': true,
    'damaged-zip': true,
    'damaged-entry': true,
    'encrypted-entry': true,
    'unsupported-compression': true,
    'overlapping-entry': true,
    'nested-zip': true,
    'too-many-entries': true,
    'unpacks-too-much': true,
    'damaged-state': true,
    'other-state-version': true,
    'unexpected-state': true,
    empty: true,
    'not-json': true,
    'not-utf8': true,
    'no-releases': true,
    'no-such-root': true,
    'several-roots': true,
    spreadsheet: true,
    'text-document': true,
    pdf: true,
    html: true,
    xml: true,
    'notice-xml': true,
    csv: true,
    zip: true,
    packed: true,
    binary: true,
  };
  const levels: Record<Level, true> = { error: true, warning: true, notice: true };
  const notJudged: Record<NotJudgedReason, true> = {
    'check-failed': true,
    'extension-missing': true,
    'input-damaged': true,
    limit: true,
  };
  const outcomes: Record<Outcome, true> = {
    pass: true,
    fail: true,
    'not-published': true,
    'not-applicable': true,
    'not-comparable': true,
    'not-judged': true,
  };
  const texts = new Map(textsOf(english));
  const wanted = [
    ...Object.keys(errors).flatMap((code) => [`error.${code}.message`, `error.${code}.hint`]),
    ...Object.keys(reasons).map((code) => `inputReason.${code}`),
    ...Object.keys(levels).flatMap((code) => [
      `level.${code}`,
      `levelMeaning.${code}`,
      `count.${code}`,
    ]),
    ...Object.keys(notJudged).map((code) => `notJudgedReason.${code}`),
    ...Object.keys(outcomes).map((code) => `outcome.${code}`),
  ];
  expect(wanted.filter((id) => !texts.has(id))).toEqual([]);
});

it('gives every reason in one sentence', () => {
  for (const table of [english, spanish]) {
    const reasons = textsOf(table['inputReason']).map(([, text]) => text);
    expect(reasons.filter((text) => !text.endsWith('.') || /[.!?] [A-Z]/.test(text))).toEqual([]);
  }
});

it('has every text that this package asks for', () => {
  const folder = new URL('.', import.meta.url);
  const sources = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
    .map((file) => readFileSync(new URL(file, folder), 'utf8'));
  const ids = sources.flatMap((source) =>
    [...source.matchAll(/\.word\(\s*'([^']+)'/g)].map(([, id]) => id ?? ''),
  );
  const texts = new Map(textsOf(english));
  expect(ids.length).toBeGreaterThan(20);
  expect(ids.filter((id) => !texts.has(id))).toEqual([]);
});

describe('loadLocale', () => {
  it('loads a language', async () => {
    const locale = await loadLocale('es');
    expect(locale.language).toBe('es');
    expect(locale.word('level.warning')).toBe('advertencia');
    expect(locale.word('unit.release', { n: 41_020 })).toBe('41\u00a0020 entregas');
  });

  it.each(['xx', '', '../en', 'en.json', 'constructor'])('is English for %j', async (language) => {
    expect((await loadLocale(language)).language).toBe('en');
  });
});

describe('createLocale', () => {
  const fallback: LocaleTable = { ...english, area: { known: 'Known', other: 'Other' } };
  const table = { format: { decimal: '٫' }, area: { known: 'Tuttu' } } as unknown as LocaleTable;
  const locale = createLocale('fi', table, fallback);

  it('falls back on the other language, text by text and sign by sign', () => {
    expect(locale.word('area.known')).toBe('Tuttu');
    expect(locale.word('area.other')).toBe('Other');
    expect(locale.word('{n}', { n: 1234.5 })).toBe('1,234٫5');
  });

  it('shows the id of a text that nobody has', () => {
    expect(locale.word('area.none')).toBe('area.none');
    expect([locale.has('area.none'), locale.has('area.other')]).toEqual([false, true]);
  });

  it('offers neither format nor checks as texts', () => {
    expect(locale.has('format.decimal')).toBe(false);
  });
});

describe('checkTexts', () => {
  const check = makeCheck({ id: 'structure/thing' });

  it('comes from the check file in its languages', async () => {
    expect(checkTexts(check, await loadLocale('es'))).toBe(check.texts.es);
  });

  it('comes from the locale in other languages, and else is English', () => {
    const texts = { ...check.texts.en, title: 'Väärä asia' };
    const finnish = createLocale('fi', { ...english, checks: { [check.id]: texts } });
    expect(checkTexts(check, finnish)).toBe(texts);
    expect(checkTexts(makeCheck({ id: 'a/b' }), finnish).title).toBe('Thing that is wrong');
    expect(checkTexts({ ...check, id: 'toString' }, finnish)).toBe(check.texts.en);
  });
});
