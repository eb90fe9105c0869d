import type { Damage } from './damage.ts';
import { createTokenReader } from './tokens.ts';

const MOST_DUPLICATES = 100;
const MOST_CHARACTERS = 200;

/**
 * Finds keys that an object of the text has more than once, compared after decoding escapes: each
 * repetition's offset in the text, the path of the object, and the key. At most the first 100.
 */
export function findDuplicateKeys(bytes: Uint8Array): Damage[] {
  const found: Damage[] = [];
  const reader = createTokenReader(bytes);
  const seen: (Set<string> | null)[] = [];
  while (found.length < MOST_DUPLICATES) {
    const kind = reader.next();
    if (kind === 'end' || kind === 'fault') break;
    if (kind === 'object') seen.push(new Set());
    else if (kind === 'array') seen.push(null);
    else if (kind === 'close') seen.pop();
    else if (kind === 'key') {
      const key = reader.step() as string;
      const keys = seen.at(-1);
      if (keys?.has(key)) {
        const path = reader.path().slice(0, -1);
        const value = key.slice(0, MOST_CHARACTERS);
        found.push({ kind: 'duplicate-key', offset: reader.start, path, value });
      }
      keys?.add(key);
    }
  }
  return found;
}
