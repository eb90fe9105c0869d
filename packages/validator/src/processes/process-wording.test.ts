import { describe, expect, it } from 'vitest';
import { makeFlag } from '../../../../test/support/assessment-fixture.ts';
import { createRandom } from '../../../../test/support/random.ts';
import type { JsonObject } from '../json.ts';
import type { Evidence } from '../process-check.ts';
import type { ProcessFinding } from '../tally/process-tally.ts';
import type { ProcessInHand } from './identify-process-finding.ts';
import { createProcessWording, type ProcessWording } from './process-wording.ts';

const flag = makeFlag({ id: 'flag/thing' });
const groupFlag = makeFlag({ id: 'flag/group', unit: 'dataset' });
const OPTIONS = { exampleCount: 5, withContext: false };

const process: ProcessInHand = {
  compiled: {
    ocid: 'a',
    tender: { title: 'Road' },
    awards: [{ id: 'A-1' }, { id: 'A-2' }, {}],
  },
  releases: [
    { id: 7, awards: [{ id: 'A-2', title: 'Early' }] },
    { id: '8', awards: [{ id: 'A-1' }] },
  ],
};

function found(evidence: Evidence = {}, subject = 'a', check = flag): ProcessFinding {
  return { check, subject, evidence };
}

function at(...path: readonly (string | number)[]): Evidence {
  return { place: { path, release: null } };
}

function start(changes: Partial<typeof OPTIONS> = {}): ProcessWording {
  return createProcessWording({ ...OPTIONS, ...changes });
}

describe('findings in processes', () => {
  it('say where, what and with what it was computed', () => {
    const evidence = { ...at('awards', 1, 'id'), value: 'x'.repeat(300), expected: 2 };
    const facts = { some: 2, name: 'y'.repeat(300) };
    expect(start().word(found({ ...evidence, facts }), process, true)).toEqual({
      check: 'flag/thing',
      level: 'notice',
      input: null,
      pointer: '/awards/1/id',
      path: '/awards/id',
      keyword: null,
      expected: 2,
      value: 'x'.repeat(200),
      ocid: 'a',
      releaseId: null,
      line: null,
      column: null,
      offset: null,
      fingerprint: expect.stringMatching(/^[0-9a-f]{32}$/),
      group: null,
      facts: { some: 2, name: 'y'.repeat(200) },
    });
  });

  it('are about the whole process where they have no place', () => {
    const finding = start().word(found(), process, true);
    expect(finding).toMatchObject({
      pointer: '',
      path: '',
      value: null,
      expected: null,
      facts: {},
    });
  });

  it('name the release of the history that they are in', () => {
    const place = { path: ['awards', 0], release: 0 };
    const wording = start({ withContext: true });
    expect(wording.word(found({ place }), process, true)).toMatchObject({
      pointer: '/awards/0',
      releaseId: '7',
      context: { title: 'Early', buyer: null, objectId: 'A-2', address: null },
    });
  });

  it('name a group in place of a process', () => {
    const finding = start().word(found({}, '["ES-1",2024]', groupFlag), null, true);
    expect(finding).toMatchObject({ ocid: null, group: '["ES-1",2024]' });
  });

  it('have context where it is wanted and the process is there', () => {
    const wording = start({ withContext: true });
    const context = { title: 'Road', buyer: null, objectId: 'A-1', address: null };
    expect(wording.word(found(at('awards', 0)), process, true)?.context).toEqual(context);
    expect(wording.word(found(at('awards', 0)), null, true)?.context).toEqual({
      title: null,
      buyer: null,
      objectId: null,
      address: null,
    });
  });
});

describe('their fingerprints', () => {
  const name = (finding: ProcessFinding, data: ProcessInHand | null = process): string =>
    start().word(finding, data, true)?.fingerprint ?? '';

  it('stay the same when entries move, and tell ids, processes and expectations apart', () => {
    const [first, ...others] = (process.compiled['awards'] as JsonObject[]).slice(0, 2).reverse();
    const moved = { ...process, compiled: { ...process.compiled, awards: [first!, ...others] } };
    const one = name(found(at('awards', 0, 'id')));
    expect(name(found(at('awards', 1, 'id')), moved)).toBe(one);
    const different = [
      name(found(at('awards', 1, 'id'))),
      name(found(at('awards', 0, 'id'), 'b')),
      name(found({ ...at('awards', 0, 'id'), expected: 1 })),
      name(found(at('awards', 0, 'id'), 'a', groupFlag)),
      name(found(at('awards', 0, 'id')), null),
    ];
    expect(new Set([one, ...different]).size).toBe(6);
  });

  it('number equal ones within a check of a process', () => {
    const wording = start();
    const names = [
      ['a', 2],
      ['a', 2],
      ['a', 0],
      ['a', 2],
      ['b', 2],
      ['b', 2],
    ].map(
      ([ocid, award]) =>
        wording.word(found(at('awards', award as number), ocid as string), process, true)
          ?.fingerprint,
    );
    const [unnamed = '', second, named, third, ofOther = '', last] = names;
    expect([second, third, last]).toEqual([`${unnamed}-2`, `${unnamed}-3`, `${ofOther}-2`]);
    expect(named).not.toBe(unnamed);
  });
});

describe('their examples', () => {
  const all = Array.from({ length: 40 }, (_, index) =>
    found({ ...at('awards', index % 3), value: index % 4 }, `ocid-${index >> 1}`),
  );
  const examplesOf = (findings: readonly ProcessFinding[], wording = start()) => {
    for (const finding of findings) wording.word(finding, process, false);
    return wording.examples();
  };

  it('are bounded, and one of each value at each path comes first', () => {
    const { 'flag/thing': kept = [] } = examplesOf(all);
    expect(kept).toHaveLength(5);
    expect(new Set(kept.slice(0, 4).map(({ value }) => value)).size).toBe(4);
    expect(examplesOf(all, start({ exampleCount: 0 }))).toEqual({});
  });

  it('do not depend on the order of processes, nor on how they are shared out', () => {
    const expected = examplesOf(all);
    const pairs = Array.from({ length: 20 }, (_, index) => all.slice(2 * index, 2 * index + 2));
    const random = createRandom(5);
    for (let round = 0; round < 20; round += 1) {
      const shuffled = [...pairs].sort(() => random.next() - 0.5);
      expect(examplesOf(shuffled.flat())).toEqual(expected);
      const shares = [start(), start(), start()];
      for (const [index, pair] of shuffled.entries()) examplesOf(pair, shares[index % 3]!);
      const whole = start();
      for (const share of shares) whole.absorb(JSON.parse(JSON.stringify(share.save())));
      expect(whole.examples()).toEqual(expected);
    }
  });

  it('are all that is worded where not every finding is told', () => {
    const wording = start({ exampleCount: 1 });
    const worded = all.map((finding) => wording.word(finding, process, false));
    expect(worded.filter((finding) => finding === null).length).toBeGreaterThan(20);
    expect(wording.word(all[0]!, process, true)).not.toBeNull();
  });
});
