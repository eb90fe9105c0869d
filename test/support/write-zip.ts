import { crc32, deflateRawSync } from 'node:zlib';

/** An entry of an archive to write, and the lies its directory is to tell about it. */
export interface WrittenEntry {
  readonly name: string | Uint8Array;
  readonly content: Uint8Array | string;
  /** Left uncompressed. */
  readonly stored?: boolean;
  /** Method, flags, checksum and size that the directory claims; the true ones where absent. */
  readonly method?: number;
  readonly flags?: number;
  readonly crc?: number;
  readonly unpackedBytes?: number;
  /** Sizes and offset in the form for more than 4 GB. */
  readonly zip64?: boolean;
  /** Takes the data of the entry at this position for its own, in place of having any. */
  readonly dataOf?: number;
}

const UTF8_NAME = 0x800;
const BEYOND_32_BITS = 0xffffffff;

/** Writes an archive with exactly these entries, sound or not. */
export function writeZip(entries: readonly WrittenEntry[]): Buffer {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  const offsets: number[] = [];
  let offset = 0;
  for (const entry of entries) {
    const written = writeEntry(entry);
    offsets.push(entry.dataOf === undefined ? offset : (offsets[entry.dataOf] ?? 0));
    if (entry.dataOf === undefined) {
      parts.push(written.local);
      offset += written.local.length;
    }
    directory.push(written.central(offsets.at(-1) ?? 0));
  }
  const central = Buffer.concat(directory);
  return Buffer.concat([...parts, central, writeEnd(entries.length, central.length, offset)]);
}

function writeEntry(entry: WrittenEntry) {
  const name = Buffer.from(entry.name);
  const content = Buffer.from(entry.content);
  const data = entry.stored ? content : deflateRawSync(content);
  const facts = Buffer.alloc(22);
  facts.writeUInt16LE((entry.flags ?? 0) | UTF8_NAME, 0);
  facts.writeUInt16LE(entry.method ?? (entry.stored ? 0 : 8), 2);
  facts.writeUInt32LE(entry.crc ?? crc32(content), 8);
  const unpackedBytes = entry.unpackedBytes ?? content.length;
  facts.writeUInt32LE(entry.zip64 ? BEYOND_32_BITS : data.length, 12);
  facts.writeUInt32LE(entry.zip64 ? BEYOND_32_BITS : unpackedBytes, 16);
  facts.writeUInt16LE(name.length, 20);
  const start = Buffer.concat([Buffer.from('PK\x03\x04\x14\0', 'latin1'), facts, Buffer.alloc(2)]);
  return {
    local: Buffer.concat([start, name, data]),
    central(offset: number): Buffer {
      const extra = entry.zip64 ? writeZip64(unpackedBytes, data.length, offset) : Buffer.alloc(0);
      const rest = Buffer.alloc(16);
      rest.writeUInt16LE(extra.length, 0);
      rest.writeUInt32LE(entry.zip64 ? BEYOND_32_BITS : offset, 12);
      const signature = Buffer.from('PK\x01\x02\x14\0\x14\0', 'latin1');
      return Buffer.concat([signature, facts, rest, name, extra]);
    },
  };
}

function writeZip64(...numbers: readonly number[]): Buffer {
  const extra = Buffer.alloc(4 + 8 * numbers.length);
  extra.writeUInt16LE(1, 0);
  extra.writeUInt16LE(8 * numbers.length, 2);
  numbers.forEach((number, index) => {
    extra.writeBigUInt64LE(BigInt(number), 4 + 8 * index);
  });
  return extra;
}

function writeEnd(count: number, length: number, offset: number): Buffer {
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 'latin1');
  end.writeUInt16LE(count, 8);
  end.writeUInt16LE(count, 10);
  end.writeUInt32LE(length, 12);
  end.writeUInt32LE(offset, 16);
  return end;
}
