import { describe, expect, it } from 'vitest';
import { showControls, showControlsInLines } from './safe-text.ts';

describe('showControls', () => {
  it.each([
    ['\u0000\t\n', '\\u0000\\u0009\\u000a'],
    ['\u001b]0;title\u0007', '\\u001b]0;title\\u0007'],
    ['\u007f\u0085\u009b', '\\u007f\\u0085\\u009b'],
    ['\u202a\u202e\u2066\u2069', '\\u202a\\u202e\\u2066\\u2069'],
    ['\u2028\u2029', '\\u2028\\u2029'],
    ['a\ud800b\udc00', 'a\\ud800b\\udc00'],
  ])('shows %j', (text, shown) => {
    expect(showControls(text)).toBe(shown);
  });

  it('leaves other text alone, whatever the script', () => {
    const text = 'Ñandú № 5 – “x” عقد 契約 🏛️ \u00a0 \\u001b';
    expect(showControls(text)).toBe(text);
  });

  it('keeps the meaning of JSON', () => {
    const value = { a: '\u202e\u009b\u2028\ud83c', b: ['\u0085'] };
    expect(JSON.parse(showControls(JSON.stringify(value)))).toEqual(value);
  });
});

describe('showControlsInLines', () => {
  it.each([
    ['a\nb\n', 'a\nb\n'],
    ['a\n😀\u202eb\n', 'a\n😀\\u202eb\n'],
    ['\u2028\n\ud800\n', '\\u2028\n\\ud800\n'],
    ['a\r\n\tb', 'a\\u000d\n\\u0009b'],
  ])('leaves breaks between lines: %j', (text, shown) => {
    expect(showControlsInLines(text)).toBe(shown);
  });
});
