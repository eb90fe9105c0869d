import { describe, expect, it } from 'vitest';
import { createWriteBehind } from './write-behind.ts';

/** A file in memory that tells how often it was written to. */
function memoryFile() {
  let content = Buffer.alloc(0);
  let writes = 0;
  return {
    append: async (bytes: Uint8Array, at = content.length) => {
      writes += 1;
      content = Buffer.concat([
        content.subarray(0, at),
        bytes,
        content.subarray(at + bytes.length),
      ]);
    },
    read: async (into: Uint8Array, start: number) =>
      start < content.length ? content.copy(into, 0, start) : 0,
    writes: () => writes,
  };
}

async function textAt(
  { read }: Pick<ReturnType<typeof memoryFile>, 'read'>,
  start: number,
  length: number,
): Promise<string> {
  const into = new Uint8Array(length);
  return Buffer.from(into.subarray(0, await read(into, start))).toString();
}

describe('bytes that are written later', () => {
  it('can be read at once, though nothing is written', async () => {
    const file = memoryFile();
    const behind = createWriteBehind(file);
    await behind.append(Buffer.from('abc'), 0);
    await behind.append(Buffer.from('def'), 3);
    expect(await textAt(behind, 1, 4)).toBe('bcde');
    expect(await textAt(behind, 4, 100)).toBe('ef');
    expect(await textAt(behind, 6, 1)).toBe('');
    expect(file.writes()).toBe(0);
  });

  it('are written many at a time, and read from memory and file alike', async () => {
    const file = memoryFile();
    const behind = createWriteBehind(file);
    const pieces = Array.from({ length: 50_000 }, (_, number) => `${number}`.padStart(20, '.'));
    for (const [number, piece] of pieces.entries()) {
      await behind.append(Buffer.from(piece), number * 20);
    }
    expect(file.writes()).toBe(3);
    for (const number of [0, 13_106, 13_107, 26_213, 49_999]) {
      expect(await textAt(behind, number * 20, 20)).toBe(pieces[number]);
    }
    expect(await textAt(behind, 0, 1_000_000)).toBe(pieces.join(''));
  });

  it('give way to what is put in their place, written or not', async () => {
    const file = memoryFile();
    const behind = createWriteBehind(file);
    await behind.append(Buffer.from('kept'), 0);
    await behind.append(Buffer.from('gone'), 4);
    await behind.append(Buffer.from('new'), 4);
    expect(await textAt(behind, 0, 100)).toBe('keptnew');
    await behind.append(Buffer.alloc(300_000, 'x'), 7);
    await behind.append(Buffer.from('end'), 2);
    expect(await textAt(behind, 0, 5)).toBe('keend');
  });

  it('are forgotten when they are dropped', async () => {
    const file = memoryFile();
    const behind = createWriteBehind(file);
    await behind.append(Buffer.from('abc'), 0);
    behind.drop();
    expect(await textAt(behind, 0, 3)).toBe('');
  });
});
