import { describe, expect, it } from 'vitest';
import { defectKinds } from './defects.js';
import { generateRelease } from './generate-release.js';
import { createRandom } from './random.js';

type Options = Omit<Parameters<typeof generateRelease>[1], 'number'>;

function generate(count: number, options: Options = {}, seed = 42) {
  const random = createRandom(seed);
  return Array.from({ length: count }, (_, number) =>
    generateRelease(random, { number, ...options }),
  );
}

describe('createRandom', () => {
  it('gives the numbers of mulberry32', () => {
    const random = createRandom(42);
    expect([random.bits(), random.bits()]).toEqual([2581720956, 1925393290]);
  });

  it('reaches both ends of a range and nothing beyond', () => {
    const random = createRandom(1);
    const drawn = Array.from({ length: 500 }, () => random.integer(3, 6));
    expect([...new Set(drawn)].sort()).toEqual([3, 4, 5, 6]);
  });
});

describe('generateRelease', () => {
  it('gives the same releases from the same seed', () => {
    expect(generate(50)).toEqual(generate(50));
    expect(generate(50, {}, 43)).not.toEqual(generate(50));
  });

  it('gives every release an id of its own', () => {
    const ids = generate(200).map(({ release }) => release['id']);
    expect(new Set(ids).size).toBe(200);
  });

  it.each([
    ['big', 20, 32],
    ['small', 2.5, 4.5],
    ['mixed', 10, 18],
  ] as const)('makes %s releases of %d to %d kB', (shape, least, most) => {
    const texts = generate(300, { shape }).map(({ release }) => JSON.stringify(release));
    const mean = Buffer.byteLength(texts.join('')) / texts.length / 1000;
    expect(mean).toBeGreaterThan(least);
    expect(mean).toBeLessThan(most);
  });

  it('makes as many tender items as asked for', () => {
    const [generated] = generate(1, { tenderItems: 1234 });
    expect(generated).toHaveProperty('release.tender.items.length', 1234);
  });

  it('permutes keys and nothing else', () => {
    const fixed = generate(30);
    const permuted = generate(30, { keyOrder: 'permuted' });
    expect(permuted).toEqual(fixed);
    const orders = permuted.map(({ release }) => Object.keys(release).join());
    expect(new Set(orders).size).toBeGreaterThan(20);
  });

  it.each(['ascii', 'latin', 'cyrillic', 'escaped'] as const)('writes %s text', (text) => {
    const json = JSON.stringify(generate(20, { text }));
    expect(/^[\0-\x7f]*$/.test(json)).toBe(text === 'ascii');
    expect(/[\u0400-\u04ff]/.test(json)).toBe(text === 'cyrillic' || text === 'escaped');
  });
});

describe('defects', () => {
  it('come at the rate asked for and leave other releases alone', () => {
    const clean = generate(1000, { defectRate: 0, shape: 'small' });
    const some = generate(1000, { defectRate: 0.02, shape: 'small' });
    const spoiled = some.filter(({ defect }) => defect !== null);
    expect(spoiled.length).toBeGreaterThan(8);
    expect(spoiled.length).toBeLessThan(40);
    for (const [index, { release, defect }] of some.entries()) {
      if (defect === null) expect(release).toEqual(clean[index]!.release);
      else expect(release).not.toEqual(clean[index]!.release);
    }
  });

  it('are of ten kinds, each about as often as the others', () => {
    const all = generate(2000, { defectRate: 1, shape: 'small' });
    const counts = defectKinds.map((kind) => all.filter(({ defect }) => defect === kind).length);
    expect(counts).toHaveLength(10);
    for (const count of counts) expect(Math.abs(count - 200)).toBeLessThan(60);
  });
});
