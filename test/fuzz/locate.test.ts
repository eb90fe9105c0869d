import { expect, it } from 'vitest';
import { findDuplicateKeys } from '../../packages/validator/src/read/duplicate-keys.ts';
import { locateAll, type Path } from '../../packages/validator/src/read/locate.ts';
import { createRandom, type Random } from '../support/random.ts';
import { randomBlank, randomValue } from '../support/random-json.ts';

const rounds = 1500;

/** A text in which keys may repeat: the values of a second object follow those of a first. */
function randomText(random: Random): string {
  const objects = Array.from({ length: 3 }, () => randomValue(random, 4)).filter((text) =>
    /^\{.*\S.*\}$/s.test(text),
  );
  const members = objects.map((text) => text.slice(1, -1)).filter((text) => text.trim() !== '');
  return members.length > 1
    ? `${randomBlank(random)}{${members.join(',')}}`
    : randomValue(random, 4);
}

function pathsOf(value: unknown, path: Path): { path: Path; value: unknown }[] {
  const here = [{ path, value }];
  if (typeof value !== 'object' || value === null) return here;
  const steps = Array.isArray(value) ? Array.from(value.keys()) : Object.keys(value);
  const inner = steps.map((step) => [step, value[step as keyof typeof value]] as const);
  return [...here, ...inner.flatMap(([step, member]) => pathsOf(member, [...path, step]))];
}

/** The value that starts at an offset: the shortest valid text, longer for numbers. */
function valueAt(text: string, start: number): unknown {
  let value: unknown;
  for (let end = start + 1; end <= text.length; end += 1) {
    try {
      value = JSON.parse(text.slice(start, end));
      if (!/[-+.eE0-9]/.test(text[end] ?? '')) return value;
    } catch {
      // Not the end of the value yet.
    }
  }
  return value;
}

it('finds the values that JSON.parse keeps', () => {
  const random = createRandom(30);
  let repeated = 0;
  for (let round = 0; round < rounds; round += 1) {
    const text = randomText(random);
    const bytes = new TextEncoder().encode(text);
    const expected = pathsOf(JSON.parse(text), []);
    const { offsets, exists } = locateAll(
      bytes,
      expected.map(({ path }) => path),
    );
    expect(exists.every(Boolean)).toBe(true);
    expected.forEach(({ path, value }, index) => {
      const start = new TextDecoder('utf-8', { ignoreBOM: true }).decode(
        bytes.subarray(0, offsets[index]),
      ).length;
      expect(valueAt(text, start), `${JSON.stringify(path)} of ${text}`).toEqual(value);
    });
    repeated += findDuplicateKeys(bytes).length > 0 ? 1 : 0;
  }
  expect(repeated).toBeGreaterThan(rounds / 50);
});
