import { describe, expect, it } from 'vitest';
import { loadLocale } from './locale.ts';
import { formatMessage, type MessageValues } from './message.ts';

const locale = await loadLocale('en');
const spanish = await loadLocale('es');

function format(template: string, values: MessageValues = {}): string {
  return formatMessage(template, values, locale);
}

describe('values', () => {
  it.each<[string, MessageValues, string]>([
    ['{a} and {b}', { a: 'x', b: 'y' }, 'x and y'],
    ['{a}{a}', { a: '' }, ''],
    ['{n}', { n: 41_020 }, '41,020'],
    ['{list}', { list: ['a', 1234, null] }, 'a, 1,234, null'],
    ['{none} {yes}', { none: null, yes: true }, 'null true'],
    ['{a, percent} of {b, percent}', { a: 0.6667, b: 1 }, '66.7% of 100%'],
    ['{a, percent} {b, percent}', { a: 'x' }, 'x {b}'],
    ['{a, share}', { a: 1 }, '{a, share}'],
    ['{object}', { object: { b: [1, 'x'] } }, '{"b":[1,"x"]}'],
  ])('fills in %s', (template, values, text) => {
    expect(format(template, values)).toBe(text);
  });

  it('writes numbers as the locale does', () => {
    expect(formatMessage('{n}', { n: 41_020.5 }, spanish)).toBe('41\u00a0020,5');
  });

  it('leaves a name without value visible', () => {
    expect(format('{a} {b}', { b: undefined })).toBe('{a} {b}');
    expect(format('{constructor} {toString}')).toBe('{constructor} {toString}');
  });

  it('does not read values as templates', () => {
    expect(format('{a}', { a: '{b}', b: 'no' })).toBe('{b}');
  });

  it('makes values harmless, also inside lists and objects', () => {
    const hostile = '\u001b[31m\r\n\u202e';
    const shown = '\\u001b[31m\\u000d\\u000a\\u202e';
    expect(format('{a} {b}', { a: hostile, b: [hostile] })).toBe(`${shown} ${shown}`);
    expect(format('{a}', { a: { b: '\u009b2J\u2066' } })).toBe('{"b":"\\u009b2J\\u2066"}');
  });
});

describe('plurals', () => {
  const items = '{n, plural, =0{none} one{# item} other{# items of {whose}}}';

  it.each([
    [0, 'none'],
    [1, '1 item'],
    [4102, '4,102 items of you'],
  ])('chooses by the count %d', (n, text) => {
    expect(format(items, { n, whose: 'you' })).toBe(text);
  });

  it('takes # from the nearest choice', () => {
    const template = '{a, plural, other{# {b, plural, one{#} other{# of #}} #}}';
    expect(format(template, { a: 5, b: 2 })).toBe('5 2 of 2 5');
  });

  it('uses the last form for what is not a number', () => {
    expect(format('{n, plural, one{one} other{# things}}', { n: 'many' })).toBe('many things');
  });

  it('leaves a choice without count visible', () => {
    expect(format('a {n, plural, other{#}} b')).toBe('a {n} b');
  });

  it('uses the rule of the locale', () => {
    const french = { ...locale, format: { ...locale.format, plural: 'zero-one' as const } };
    expect(formatMessage('{n, plural, one{#} other{no}}', { n: 0 }, french)).toBe('0');
  });
});

describe('what is not well formed', () => {
  it.each([
    '{',
    '}',
    '{}',
    '# {1}',
    '{a b}',
    '{n, plural, one{x}}',
    '{n, plural, other{x}',
    '{n, plural, two{x} other{y}}',
    '{n, select, other{x}}',
    '{"json": [1, {}]}',
  ])('is text: %s', (template) => {
    expect(format(template, { n: 1, a: 'x' })).toBe(template);
  });
});
