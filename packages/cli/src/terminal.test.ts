import { PassThrough } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { type ColorMode, languageOf, type OutputStream, usesColor, widthOf } from './terminal.ts';

function stream(screen: { isTTY?: boolean; columns?: number } = {}): OutputStream {
  return Object.assign(new PassThrough(), screen);
}

describe('usesColor', () => {
  it.each<[ColorMode, Record<string, string>, boolean, boolean]>([
    ['auto', {}, true, false],
    ['auto', { NO_COLOR: '1' }, false, false],
    ['auto', { NO_COLOR: '' }, true, false],
    ['auto', { FORCE_COLOR: '1' }, true, true],
    ['auto', { FORCE_COLOR: '' }, true, true],
    ['auto', { FORCE_COLOR: '0' }, false, false],
    ['auto', { NO_COLOR: '1', FORCE_COLOR: '1' }, false, false],
    ['auto', { TERM: 'dumb' }, false, false],
    ['always', { NO_COLOR: '1' }, true, true],
    ['never', { FORCE_COLOR: '1' }, false, false],
  ])('--color %s with %j: screen %s, pipe %s', (mode, environment, onScreen, onPipe) => {
    expect(usesColor(mode, true, environment)).toBe(onScreen);
    expect(usesColor(mode, false, environment)).toBe(onPipe);
  });
});

describe('widthOf', () => {
  it('is that of the screen, 80 for a pipe, never too narrow to read', () => {
    expect(widthOf(stream({ columns: 132 }))).toBe(132);
    expect(widthOf(stream())).toBe(80);
    expect(widthOf(stream({ columns: 3 }))).toBe(40);
  });
});

describe('languageOf', () => {
  it.each<[Record<string, string>, string]>([
    [{}, 'en'],
    [{ LANG: 'es_PY.UTF-8' }, 'es'],
    [{ LANG: 'es' }, 'es'],
    [{ LANG: 'ES-mx' }, 'es'],
    [{ LANG: 'es_ES', LC_MESSAGES: 'en_GB' }, 'en'],
    [{ LANG: 'en_GB', LC_ALL: 'es_ES@euro' }, 'es'],
    [{ LANG: 'es_ES', LC_ALL: '' }, 'es'],
    [{ LANG: 'es_ES', LC_ALL: 'C' }, 'en'],
    [{ LANG: 'fi_FI.UTF-8' }, 'en'],
  ])('of %j is %s', (environment, language) => {
    expect(languageOf(environment, ['en', 'es'])).toBe(language);
  });
});
