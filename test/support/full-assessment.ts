import type { AnyCheck, Assessment } from '@vitrina/validator';
import {
  makeAssessment,
  makeCheck,
  makeExample,
  makeFlag,
  makeInput,
  makeProcessExample,
  makeResult,
} from './assessment-fixture.ts';
import { makeStatistics } from './statistics-fixture.ts';

const NOTHING = { packages: 0, releases: 0, records: 0, ocids: 0 };

const requiredField = makeCheck({
  id: 'structure/required-field',
  keyword: 'required',
  effort: 'medium',
  codes: ['lib-cove-ocds:required', 'pelican:coverage'],
  texts: {
    en: {
      title: 'Missing field that must be there',
      message: 'The field “{expected}” is missing from {path}.',
      why: 'Programs count on this field: without it they leave the whole object out, and every figure that is made from the data is too low.',
      fix: {
        system: 'Export the field in each object of this kind, and map it where its name differs.',
        role: 'The data team adds it; the procurement office supplies values that are not recorded.',
      },
    },
    es: {
      title: 'Falta un campo que debe estar',
      message: 'Falta el campo «{expected}» en {path}.',
      why: 'Los programas cuentan con este campo: si falta, descartan el objeto entero, y todas las cifras que se obtienen de los datos son demasiado bajas.',
      fix: {
        system: 'Exportar el campo en cada objeto de este tipo, con la correspondencia adecuada.',
        role: 'Lo añade el equipo de datos; el área de contratación aporta los valores que faltan.',
      },
    },
  },
});

/** The checks of `fullAssessment`, but for one that is known to no registry. */
export const fullChecks: readonly AnyCheck[] = [
  requiredField,
  makeCheck({ id: 'codelist/closed-code', keyword: 'enum' }),
  makeCheck({ id: 'structure/empty-value', level: 'warning' }),
  makeCheck({ id: 'conformance/version-missing', level: 'warning', document: () => {} }),
  makeCheck({ id: 'quality/late-award', level: 'notice', effort: 'high' }),
  makeCheck({ id: 'encoding/truncated', damage: 'truncated' }),
  makeFlag({ id: 'flag/large-share' }),
  makeFlag({ id: 'flag/large-group', unit: 'dataset' }),
];

