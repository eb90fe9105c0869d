import type { Finding } from '@vitrina/validator';
import { describe, expect, it } from 'vitest';
import {
  makeCheck,
  makeExample,
  makeProcessExample,
} from '../../../test/support/assessment-fixture.ts';
import { formatFinding } from './finding-line.ts';
import { indexChecks } from './formatter.ts';
import { loadLocale } from './locale.ts';

const KEYS =
  'check level input pointer path keyword expected value ocid releaseId line column offset fingerprint message';

const id = 'codelist/closed-code';
const context = { locale: await loadLocale('en'), checks: indexChecks([makeCheck({ id })]) };
const finding: Finding = { ...makeExample({ check: id }), input: 'out/2026-11.json' };

describe('formatFinding', () => {
  it('writes the keys in their order', () => {
    const line = formatFinding(finding, context);
    expect(Object.keys(JSON.parse(line))).toEqual(KEYS.split(' '));
    expect(JSON.parse(line).message).toBe('“Adjudicado” in /releases/tender/status is wrong.');
  });

  it('keeps the order whatever that of the finding', () => {
    const reversed = Object.fromEntries(Object.entries(finding).reverse()) as unknown as Finding;
    expect(formatFinding(reversed, context)).toBe(formatFinding(finding, context));
  });

  it('adds the context at the end', () => {
    const about = { title: 'Road', buyer: null, objectId: '2', address: null };
    const line = formatFinding({ ...finding, context: about }, context);
    expect(Object.keys(JSON.parse(line))).toEqual([
      ...KEYS.split(' '),
      'title',
      'buyer',
      'objectId',
      'address',
    ]);
    expect(JSON.parse(line)).toMatchObject(about);
  });

  it('says what a process was judged by, and null where it has no place', () => {
    const line = JSON.parse(
      formatFinding({ ...makeProcessExample({ check: id }), input: null }, context),
    );
    const keys = KEYS.split(' ');
    expect(Object.keys(line)).toEqual([...keys.slice(0, -1), 'group', 'facts', 'message']);
    expect(line).toMatchObject({
      input: null,
      line: null,
      column: null,
      offset: null,
      group: null,
    });
    expect(line.facts).toEqual({ some: 2, all: 3 });
  });

  it('is one harmless line that keeps the value', () => {
    const value = 'a\n\u001b[2J\u202e\u2028\u0085\ud800';
    const line = formatFinding({ ...finding, value }, context);
    expect(line).not.toMatch(/[\u0000-\u001f\u007f-\u009f\u2028\u202e]/);
    expect(JSON.parse(line).value).toBe(value);
  });
});
