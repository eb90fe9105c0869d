import { describe, expect, it } from 'vitest';
import { compilePattern } from './compile-pattern.ts';

describe('compilePattern', () => {
  it.each([
    '^(\\d+\\.)(\\d+)$',
    '^ocds-[a-z0-9]{6}-',
    '^\\d{4}-[01]\\d-[0-3]\\d(T[0-2]\\d:[0-5]\\d:[0-5]\\d([+-][0-2]\\d:?[0-5]\\d|Z))?$',
    '^[(\\[\\]][0-9]+,([0-9]+|INF)[)\\[\\]]$',
    '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$',
    '^[^@]+@[^@]+$',
    '[A-Za-z0-9._-]',
    '^(red|green|blue)$',
    '^\\p{Lu}(?:\\.\\p{Lu})?',
    '^[*+?(|]{1,3}$',
    '',
    '('.repeat(400) + ')'.repeat(400),
  ])('takes %j', (pattern) => {
    expect(compilePattern(pattern)).toBeInstanceOf(RegExp);
  });

  it.each([
    ['a repetition in a repetition', '^(a+)+$'],
    ['a choice in a repetition', '^(a|a)*$'],
    ['an option in a repetition', '^(a?b?)+$'],
    ['a choice that is repeated often', '^(a|b|ab){30}$'],
    ['many options', `^${'a?'.repeat(30)}${'a'.repeat(30)}$`],
    ['many unbounded repetitions', '^.*.*.*.*=$'],
    ['a repetition that can start anywhere', '.*.*='],
    ['a reference back', '^(a)\\1$'],
    ['a look ahead', '^(?=a)a$'],
    ['great length', 'a'.repeat(1001)],
    ['no end of a group', '^(a'],
    ['too many ends', '^a)'],
    ['a class without end', '[a'],
    ['an unknown escape', '\\y'],
  ])('refuses what has %s', (_, pattern) => {
    expect(compilePattern(pattern)).toBeNull();
  });

  it('lets no pattern through that takes long for a long text', () => {
    for (const pattern of ['^[^@]+@[^@]+$', '^(\\d+\\.)(\\d+)$', '^[0-9]+,([0-9]+|INF)$']) {
      const started = performance.now();
      for (const text of ['a', '1', '1.', '@']) compilePattern(pattern)?.test(text.repeat(500));
      expect(performance.now() - started).toBeLessThan(500);
    }
  });
});
