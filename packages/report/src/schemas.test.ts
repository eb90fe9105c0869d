import { readdirSync, readFileSync } from 'node:fs';
import type { Assessment, InputReason, Keyword } from '@vitrina/validator';
import { describe, expect, it } from 'vitest';
import { makeAssessment, makeInput } from '../../../test/support/assessment-fixture.ts';
import { fullAssessment, fullChecks } from '../../../test/support/full-assessment.ts';
import { readSchema, schemaErrors, undescribed } from '../../../test/support/result-schemas.ts';
import { formatFinding } from './finding-line.ts';
import { indexChecks } from './formatter.ts';
import { plain } from './formatters/plain.ts';
import { loadLocale } from './locale.ts';

const context = { locale: await loadLocale('en'), checks: indexChecks(fullChecks) };

const assessmentErrors = schemaErrors('assessment');
const findingErrors = schemaErrors('finding');

describe.each(['assessment', 'coverage', 'differences', 'finding', 'state'])(
  'the schema of the %s',
  (name) => {
    const schema = readSchema(name);

    it('has an id, a title and words for every property', () => {
      expect(schema['$id']).toBe(`urn:vitrina:schema:${name}:1`);
      expect(schema['title']).toMatch(/^[A-Z]/);
      expect(undescribed(schema, name)).toEqual([]);
    });

    it('lets readers meet keys that they do not know', () => {
      expect(JSON.stringify(schema)).not.toContain('"additionalProperties":false');
    });
  },
);

describe('assessments', () => {
  it('are as the schema says', () => {
    expect(assessmentErrors(fullAssessment)).toEqual([]);
    expect(assessmentErrors(makeAssessment())).toEqual([]);
  });

  it('with every optional key are', () => {
    const scope = { asOf: '2026-11-22', checks: ['structure/wrong-type'], ocdsVersion: '1.1' };
    const run = { ...fullAssessment.run, argv: ['check'], node: 'v20.20.2', platform: 'linux x64' };
    expect(assessmentErrors({ ...fullAssessment, scope, run })).toEqual([]);
  });

  it.each<[string, object]>([
    ['/', { extra: 1 }],
    ['/digest', { digest: 'short' }],
    ['/kind', { kind: 'scorecard' }],
    ['/resultVersion', { resultVersion: '2.0.0' }],
    ['/scope/asOf', { scope: { asOf: 'today' } }],
    ['/inputs/0', { inputs: [makeInput({ status: 'unreadable' })] }],
    ['/inputs/0/reason', { inputs: [makeInput({ reason: 'empty' })] }],
    ['/summary', { summary: { counts: fullAssessment.summary.counts } }],
    ['/examples', { examples: { badId: [] } }],
    ['/results/statistics', { results: { ...fullAssessment.results, statistics: {} } }],
  ])('with a fault at %s are not', (path, changes) => {
    const found = assessmentErrors({ ...fullAssessment, ...changes });
    expect(found.some((error) => error.startsWith(path.slice(0, -1)))).toBe(true);
  });
});

describe('assessments of earlier versions', () => {
  const folder = new URL('../../../test/golden/results/', import.meta.url);
  const files = readdirSync(folder).filter((file) => file.startsWith('assessment-'));
  const current = makeAssessment().resultVersion;

  it.each(files)('are read as ever: %s', (file) => {
    const assessment: Assessment = JSON.parse(readFileSync(new URL(file, folder), 'utf8'));
    expect(file).toBe(`assessment-${assessment.resultVersion}.json`);
    expect(assessment.resultVersion).not.toBe(current);
    expect(assessmentErrors(assessment)).toEqual([]);
    expect(plain.format(assessment, context)).toContain('ocds-a1b2c3-120');
  });

  it('are kept', () => {
    expect(files).toContain('assessment-1.0.0.json');
  });
});

describe('lines of findings', () => {
  const lines = Object.values(fullAssessment.examples)
    .flat()
    .map((example) => JSON.parse(formatFinding({ ...example, input: 'a.json' }, context)));

  it('are as the schema says', () => {
    expect(lines.length).toBeGreaterThan(5);
    expect(lines.flatMap(findingErrors)).toEqual([]);
  });

  it('have every key that the schema names, in its order', () => {
    const { properties, required } = readSchema('finding');
    const withContext = lines.find((line) => 'title' in line && 'facts' in line);
    const without = lines.find((line) => !('title' in line || 'facts' in line));
    expect(Object.keys(withContext)).toEqual(Object.keys(properties));
    expect(Object.keys(without)).toEqual(required);
  });

  it('without a key, or with half a context, are not', () => {
    const { ocid: _ocid, ...withoutOcid } = lines[0];
    expect(findingErrors(withoutOcid)).not.toEqual([]);
    expect(findingErrors({ ...lines[0], title: null })).not.toEqual([]);
    expect(findingErrors({ ...lines[0], group: null })).not.toEqual([]);
  });
});

it('knows every keyword and every reason', () => {
  const keywords: Record<Keyword, true> = {
    required: true,
    type: true,
    enum: true,
    format: true,
    pattern: true,
    minimum: true,
    minLength: true,
    minItems: true,
    minProperties: true,
    uniqueItems: true,
    oneOf: true,
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
  const { properties } = readSchema('finding');
  const { $defs: definitions } = readSchema('assessment');
  expect(properties.keyword.enum).toEqual([...Object.keys(keywords), null]);
  expect(definitions.example.properties.keyword.enum).toEqual(properties.keyword.enum);
  expect(definitions.input.properties.reason.enum).toEqual(Object.keys(reasons));
});
