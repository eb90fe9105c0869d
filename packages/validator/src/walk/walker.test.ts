import { beforeAll, describe, expect, it } from 'vitest';
import type { Check } from '../check-definition.ts';
import { checks } from '../checks/index.ts';
import { createPlan, type Plan, type RootKind } from '../plan/plan.ts';
import { loadStandard } from '../standard/load-standard.ts';
import type { Standard } from '../standard/standard.ts';
import { createWalker, type WalkResult } from './walker.ts';

let standard: Standard;
beforeAll(async () => {
  standard = await loadStandard('1.1');
});

/** Walks one value with some checks; the plan keeps the counters. */
function walk(
  kind: RootKind,
  value: unknown,
  chosen: readonly Check[] = checks,
): { result: WalkResult; plan: Plan } {
  const walker = createWalker(chosen);
  const plan = createPlan(standard, walker.bind, 100);
  return { result: walker.walk(plan, plan.root(kind), value, 0), plan };
}

/** What the walk finds of the schema: `keyword pointer expected`. */
function faults(kind: RootKind, value: unknown): string[] {
  return walk(kind, value)
    .result.findings.map(({ check, path, detail }) => ({
      keyword: detail.keyword ?? checks[check]?.keyword,
      path: path.map((step) => `/${step}`).join(''),
      expected: detail.expected,
    }))
    .filter(({ keyword }) => keyword !== undefined)
    .map(({ keyword, path, expected }) => `${keyword} ${path} ${expected}`)
    .sort();
}

const LINK = { url: 'https://example.org/1', date: '2024-01-01T00:00:00Z', tag: ['tender'] };
const RELEASE = {
  ocid: 'ocds-213czf-1',
  id: '1',
  date: '2024-01-01T00:00:00Z',
  tag: ['tender'],
  initiationType: 'tender',
};
const ONE_OF = 'oneOf /releases linked,embedded';
const LINK_LACKS = ['required /releases/0 date', 'required /releases/0 url'];
const RELEASE_LACKS = (index: number): string[] =>
  ['date', 'initiationType', 'ocid', 'tag'].map((key) => `required /releases/${index} ${key}`);

describe('the releases of a record', () => {
  it.each<[string, unknown, readonly string[]]>([
    ['nothing', [], ['minItems /releases 1']],
    ['an empty object', [{}], LINK_LACKS],
    ['an id alone', [{ id: '1' }], RELEASE_LACKS(0)],
    ['a url alone', [{ url: 'https://example.org/1' }], ['required /releases/0 date']],
    [
      'an id, and an empty object',
      [{ id: '1' }, {}],
      [ONE_OF, ...RELEASE_LACKS(0), 'required /releases/1 date', 'required /releases/1 url'],
    ],
    [
      'an id, and a url',
      [{ id: '1' }, { url: 'https://example.org/1' }],
      [ONE_OF, ...RELEASE_LACKS(0), 'required /releases/1 date'],
    ],
    ['text', 'x', ['type /releases array']],
    ['null', null, ['type /releases array']],
    ['an object', {}, ['type /releases array']],
    ['links', [LINK, { ...LINK, tag: undefined }], []],
    ['embedded releases', [RELEASE, { ...RELEASE, id: '2' }], []],
    ['a link and a release', [LINK, RELEASE], [ONE_OF]],
    ['what is both', [{ ...RELEASE, url: 'https://example.org/1' }], [ONE_OF]],
    ['a link with an id', [{ ...LINK, id: '1' }], []],
    ['a link to nothing known', [{ ...LINK, url: null }], []],
    ['a link with a wrong tag', [{ ...LINK, tag: ['x'] }], ['enum /releases/0/tag/0 releaseTag']],
    ['text among links', [LINK, 'x'], ['type /releases/1 object']],
    ['text among releases', [RELEASE, 'x'], [ONE_OF, 'type /releases/1 object']],
  ])('may be %s', (_, releases, expected) => {
    const value = JSON.parse(JSON.stringify({ ocid: 'ocds-213czf-1', releases }));
    expect(faults('record', value)).toEqual([...expected].sort());
  });

  it('are counted once, also where it takes two looks to see what they are', () => {
    for (const release of [
      { ...RELEASE, ...LINK },
      { id: '1', ...LINK },
    ]) {
      const { result, plan } = walk('record', { ocid: 'ocds-213czf-1', releases: [release] });
      const releases = plan.child(plan.root('record'), 'releases');
      const fields = [plan.items(releases), plan.links(releases)];
      const objects = fields.reduce((sum, { counters }) => sum + counters.objects, 0);
      expect(objects).toBe(1);
      expect(result.keys).toBe(2 + Object.keys(release).length);
    }
  });
});

