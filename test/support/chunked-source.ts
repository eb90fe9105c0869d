import { bytesSource, type Source } from '@vitrina/validator';

/** A quote: what confuses a scanner most. */
const SPOILED = 0x22;

/**
 * A source over bytes that come in pieces. `nextLength` says how long each is. What it lends is spoiled
 * as soon as more is asked for, as the buffer of a file may be.
 */
export function chunkedSource(name: string, bytes: Uint8Array, nextLength: () => number): Source {
  const whole = bytesSource(name, bytes);
  return {
    name,
    async open() {
      const open = await whole.open();
      let lent = new Uint8Array(0);
      return {
        ...open,
        async *chunks() {
          for (let at = 0; at < bytes.length; ) {
            const chunk = bytes.slice(at, at + Math.max(1, nextLength()));
            at += chunk.length;
            yield chunk;
            chunk.fill(SPOILED);
          }
        },
        async read(start, length) {
          lent.fill(SPOILED);
          lent = (await open.read(start, length)).slice();
          return lent;
        },
      };
    },
  };
}
