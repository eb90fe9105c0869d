import { expect, it } from 'vitest';
import { isPlaceholder, isPlaceholderText } from './placeholder.ts';

it.each([
  'N/A',
  ' n/a ',
  '.',
  '-',
  '---',
  '…',
  'XXX',
  'null',
  'Sin datos',
  '9999-12-31',
  '9999-12-31T23:59:59Z',
  '1900-01-01T00:00:00Z',
  '000000',
  '99999999',
])('takes %j for a placeholder', (text) => {
  expect(isPlaceholder(text)).toBe(true);
  expect(isPlaceholderText(text)).toBe(true);
});

it.each(['NA', 'XX', '0', '1', 'A-1', '111111', '99999', 'Tests of water', 'Ñ', '道路'])(
  'takes %j for content',
  (text) => {
    expect(isPlaceholder(text)).toBe(false);
  },
);

it('takes 0 for content as an identifier alone', () => {
  expect(isPlaceholderText('0')).toBe(true);
  expect(isPlaceholderText(' 0 ')).toBe(true);
  expect(isPlaceholderText('10')).toBe(false);
});
