import type { DefectiveValues } from './defective-values.ts';
import type { Random } from './random.ts';

/** The forms in which a publisher may hand over releases or records. */
export type Form = 'package' | 'array' | 'lines' | 'concatenated' | 'bare';

const FORMS: readonly Form[] = ['package', 'package', 'array', 'lines', 'concatenated', 'bare'];

/** Bytes of a publication of a few defective values in any form; now and then damaged on its way. */
export function spoiledPublication(random: Random, make: DefectiveValues): Uint8Array {
  const isRelease = random.chance(0.6);
  const makeItem = isRelease ? make.release : make.record;
  const items = Array.from({ length: random.between(1, 6) }, makeItem);
  if (random.chance(0.2)) items.push(items[0] as string);
  const text = putTogether(random.pick(FORMS), isRelease ? 'releases' : 'records', items, random);
  const mark = random.chance(0.1) ? '\ufeff' : '';
  const bytes = new TextEncoder().encode(mark + text);
  return random.chance(0.3) ? damage(bytes, random) : bytes;
}

function putTogether(form: Form, key: string, items: readonly string[], random: Random): string {
  const lay = (text: string): string =>
    random.chance(0.5) ? JSON.stringify(JSON.parse(text), null, random.between(0, 3)) : text;
  switch (form) {
    case 'package': {
      const list = `"${key}":${random.pick(['', ' ', '\n'])}[${items.map(lay).join(',\n')}]`;
      const version = `"version":${random.pick(['"1.1"', '"1.0"', '1.1', '""'])}`;
      const members = random.pick([[list], [version, list], [list, version], [list, '"uri":5']]);
      return `{${members.join(random.pick([',', ',\n']))}}`;
    }
    case 'array':
      return `[${items.map(lay).join(',\n ')}]`;
    case 'lines':
      return `${items.join('\n')}\n`;
    case 'concatenated':
      return items.map(lay).join(random.pick(['', ' ', '\r\n']));
    case 'bare':
      return lay(items[0] as string);
  }
}

/** Cuts the end off, or overwrites bytes with what scanners stumble over. */
function damage(bytes: Uint8Array, random: Random): Uint8Array {
  if (random.chance(0.4)) return bytes.slice(0, random.between(0, bytes.length));
  const damaged = bytes.slice();
  const marks = [...'{}[]",:\\ \n1'].map((mark) => mark.charCodeAt(0));
  for (let left = random.between(1, 3); left > 0; left -= 1) {
    damaged[random.between(0, damaged.length - 1)] = random.pick([...marks, 0x00, 0xff, 0xc3]);
  }
  return damaged;
}
