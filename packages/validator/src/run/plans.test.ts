import { describe, expect, it } from 'vitest';
import { check } from '../check.ts';
import { createAvailableExtensions } from '../extensions/available-extensions.ts';
import type { ExtensionFiles } from '../extensions/extension-files.ts';
import { bytesSource, type OpenSource, type Source } from '../source.ts';
import { planName, planSubject } from './plan-name.ts';
import { createPlans, MOST_PLANS } from './plans.ts';
import type { Workers } from './task.ts';
import { createTaskJudge, type TaskJudge } from './task-judge.ts';

const ADDRESSES = Array.from({ length: 7 }, (_, at) => `https://extensions.example/${at}/`);

/** Each defines a field that has its number in its name. */
const EXTENSIONS: Readonly<Record<string, ExtensionFiles>> = Object.fromEntries(
  ADDRESSES.map((address, at) => [
    address,
    { releaseSchema: JSON.stringify({ properties: { [`field${at}`]: { type: 'string' } } }) },
  ]),
);

const ALL_FIELDS = Object.fromEntries(ADDRESSES.map((_, at) => [`field${at}`, at % 2 ? at : 'x']));

/** Packages that each have a set of extensions of their own. */
const PACKAGES = Array.from({ length: 80 }, (_, set) => {
  const extensions = ADDRESSES.filter((_address, at) => (set >> at) & 1);
  const release = { ocid: `ocds-213czf-${set}`, id: '1', ...ALL_FIELDS };
  const unknown = set % 5 === 0 ? ['https://extensions.example/unknown'] : [];
  return JSON.stringify({
    version: '1.1',
    extensions: [...extensions, ...unknown],
    releases: [release],
  });
});

function sourceOf(lines: readonly string[]): Source {
  const source = bytesSource('x', new TextEncoder().encode(lines.join('\n')));
  return { name: 'x', open: async () => ({ ...(await source.open()), descriptor: 1 }) };
}

/** Threads in this one, one task at a time: what they are told is cloned, as between threads. */
function pretendThreads(open: Promise<OpenSource>): Workers {
  const read = () => async (at: number, length: number) => (await open).read(at, length);
  return {
    worthBytes: 1,
    start(setup) {
      const judges = [1, 2, 3].map(() => createTaskJudge(structuredClone(setup), read, () => {}));
      let next = 0;
      let earlier = Promise.resolve();
      return {
        size: judges.length,
        partBytes: 5_000,
        judge(task) {
          next = (next + 1) % judges.length;
          const judge = judges[next] as TaskJudge;
          const result = earlier.then(() => judge.judge(structuredClone(task)));
          earlier = result.then(() => {});
          return result.then((answer) => structuredClone(answer));
        },
        settleEarly(isRight) {
          for (const judge of judges) judge.settleEarly(isRight);
        },
        endSolo() {
          for (const judge of judges) judge.endSolo();
        },
        regroup: (task) => (judges[0] as TaskJudge).regroup(structuredClone(task)),
        finishRegrouping: async () =>
          structuredClone(judges.flatMap((judge) => judge.finishRegrouping())),
        finish: async () => structuredClone(judges.flatMap((judge) => judge.finish())),
        stop: async () => {},
      };
    },
  };
}

describe('plans', { timeout: 30_000 }, () => {
  it('give way to others without a trace in the result', async () => {
    const options = { extensions: EXTENSIONS, asOf: '2024-01-01' };
    const inOrder = await check(sourceOf([...PACKAGES, ...PACKAGES]), options);
    const backwards = await check(sourceOf([...PACKAGES, ...PACKAGES.toReversed()]), options);
    expect(backwards.results).toEqual(inOrder.results);
    const additional = inOrder.results.checks['structure/additional-field'];
    const lacking = PACKAGES.map(
      (text) => ADDRESSES.filter((address) => !text.includes(address)).length,
    );
    expect(additional?.occurrences).toBe(2 * lacking.reduce((sum, count) => sum + count));
    expect(inOrder.results.coverage.items['field0']).toMatchObject({ parents: 160, present: 160 });
    expect(inOrder.results.coverage.items['tender']).toMatchObject({ parents: 160, present: 0 });
  });

  it('are the same in other threads, which know what was loaded in this one', async () => {
    const source = sourceOf([...PACKAGES, ...PACKAGES]);
    const loadExtension = async (url: string) => EXTENSIONS[url];
    const options = { asOf: '2024-01-01', loadExtension };
    const { run: _one, ...alone } = await check(source, options);
    const workers = pretendThreads(source.open());
    const { run: _other, ...shared } = await check(source, { ...options, workers });
    expect(shared).toEqual(alone);
  });

  it('are never more than so many', async () => {
    const retired: string[] = [];
    const { planFor, made, keepAll, keepFew } = createPlans({
      available: createAvailableExtensions(EXTENSIONS),
      bind: () => {},
      additionalPaths: 10,
      retire: ({ name }) => void retired.push(name),
    });
    const nameOf = (set: number) =>
      planName({ version: '1.1', extensions: ADDRESSES.filter((_, at) => (set >> at) & 1) });
    for (let set = 0; set < MOST_PLANS + 10; set += 1) {
      await planFor(nameOf(set));
      await planFor(nameOf(0));
    }
    expect(made.size).toBe(MOST_PLANS);
    expect(retired).toEqual(Array.from({ length: 10 }, (_, at) => nameOf(at + 1)));
    keepAll();
    await planFor(nameOf(100));
    expect(made.size).toBe(MOST_PLANS + 1);
    keepFew();
    expect(made.size).toBe(MOST_PLANS);
    expect(retired).toHaveLength(11);
  });

  it('are told apart by order, and not by what nobody has', async () => {
    const { planFor, made } = createPlans({
      available: createAvailableExtensions({
        ...EXTENSIONS,
        'https://gone.example/': { problem: '404' },
      }),
      bind: () => {},
      additionalPaths: 10,
      retire: () => {},
    });
    const [one = '', other = ''] = ADDRESSES;
    const first = await planFor(planName({ version: '1.1', extensions: [one, other] }));
    const extensions = [one, 'https://gone.example/', 'https://never.example/', other];
    const second = await planFor(planName({ version: '1.1', extensions }));
    expect(second.root('release')).toBe(first.root('release'));
    expect(second.extensions.map(({ status, failure }) => `${status} ${failure}`)).toEqual([
      'applied null',
      'not-available 404',
      'not-available null',
      'applied null',
    ]);
    expect([first.lacksExtension, second.lacksExtension]).toEqual([false, true]);
    await planFor(planName({ version: '1.1', extensions: [other, one] }));
    expect(made.size).toBe(2);
  });
});

it('looks for so many extensions of a package, and says of the others that they are too many', async () => {
  const { planFor } = createPlans({
    available: createAvailableExtensions(EXTENSIONS),
    bind: () => {},
    additionalPaths: 10,
    retire: () => {},
  });
  const many = Array.from({ length: 200 }, (_, at) => `https://never.example/${at}/`);
  const [last = ''] = ADDRESSES;
  const { extensions } = await planFor(planName({ version: '1.1', extensions: [...many, last] }));
  expect(extensions.at(-1)).toMatchObject({
    url: last,
    status: 'not-available',
    failure: 'too-many',
  });
});

it.each([
  { version: '1.1', extensions: [], registered: [] },
  { version: '1.0', extensions: ['a b', '["', ''], registered: ['lots'] },
])('a name says what a plan is for: %j', (subject) => {
  expect(planSubject(planName(subject))).toEqual(subject);
});
