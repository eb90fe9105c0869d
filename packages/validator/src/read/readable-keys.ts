import { createTokenReader } from './tokens.ts';

/** The keys of the object that a text is, as far as it can be read: none where it is no object. */
export function readableKeys(bytes: Uint8Array): string[] {
  const keys: string[] = [];
  const reader = createTokenReader(bytes);
  if (reader.next() !== 'object') return keys;
  for (;;) {
    const kind = reader.next();
    if (kind === 'object' || kind === 'array') reader.skip();
    else if (kind === 'key') keys.push(reader.step() as string);
    else if (kind === 'close' || kind === 'end' || kind === 'fault') return keys;
  }
}