describe('a walk', () => {
  it('counts what is present and what is filled', () => {
    const { result, plan } = walk('release', {
      tender: { title: ' ', items: [{ unit: { name: '' } }, {}], value: null, documents: [] },
      awards: [{ id: 1 }, { id: 0 }],
    });
    const countersAt = (path: string) => {
      const steps = path.split('/');
      const root = plan.root('release');
      return steps.reduce((at, key) => (key === '[]' ? plan.items(at) : plan.child(at, key)), root)
        .counters;
    };
    const countsAt = (path: string): number[] => {
      const { present, empty, hollow, objects, arrays, arrayLength } = countersAt(path);
      return [present, empty, hollow, objects, arrays, arrayLength];
    };
    expect(countsAt('tender')).toEqual([1, 0, 1, 1, 0, 0]);
    expect(countsAt('tender/title')).toEqual([1, 1, 1, 0, 0, 0]);
    expect(countsAt('tender/items')).toEqual([1, 0, 1, 0, 1, 2]);
    expect(countsAt('tender/items/[]')).toEqual([2, 1, 2, 2, 0, 0]);
    expect(countsAt('tender/value')).toEqual([1, 1, 1, 0, 0, 0]);
    expect(countsAt('tender/documents')).toEqual([1, 1, 1, 0, 1, 0]);
    expect(countsAt('awards/[]/id')).toEqual([2, 0, 0, 0, 0, 0]);
    expect(countersAt('awards/[]/id').units).toBe(1);
    expect(result.keys).toBe(10);
  });

  it('leaves the holes of a package alone', () => {
    const { result } = walk('release-package', { version: '1.1', releases: new Array(2) });
    expect(result.thrown.size).toBe(0);
    expect(result.keys).toBe(2);
  });

  it.each([
    [2 ** 60, true],
    [Number.POSITIVE_INFINITY, true],
    [-(2 ** 60), true],
    [9007199254740991, false],
    [0.1, false],
  ])('notices a number that a double may have changed: %d', (amount, expected) => {
    const { result } = walk('release', { tender: { value: { amount } } });
    expect(result.hasExtremeNumber).toBe(expected);
  });

  it('tells paths from the root on, and forgets them', () => {
    const walker = createWalker(checks);
    const plan = createPlan(standard, walker.bind, 100);
    const value = { ...RELEASE, awards: [{ id: '1' }, { id: '2', status: 'x' }] };
    for (const unit of [0, 1]) {
      const { findings } = walker.walk(plan, plan.root('release'), value, unit);
      expect(findings.map(({ path, value: found }) => [path, found])).toEqual([
        [['awards', 1, 'status'], 'x'],
      ]);
    }
    expect(walker.walk(plan, plan.root('release'), RELEASE, 2).findings).toEqual([]);
  });

  it('goes on where a check throws, and says which did', () => {
    const failure = new Error('no');
    const failing: Check = {
      ...(checks[0] as Check),
      id: 'structure/failing',
      bind: ({ key }) => {
        if (key !== 'title') return undefined;
        return {
          string: () => {
            throw failure;
          },
        };
      },
    };
    const value = { ...RELEASE, tender: { title: 'x', status: 'x' } };
    const { result } = walk('release', value, [failing, ...checks]);
    expect([...result.thrown]).toEqual([[0, failure]]);
    expect(result.met[0]).toBe(0);
    const places = result.findings.map(({ path }) => path.join('/'));
    expect(places).toContain('tender/status');
  });

  it('meets a check where a field has it, whatever the kind of its value', () => {
    const { result } = walk('release', { tag: null });
    const met = checks.filter((_, index) => result.met[index] === 0).map(({ id }) => id);
    expect(met).toEqual(
      expect.arrayContaining(['structure/too-few-items', 'structure/wrong-type']),
    );
    expect(met).not.toContain('structure/bad-uri');
  });
});
