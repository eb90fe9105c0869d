import type {
  Assessment,
  Check,
  CheckResult,
  Example,
  InputSummary,
  Outcome,
  ProcessCheck,
} from '@vitrina/validator';
import { createScope } from '../../packages/validator/src/view/scope.ts';

const NO_UNITS: Readonly<Record<Outcome, number>> = {
  pass: 0,
  fail: 0,
  'not-published': 0,
  'not-applicable': 0,
  'not-comparable': 0,
  'not-judged': 0,
};

/** A check with invented words; what it judges does not matter here. */
export function makeCheck(changes: Partial<Check> & Pick<Check, 'id'>): Check {
  return {
    level: 'error',
    effort: 'low',
    source: { title: 'A rule', url: 'https://standard.example/rule' },
    texts: {
      en: {
        title: 'Thing that is wrong',
        message: '“{value}” in {path} is wrong.',
        why: 'Nobody can use it.',
        fix: { system: 'Change the export.', role: 'The data team does it.' },
      },
      es: {
        title: 'Cosa incorrecta',
        message: '«{value}» en {path} es incorrecto.',
        why: 'Nadie puede usarlo.',
        fix: { system: 'Cambiar la exportación.', role: 'Lo hace el equipo de datos.' },
      },
    },
    examples: { pass: [{ release: { id: '1' } }], fail: [{ release: { id: '' }, at: ['/id'] }] },
    ...changes,
  };
}

/** A flag with invented words, which needs one of two titles. */
export function makeFlag(changes: Partial<ProcessCheck> & Pick<ProcessCheck, 'id'>): ProcessCheck {
  const reads = createScope();
  const titles = [reads.text('tender/title'), reads.text('awards[]/title')];
  const { level: _, texts, ...others } = makeCheck({ id: changes.id });
  return {
    ...others,
    level: 'notice',
    codes: ['OCP:R000'],
    texts: {
      en: {
        ...texts.en,
        message: '{value, percent} of {all} in {path} is more than {expected, percent}.',
        formula: '{some} / {all}',
        innocent: 'There may be good reasons.',
      },
      es: {
        ...texts.es,
        message: '{value, percent} de {all} en {path} es más de {expected, percent}.',
        formula: '{some} / {all}',
        innocent: 'Puede haber buenas razones.',
      },
    },
    examples: { pass: [{ processes: [{}] }], fail: [{ processes: [{}], at: ['ocds-213czf-1'] }] },
    unit: 'process',
    reads,
    needs: { any: titles },
    params: { most: 0.5 },
    judge: () => 'pass',
    ...changes,
  };
}

/** A result whose outcome follows from its counts. */
export function makeResult(
  level: CheckResult['level'],
  counts: Partial<Record<Outcome, number>>,
  changes: Partial<CheckResult> = {},
): CheckResult {
  const all = { ...NO_UNITS, ...counts };
  const order: readonly Outcome[] = ['fail', 'pass', 'not-judged', 'not-comparable'];
  const rest: readonly Outcome[] = ['not-published', 'not-applicable'];
  return {
    level,
    outcome: [...order, ...rest].find((outcome) => all[outcome] > 0) ?? 'not-applicable',
    population: Object.values(all).reduce((sum, count) => sum + count, 0),
    counts: all,
    occurrences: all.fail,
    ...changes,
  };
}

/** An example at the start of the first input. */
export function makeExample(changes: Partial<Example> & Pick<Example, 'check'>): Example {
  return {
    level: 'error',
    input: 0,
    pointer: '/releases/0/tender/status',
    path: '/releases/tender/status',
    keyword: 'enum',
    expected: 'tenderStatus',
    value: 'Adjudicado',
    ocid: 'ocds-a1b2c3-0001',
    releaseId: '0001-1',
    line: 12,
    column: 7,
    offset: 240,
    fingerprint: '0123456789abcdef0123456789abcdef',
    ...changes,
  };
}

/** An example in a process, of the kind that `makeFlag` finds. */
export function makeProcessExample(changes: Partial<Example> & Pick<Example, 'check'>): Example {
  return {
    level: 'notice',
    input: null,
    pointer: '/awards/0',
    path: '/awards',
    keyword: null,
    expected: 0.5,
    value: 2 / 3,
    ocid: 'ocds-a1b2c3-0001',
    releaseId: null,
    line: null,
    column: null,
    offset: null,
    fingerprint: '0123456789abcdef0123456789abcdef',
    group: null,
    facts: { some: 2, all: 3 },
    ...changes,
  };
}

/** An input that was read: a release package of 4 000 releases. */
export function makeInput(changes: Partial<InputSummary> = {}): InputSummary {
  return {
    path: 'out/2026-11.json',
    sha256: 'ab'.repeat(32),
    bytes: 18_234_567,
    kind: 'release-package',
    ocdsVersion: ['1.1'],
    extensions: [],
    counts: { packages: 1, releases: 4000, records: 0, ocids: 3980 },
    status: 'read',
    ...changes,
  };
}

/** An assessment of one input without findings. */
export function makeAssessment(changes: Partial<Assessment> = {}): Assessment {
  return {
    resultVersion: '1.1.0',
    kind: 'assessment',
    fingerprintVersion: 1,
    tool: { name: 'vitrina', version: '0.1.0', methodology: '1.0.0', ruleset: '1.0.0' },
    scope: { asOf: '2026-11-22' },
    inputs: [makeInput()],
    summary: { counts: { error: 0, warning: 0, notice: 0 }, checks: { ...NO_UNITS, pass: 1 } },
    results: {
      checks: { 'structure/wrong-type': makeResult('error', { pass: 4001 }) },
      coverage: { items: {} },
    },
    examples: {},
    problems: [],
    digest: 'cd'.repeat(32),
    run: { startedAt: '2026-11-22T10:00:00.000Z', durationMs: 9400 },
    ...changes,
  };
}
