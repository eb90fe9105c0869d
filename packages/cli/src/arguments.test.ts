import { describe, expect, it } from 'vitest';
import { type Arguments, createArguments, type ParsedValues } from './arguments.ts';
import type { Option } from './command.ts';

const OPTIONS: readonly Option[] = [
  { name: 'format', letter: 'f', kind: 'repeated' },
  { name: 'only', kind: 'list' },
  { name: 'as-of', kind: 'text' },
  { name: 'examples', kind: 'count' },
  { name: 'color', kind: 'text', choices: ['auto', 'always', 'never'] },
  { name: 'quiet', kind: 'switch' },
];

function read(values: ParsedValues): Arguments {
  return createArguments(['a.json'], values, OPTIONS);
}

describe('createArguments', () => {
  it('knows what was not given', () => {
    const given = read({});
    expect(given.isOn('quiet')).toBe(false);
    expect(given.text('as-of')).toBeUndefined();
    expect(given.list('only')).toEqual([]);
    expect(given.count('examples')).toBeUndefined();
    expect(given.choice('color', ['auto', 'always'])).toBeUndefined();
  });

  it('takes the last of a flag given twice', () => {
    const given = read({
      'as-of': ['2024-01-01', '2025-01-01'],
      quiet: [true, false],
      examples: ['1', '2'],
    });
    expect(given.text('as-of')).toBe('2025-01-01');
    expect(given.isOn('quiet')).toBe(false);
    expect(given.count('examples')).toBe(2);
  });

  it('splits lists at commas, but not what is only repeated', () => {
    const given = read({
      only: ['structure/*, encoding/nesting', 'codelist/**,'],
      format: ['json=a,b.json'],
    });
    expect(given.list('only')).toEqual(['structure/*', 'encoding/nesting', 'codelist/**']);
    expect(given.list('format')).toEqual(['json=a,b.json']);
  });

  it.each(['-1', '1.5', 'many', '', '1e3', '9999999999'])('refuses %j as a number', (examples) => {
    expect(() => read({ examples })).toThrow(
      expect.objectContaining({
        code: 'bad-number',
        values: { flag: '--examples', minimum: 0, value: examples },
      }),
    );
  });

  it('refuses a value outside the choices and names the nearest', () => {
    expect(() => read({ color: 'allways' })).toThrow(
      expect.objectContaining({
        code: 'bad-choice',
        values: {
          flag: '--color',
          value: 'allways',
          choices: 'auto, always, never',
          suggestion: 'always',
        },
      }),
    );
  });
});
