import { describe, expect, it } from 'vitest';
import { loadStandard } from '../standard/load-standard.ts';
import type { KnownVersion } from '../standard/standard.ts';
import type { Field } from './field.ts';
import { createPlan, type Plan, type RootKind } from './plan.ts';

async function planOf(version: KnownVersion, additionalPaths = 100): Promise<Plan> {
  return createPlan(await loadStandard(version), () => {}, additionalPaths);
}

/** Walks keys; `[]` steps into items. */
function fieldAt(plan: Plan, kind: RootKind, path: string): Field {
  const steps = path.split('/').filter((step) => step !== '');
  return steps.reduce(
    (field, step) => (step === '[]' ? plan.items(field) : plan.child(field, step)),
    plan.root(kind),
  );
}

describe('plan', () => {
  it('takes paths without indexes from the item on', async () => {
    const field = fieldAt(await planOf('1.1'), 'release', 'tender/items/[]/id');
    expect(field.path).toBe('tender/items/id');
    expect(field.rules).toMatchObject({ types: ['string', 'integer'], minLength: 1 });
  });

  it.each([
    ['release', 'tender/items/[]/additionalClassifications', 'scheme+id'],
    ['release', 'parties/[]/additionalIdentifiers', 'scheme+id'],
    ['release', 'relatedProcesses', 'id'],
    ['release', 'tender/documents', 'id'],
    ['release', 'tag', null],
    ['release-package', 'releases', null],
  ] as const)('%s %s: items are told apart by %s', async (kind, path, identity) => {
    expect(fieldAt(await planOf('1.1'), kind, path).rules.identity).toBe(identity);
  });

  it('knows the arrays whose items need ids for merging, in both versions', async () => {
    const needing = ['parties', 'tender/tenderers', 'tender/amendments', 'relatedProcesses'];
    const plan = await planOf('1.1');
    for (const path of needing) expect(fieldAt(plan, 'release', path).rules.needsIds).toBe(true);
    const whole = 'tender/items/[]/additionalClassifications';
    for (const version of ['1.0', '1.1'] as const) {
      expect(fieldAt(await planOf(version), 'release', whole).rules.needsIds).toBe(false);
    }
  });

  it('gives the codes of an array to its items', async () => {
    const tag = fieldAt(await planOf('1.1'), 'release', 'tag');
    expect(tag.rules.codes).toBeNull();
    const { codes } = fieldAt(await planOf('1.1'), 'release', 'tag/[]').rules;
    expect(codes).toMatchObject({ codelist: 'releaseTag', open: false });
    expect(codes?.codes.has('award')).toBe(true);
  });

  it('takes enumerations for closed lists where 1.0 names no codelist', async () => {
    const { codes } = fieldAt(await planOf('1.0'), 'release', 'tender/status').rules;
    expect(codes).toMatchObject({ codelist: null, open: false });
  });

  it('keeps a deprecation that stands beside a reference', async () => {
    expect(fieldAt(await planOf('1.1'), 'release', 'tender/amendment').rules.deprecated).toBe(
      '1.1',
    );
  });

  it('knows where ocids stand: not in versioned releases', async () => {
    const plan = await planOf('1.1');
    const where = ['ocid', 'compiledRelease/ocid', 'releases/[]/ocid', 'versionedRelease/ocid'];
    const found = where.map((path) => fieldAt(plan, 'record', path).rules.isOcid);
    expect(found).toEqual([true, true, true, false]);
  });

  it('lets a translation be text or null, and gives it a history in a versioned release', async () => {
    const plan = await planOf('1.1');
    expect(fieldAt(plan, 'release', 'tender/title_es').rules.types).toEqual(['string', 'null']);
    expect(fieldAt(plan, 'release', 'tender/title_es').known).toBe(true);
    const versioned = fieldAt(plan, 'record', 'versionedRelease/tender/title_es');
    expect(versioned.rules.types).toEqual(['array']);
    const source = 'versionedRelease/planning/budget/source';
    const { rules } = fieldAt(await planOf('1.0'), 'record', `${source}_es/[]/value`);
    expect(rules).toMatchObject({ types: ['string', 'null'], format: null });
    expect(fieldAt(await planOf('1.0'), 'record', `${source}/[]/value`).rules.format).toBe('uri');
    expect(fieldAt(plan, 'release', 'tender/status_es').known).toBe(false);
  });

  it('takes a key such as __proto__ for a field outside the schema', async () => {
    const plan = await planOf('1.1');
    for (const key of ['__proto__', 'constructor', 'toString']) {
      expect(fieldAt(plan, 'release', key).known).toBe(false);
    }
  });

  it('counts the fields outside the schema together from a limit on', async () => {
    const plan = await planOf('1.1', 2);
    const paths = ['a', 'b', 'c', 'd/e/[]/f'].map((path) => fieldAt(plan, 'release', path).path);
    expect(paths).toEqual(['a', 'b', '…', '…']);
    expect(fieldAt(plan, 'release', 'tender/x')).toBe(fieldAt(plan, 'release', 'tender/y'));
  });

  it('judges fields beyond the limit as those within', async () => {
    const plan = await planOf('1.1', 0);
    const { parent, known, path } = fieldAt(plan, 'release', 'tender/x');
    expect([parent?.key, known, path]).toEqual(['tender', false, 'tender/…']);
    const { rules } = fieldAt(plan, 'release', 'tender/title_es');
    expect(rules.types).toEqual(['string', 'null']);
    expect(fieldAt(plan, 'release', 'tender/title_en').known).toBe(true);
  });
});
