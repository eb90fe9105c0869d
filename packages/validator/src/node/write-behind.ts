import type { Spool } from './spool.ts';

/** The end of a file to which little is added at a time. */
export type WriteBehind = Required<Pick<Spool, 'read'>> & {
  /** Writes bytes at the end, or at a place before it, behind which nothing counts any more. */
  append(bytes: Uint8Array, at: number): Promise<void>;
  /** Forgets what has not been written. */
  drop(): void;
};

/** What is gathered before it is written. */
const GATHERED_BYTES = 262_144;

/** Gathers what is added, so that a small piece costs no call of the system; it is read from memory. */
export function createWriteBehind({ append, read }: Pick<Spool, 'append' | 'read'>): WriteBehind {
  const gathered = new Uint8Array(GATHERED_BYTES);
  let start = 0;
  let length = 0;

  async function write(): Promise<void> {
    if (length > 0) await append(gathered.subarray(0, length), start);
    start += length;
    length = 0;
  }

  return {
    async append(bytes, at) {
      if (at >= start) length = Math.min(length, at - start);
      else length = 0;
      if (length + bytes.length > GATHERED_BYTES) await write();
      if (length === 0) start = at;
      if (bytes.length > GATHERED_BYTES) {
        await append(bytes, at);
        start = at + bytes.length;
        return;
      }
      gathered.set(bytes, length);
      length += bytes.length;
    },
    async read(into, from) {
      const end = start + length;
      if (from < start || from >= end) {
        if (from < start && from + into.length > start) await write();
        return read(into, from);
      }
      const found = gathered.subarray(from - start, Math.min(length, from - start + into.length));
      into.set(found);
      return found.length;
    },
    drop() {
      length = 0;
    },
  };
}
