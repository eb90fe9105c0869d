import { createTokenReader } from './tokens.ts';

/** Where a text stops being JSON: at a byte that cannot stand there, or because it ends too early. */
export interface SyntaxFault {
  /** Relative to the text. */
  readonly offset: number;
  readonly kind: 'invalid-json' | 'truncated';
}

/** Finds the first byte that breaks RFC 8259; null exactly where `JSON.parse` accepts the text. */
export function findSyntaxError(bytes: Uint8Array): SyntaxFault | null {
  const reader = createTokenReader(bytes);
  for (;;) {
    const kind = reader.next();
    if (kind === 'end') return null;
    if (kind !== 'fault') continue;
    const offset = reader.start;
    return { offset, kind: offset < bytes.length ? 'invalid-json' : 'truncated' };
  }
}
