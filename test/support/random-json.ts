import type { Random } from './random.ts';

const BLANKS = ['', '', '', ' ', '\n', '\r\n', '\t', '  \n\t '];
const LITERALS = ['null', 'true', 'false', '0', '-1', '12.50', '1e9', '-0.5E-3', '""', '{}', '[]'];
const KEYS = ['id', 'ocid', 'releases', 'records', 'value', 'a:b', 'ñ', '\\u0069d', '{', ']'];
const FRAGMENTS = [
  'a',
  'obra',
  'ñandú ',
  '漢字',
  '😀',
  '\\"',
  '\\u0022',
  '\\\\u0041',
  '\\ud83d\\ude00',
  '\\n',
  '{',
  '}',
  '[',
  ']',
  ':',
  ',',
  '{\\"releases\\":[',
];

/** Blanks that may stand between two tokens; often none. */
export function randomBlank(random: Random): string {
  return random.pick(BLANKS);
}

/** The inside of a valid string token, with what scanners stumble over. */
export function randomStringInside(random: Random): string {
  let inside = '';
  for (let left = random.between(0, 4); left > 0; left -= 1) {
    inside += random.chance(0.15)
      ? '\\\\'.repeat(random.between(1, 40)) + random.pick(['', '\\"'])
      : random.pick(FRAGMENTS);
  }
  return inside;
}

/** The text of any JSON value, at most `levels` deep, whose objects have no key twice. */
export function randomValue(random: Random, levels: number): string {
  if (levels === 0 || random.chance(0.3)) return random.pick(LITERALS);
  if (random.chance(0.3)) return `"${randomStringInside(random)}"`;
  return random.chance(0.6) ? randomObject(random, levels) : randomArray(random, levels);
}

/** The text of a JSON object. */
export function randomObject(random: Random, levels: number): string {
  const members = new Map<unknown, string>();
  for (let left = random.between(0, 4); left > 0; left -= 1) {
    const token = `"${random.chance(0.8) ? random.pick(KEYS) : randomStringInside(random)}"`;
    members.set(JSON.parse(token), token);
  }
  const texts = Array.from(members.values(), (token) => {
    const blank = randomBlank(random);
    return `${blank}${token}${blank}:${randomBlank(random)}${randomValue(random, levels - 1)}`;
  });
  return `{${texts.join(',')}${randomBlank(random)}}`;
}

function randomArray(random: Random, levels: number): string {
  const texts = Array.from(
    { length: random.between(0, 3) },
    () => randomBlank(random) + randomValue(random, levels - 1) + randomBlank(random),
  );
  return `[${texts.join(',')}]`;
}
