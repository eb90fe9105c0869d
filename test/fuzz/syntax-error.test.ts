import { expect, it } from 'vitest';
import { findSyntaxError } from '../../packages/validator/src/read/syntax-error.ts';
import { createRandom, type Random } from '../support/random.ts';
import { randomValue } from '../support/random-json.ts';

const rounds = Number(process.env['VITRINA_FUZZ'] ?? 20_000);
const timeout = 30_000 + rounds;

const PIECES = Array.from('{}[]",:\\/ \n\t\r0123456789-+.eEtrufalsn\u0000\u001f\u00a0ñ\ufeff😀');

function mutate(text: string, random: Random): string {
  const characters = Array.from(text);
  for (let left = random.between(0, 3); left > 0; left -= 1) {
    const at = random.between(0, characters.length);
    const removed = random.chance(0.6) ? random.between(0, 2) : 0;
    const added = random.chance(0.6) ? [random.pick(PIECES)] : [];
    characters.splice(at, removed, ...added);
  }
  return characters.join('');
}

function isAccepted(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

it(
  'agrees with JSON.parse about mutated texts',
  () => {
    const random = createRandom(20);
    let accepted = 0;
    for (let round = 0; round < rounds; round += 1) {
      const text = mutate(randomValue(random, 3), random);
      const fault = findSyntaxError(new TextEncoder().encode(text));
      const isValid = isAccepted(text);
      if ((fault === null) !== isValid) expect(fault, JSON.stringify(text)).toBe(isValid);
      if (isValid) accepted += 1;
    }
    expect(accepted).toBeGreaterThan(rounds / 5);
    expect(accepted).toBeLessThan((rounds * 4) / 5);
  },
  timeout,
);

it(
  'takes each beginning of a text as cut off, not as wrong',
  () => {
    const random = createRandom(21);
    for (let round = 0; round < rounds / 10; round += 1) {
      const bytes = new TextEncoder().encode(`[${randomValue(random, 3)}]`);
      const cut = random.between(0, bytes.length - 1);
      const fault = findSyntaxError(bytes.subarray(0, cut));
      expect(fault).toEqual({ offset: cut, kind: 'truncated' });
    }
  },
  timeout,
);
