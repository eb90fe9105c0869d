import { expect, it } from 'vitest';
import { fullAssessment, fullChecks } from '../../../../test/support/full-assessment.ts';
import { indexChecks } from '../formatter.ts';
import { loadLocale } from '../locale.ts';
import { json } from './json.ts';

const context = { locale: await loadLocale('en'), checks: indexChecks(fullChecks) };

function reverseKeys(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(reverseKeys);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).reverse();
  return Object.fromEntries(entries.map(([key, child]) => [key, reverseKeys(child)]));
}

it('writes the assessment and nothing else', () => {
  expect(JSON.parse(json.format(fullAssessment, context))).toEqual(fullAssessment);
});

it('writes equal assessments as equal bytes', () => {
  const reversed = reverseKeys(fullAssessment) as typeof fullAssessment;
  expect(json.format(reversed, context)).toBe(json.format(fullAssessment, context));
});

it('keeps keys that it does not know, behind those that it knows', () => {
  const newer = { zebra: 1, measures: { a: 2 }, ...fullAssessment };
  const text = json.format(newer, context);
  expect(Object.keys(JSON.parse(text)).slice(-3)).toEqual(['run', 'measures', 'zebra']);
});