/** An assessment in which everything that a report can show occurs. */
export const fullAssessment: Assessment = makeAssessment({
  inputs: [
    makeInput(),
    makeInput({
      path: 'out/records.jsonl',
      bytes: 812,
      kind: 'record-package',
      ocdsVersion: ['1.0', '1.1'],
      extensions: ['https://extensions.example/lots/extension.json'],
      counts: { packages: 2, releases: 0, records: 102, ocids: 102 },
    }),
    makeInput({
      path: 'out/bases\u202e.pdf',
      bytes: 90_100,
      kind: 'none',
      ocdsVersion: [],
      counts: NOTHING,
      status: 'not-ocds',
      reason: 'pdf',
    }),
    makeInput({
      path: 'out/empty.json',
      bytes: 0,
      kind: 'none',
      ocdsVersion: [],
      counts: NOTHING,
      status: 'unreadable',
      reason: 'empty',
    }),
  ],
  summary: {
    counts: { error: 1318, warning: 2, notice: 4 },
    checks: {
      pass: 3,
      fail: 8,
      'not-published': 1,
      'not-applicable': 1,
      'not-comparable': 1,
      'not-judged': 1,
    },
  },
  results: {
    checks: {
      'structure/required-field': makeResult(
        'error',
        { fail: 12, pass: 4091, 'not-judged': 2 },
        { notJudged: { 'input-damaged': 2 } },
      ),
      'codelist/closed-code': makeResult(
        'error',
        { fail: 1204, pass: 2901 },
        { occurrences: 1305 },
      ),
      'house/local-rule': makeResult('error', { fail: 1, pass: 4104 }),
      'structure/empty-value': makeResult('warning', { fail: 1, pass: 4104 }),
      'conformance/version-missing': makeResult('warning', { fail: 1, pass: 2 }),
      'quality/late-award': makeResult('notice', { fail: 1, pass: 81, 'not-published': 4000 }),
      'flag/large-share': makeResult('notice', { fail: 2, pass: 3000, 'not-published': 1080 }),
      'flag/large-group': makeResult('notice', { fail: 1, pass: 40 }),
      'encoding/truncated': makeResult('error', { pass: 4105 }),
      'structure/bad-uri': makeResult(
        'error',
        { pass: 4103, 'not-judged': 2 },
        { notJudged: { 'input-damaged': 2 } },
      ),
      'structure/wrong-type': makeResult(
        'error',
        { pass: 4103, 'not-judged': 2 },
        { notJudged: { 'input-damaged': 2 } },
      ),
      'structure/deprecated-field': makeResult('notice', { 'not-published': 4105 }),
      'structure/linked-or-embedded': makeResult('error', { 'not-applicable': 4105 }),
      'flag/price': makeResult('notice', { 'not-comparable': 4082 }),
      'quality/broken': makeResult(
        'warning',
        { 'not-judged': 4082 },
        { notJudged: { 'check-failed': 4080, limit: 2 } },
      ),
    },
    statistics: makeStatistics(),
    coverage: {
      processes: {
        tender: {
          parents: 4080,
          present: 4080,
          nonEmptyShallow: 4075,
          nonEmptyDeep: 4070,
          releases: 4080,
        },
      },
      items: {
        tender: {
          parents: 4102,
          present: 4100,
          nonEmptyShallow: 4090,
          nonEmptyDeep: 4080,
          releases: 4100,
        },
        'tender/items': {
          parents: 4100,
          present: 4000,
          nonEmptyShallow: 3990,
          nonEmptyDeep: 3990,
          releases: 4000,
          arrayLength: 8123,
        },
      },
    },
  },
  examples: {
    'structure/required-field': [8812, 120, 99_001, 4, 77, 5000, 6000].map((line) =>
      makeExample({
        check: 'structure/required-field',
        pointer: '/releases/3/tender',
        path: '/releases/tender',
        keyword: 'required',
        expected: 'id',
        value: null,
        ocid: line === 4 ? null : `ocds-a1b2c3-${line}`,
        line,
        offset: line * 30,
      }),
    ),
    'codelist/closed-code': [
      makeExample({
        check: 'codelist/closed-code',
        value: 'Ad\u001b[31mjudicado\n',
        context: {
          title: 'Road \u202erepair ',
          buyer: 'Town of Example',
          objectId: null,
          address: 'https://portal.example/1',
        },
      }),
    ],
    'house/local-rule': [makeExample({ check: 'house/local-rule', keyword: null, expected: null })],
    'structure/empty-value': [
      makeExample({ check: 'structure/empty-value', level: 'warning', input: 1, documentLine: 3 }),
    ],
    'conformance/version-missing': [
      makeExample({
        check: 'conformance/version-missing',
        level: 'warning',
        pointer: '',
        path: '',
        keyword: null,
        expected: '1.1',
        value: null,
        ocid: null,
        releaseId: null,
      }),
    ],
    'quality/late-award': [makeExample({ check: 'quality/late-award', level: 'notice' })],
    'flag/large-share': [
      makeProcessExample({
        check: 'flag/large-share',
        pointer: '',
        path: '',
        ocid: 'ocds-a1b2c3-0077',
        context: { title: 'School meals', buyer: null, objectId: null, address: null },
      }),
      makeProcessExample({ check: 'flag/large-share', value: 1, facts: { some: 3, all: 3 } }),
    ],
    'flag/large-group': [
      makeProcessExample({
        check: 'flag/large-group',
        pointer: '',
        path: '',
        ocid: null,
        group: '["TS-RUC-\u202e1",2025]',
      }),
    ],
  },
  problems: [
    {
      code: 'check-failed',
      check: 'quality/broken',
      input: 'out/2026-11.json',
      detail: 'TypeError',
    },
    { code: 'solar-flare' },
  ],
});
