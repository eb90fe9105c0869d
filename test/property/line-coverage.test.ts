import type { JsonValue } from '@vitrina/validator';
import { bytesSource, countsOf, measureCoverage } from '@vitrina/validator';
import { describe, expect, it } from 'vitest';
import {
  type CoverageTally,
  createCoverageTally,
} from '../../packages/validator/src/line-coverage/coverage-tally.ts';
import { createRandom, type Random } from '../support/random.ts';
import { randomObject, randomValue } from '../support/random-json.ts';

const rounds = Number(process.env['VITRINA_FUZZ'] ?? 30);
const CAPS = [
  { mostPaths: 20_000, mostGroups: 5000 },
  { mostPaths: 12, mostGroups: 3 },
] as const;

function makeLine(random: Random): JsonValue {
  if (random.chance(0.3)) return JSON.parse(randomValue(random, 4));
  const buyer = random.pick([
    {},
    { name: `Town ${random.between(1, 9)}` },
    { id: random.between(1, 400) },
  ]);
  return {
    date: `20${random.between(10, 29)}-01-01`,
    buyer,
    tender: { procurementMethod: random.pick(['open', 'direct', '']) },
    extra: JSON.parse(randomObject(random, 4)),
    [`key ${random.between(1, 60)}`]: [0],
  };
}

function shuffle<Value>(values: readonly Value[], random: Random): readonly Value[] {
  return values
    .map((value) => ({ value, at: random.next() }))
    .sort((left, right) => left.at - right.at)
    .map(({ value }) => value);
}

describe.each(CAPS)('coverage with at most $mostPaths paths and $mostGroups groups', (caps) => {
  const start = (): CoverageTally => createCoverageTally({ segments: true, ...caps });

  function tallyOf(lines: readonly JsonValue[]): CoverageTally {
    const tally = start();
    for (const line of lines) tally.addLine(line);
    return tally;
  }

  it('is the same whatever the order of the lines, and in however many parts', () => {
    const random = createRandom(41);
    for (let left = rounds; left > 0; left -= 1) {
      const lines = Array.from({ length: random.between(1, 300) }, () => makeLine(random));
      const whole = JSON.stringify(tallyOf(lines).finalise());
      const shuffled = shuffle(lines, random);
      expect(JSON.stringify(tallyOf(shuffled).finalise())).toBe(whole);
      const parts = Array.from({ length: random.between(2, 5) }, () => [] as JsonValue[]);
      for (const line of shuffled) random.pick(parts).push(line);
      const merged = start();
      for (const part of parts) merged.absorb(JSON.parse(JSON.stringify(tallyOf(part).save())));
      expect(JSON.stringify(merged.finalise())).toBe(whole);
    }
  });

  it('goes on from what was saved', () => {
    const random = createRandom(42);
    for (let left = rounds; left > 0; left -= 1) {
      const lines = Array.from({ length: random.between(2, 500) }, () => makeLine(random));
      const cut = random.between(1, lines.length - 1);
      const resumed = start();
      resumed.absorb(tallyOf(lines.slice(0, cut)).save());
      for (const line of lines.slice(cut)) resumed.addLine(line);
      expect(resumed.finalise()).toEqual(tallyOf(lines).finalise());
    }
  });

  it('loses no value and no line', () => {
    const random = createRandom(43);
    const made = Array.from({ length: 500 }, () => makeLine(random));
    // Keys that are empty, or end in a slash, read like the objects at another path.
    const lines = made.filter((line) => !/(""|\/"):/.test(JSON.stringify(line)));
    expect(lines.length).toBeGreaterThan(300);
    const { all, segments } = tallyOf(lines).finalise();
    const listed = Object.entries(all.paths).filter(([path]) => !path.endsWith('/'));
    const present = listed.reduce((sum, [, coverage]) => sum + coverage.present, 0);
    expect(present + (all.unlisted?.present ?? 0)).toBe(
      lines.reduce<number>((sum, line) => sum + countValues(line), 0),
    );
    for (const { groups, absent, other } of Object.values(segments ?? {})) {
      const parts = [...Object.values(groups), absent, other];
      expect(parts.reduce((sum, part) => sum + (part?.lines ?? 0), 0)).toBe(lines.length);
    }
  });
});

function countValues(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 1;
  return Object.values(value).reduce((sum, part) => sum + countValues(part), 1);
}

/** What Cardinal does, written as plainly as it can be. */
function countPlainly(value: JsonValue, path: string, counts: Map<string, number>): boolean {
  if (value === null || value === '') return false;
  if (typeof value !== 'object') {
    counts.set(path, (counts.get(path) ?? 0) + 1);
    return true;
  }
  const parts = Array.isArray(value)
    ? value.map((element) => [`${path}[]`, element] as const)
    : Object.entries(value).map(([key, member]) => [`${path}/${key}`, member] as const);
  const filled = parts.filter(([below, part]) => countPlainly(part, below, counts)).length > 0;
  const counted = Array.isArray(value) ? [path] : [path, `${path}/`];
  for (const at of filled ? counted : []) counts.set(at, (counts.get(at) ?? 0) + 1);
  return filled;
}

it('counts what a plain count counts, on lines of any JSON', async () => {
  const random = createRandom(44);
  let lineCount = 0;
  for (let left = rounds; left > 0; left -= 1) {
    const values = Array.from({ length: 100 }, () => JSON.parse(randomValue(random, 6)));
    // Packages, records and lists of them are counted by what is in them.
    const lines = values.filter(
      (value) => !/"(ocid|releases|records)"/.test(JSON.stringify(value)),
    );
    lineCount += lines.length;
    const expected = new Map<string, number>();
    for (const line of lines) countPlainly(line, '', expected);
    const text = lines.map((line) => JSON.stringify(line)).join('\n');
    const source = bytesSource('lines.jsonl', new TextEncoder().encode(text));
    const { all } = await measureCoverage(source);
    expect(countsOf(all)).toEqual(Object.fromEntries(expected));
  }
  expect(lineCount).toBeGreaterThan(rounds * 20);
});
