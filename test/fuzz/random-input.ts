import type { Random } from '../support/random.ts';
import {
  randomBlank,
  randomObject,
  randomStringInside,
  randomValue,
} from '../support/random-json.ts';

/** A range of bytes. */
export interface WrittenRange {
  readonly start: number;
  readonly end: number;
}

/** An array under the key `releases` or `records` at a document's own level. */
export interface WrittenArray extends WrittenRange {
  readonly key: 'releases' | 'records';
  readonly items: readonly WrittenRange[];
}

/** What was written as one document. */
export interface WrittenDocument extends WrittenRange {
  readonly shape: 'object' | 'array' | 'scalar';
  readonly arrays: readonly WrittenArray[];
  /** Offset of the colon behind the key `ocid`; infinite where there is none. */
  readonly ocidAt: number;
}

/** An input and everything that its writer knows of it. */
export interface WrittenInput {
  readonly bytes: Uint8Array;
  readonly byteOrderMark: boolean;
  readonly isArray: boolean;
  readonly documents: readonly WrittenDocument[];
}

interface Writer {
  /** Bytes written so far. */
  at(): number;
  write(text: string): void;
  bytes(): Uint8Array;
}

const SPELLINGS = {
  releases: ['releases', 'releases', '\\u0072eleases', 're\\u006Ceases'],
  records: [
    'records',
    'records',
    'r\\u0065cords',
    '\\u0072\\u0065\\u0063\\u006f\\u0072\\u0064\\u0073',
  ],
} as const;
const OTHER_KEYS = [
  'version',
  'uri',
  'release',
  'recordss',
  'ocids',
  'Releases',
  'releases\\u0020',
  '',
];
const OTHER_VALUES = ['"releases"', '"ocid"', '{"releases":[{}]}', '{"ocid":1,"records":[[]]}'];

/** Writes a random input of one or several documents. */
export function writeInput(random: Random): WrittenInput {
  const writer = createWriter();
  const byteOrderMark = random.chance(0.1);
  if (byteOrderMark) writer.write('\ufeff');
  writer.write(randomBlank(random));
  const isArray = random.chance(0.25);
  const documents = isArray ? writeList(writer, random) : writeStream(writer, random);
  writer.write(randomBlank(random));
  return { bytes: writer.bytes(), byteOrderMark, isArray, documents };
}

function writeStream(writer: Writer, random: Random): WrittenDocument[] {
  const documents: WrittenDocument[] = [];
  for (let left = random.between(1, 3); left > 0; left -= 1) {
    const document = writeDocument(writer, random, documents.length > 0);
    documents.push(document);
    if (document.shape === 'scalar') writer.write(random.pick(['\n', ' ', '\r\n']));
    else writer.write(randomBlank(random));
  }
  return documents;
}

function writeList(writer: Writer, random: Random): WrittenDocument[] {
  const documents: WrittenDocument[] = [];
  writeElements(writer, random, random.between(0, 3), () => {
    documents.push(writeDocument(writer, random, true));
  });
  return documents;
}

function writeElements(writer: Writer, random: Random, count: number, write: () => void): void {
  writer.write(`[${randomBlank(random)}`);
  for (let number = 0; number < count; number += 1) {
    if (number > 0) writer.write(`,${randomBlank(random)}`);
    write();
    writer.write(randomBlank(random));
  }
  writer.write(']');
}

function writeDocument(writer: Writer, random: Random, mayBeArray: boolean): WrittenDocument {
  const start = writer.at();
  if (random.chance(0.8)) return writeMembers(writer, random);
  const isArray = mayBeArray && random.chance(0.5);
  const scalars = ['1', '-2.5e7', 'true', 'null', `"${randomStringInside(random)}"`];
  writer.write(isArray ? `[${randomObject(random, 2)}]` : random.pick(scalars));
  const shape = isArray ? 'array' : 'scalar';
  return { start, end: writer.at(), shape, arrays: [], ocidAt: Number.POSITIVE_INFINITY };
}

function writeMembers(writer: Writer, random: Random): WrittenDocument {
  const start = writer.at();
  const arrays: WrittenArray[] = [];
  let ocidAt = Number.POSITIVE_INFINITY;
  writer.write('{');
  const count = random.between(0, 5);
  for (let number = 0; number < count; number += 1) {
    writer.write((number > 0 ? ',' : '') + randomBlank(random));
    const kind = random.next();
    if (kind < 0.45) arrays.push(writeItems(writer, random));
    else if (kind < 0.52) ocidAt = Math.min(ocidAt, writeOcid(writer, random));
    else writeOther(writer, random, number);
    writer.write(randomBlank(random));
  }
  writer.write('}');
  return { start, end: writer.at(), shape: 'object', arrays, ocidAt };
}

function writeItems(writer: Writer, random: Random): WrittenArray {
  const key = random.pick(['releases', 'records'] as const);
  const items: WrittenRange[] = [];
  writer.write(`"${random.pick(SPELLINGS[key])}"${randomBlank(random)}:${randomBlank(random)}`);
  const start = writer.at();
  writeElements(writer, random, random.between(0, 4), () => {
    const from = writer.at();
    writer.write(random.chance(0.7) ? randomObject(random, 4) : randomValue(random, 3));
    items.push({ start: from, end: writer.at() });
  });
  return { key, start, end: writer.at(), items };
}

function writeOcid(writer: Writer, random: Random): number {
  writer.write(`"${random.pick(['ocid', 'oci\\u0064'])}"${randomBlank(random)}`);
  const colon = writer.at();
  writer.write(`:${randomBlank(random)}${randomValue(random, 1)}`);
  return colon;
}

function writeOther(writer: Writer, random: Random, number: number): void {
  const long = 'x'.repeat(random.between(40, 60));
  const key = random.chance(0.3)
    ? `${number}${randomStringInside(random)}`
    : random.pick(OTHER_KEYS);
  writer.write(`"${random.chance(0.1) ? long : key}"${randomBlank(random)}:${randomBlank(random)}`);
  writer.write(random.chance(0.3) ? random.pick(OTHER_VALUES) : randomValue(random, 3));
}

function createWriter(): Writer {
  const encoder = new TextEncoder();
  const parts: Uint8Array[] = [];
  let length = 0;
  return {
    at: () => length,
    write(text) {
      const part = encoder.encode(text);
      parts.push(part);
      length += part.length;
    },
    bytes() {
      const whole = new Uint8Array(length);
      let at = 0;
      for (const part of parts) {
        whole.set(part, at);
        at += part.length;
      }
      return whole;
    },
  };
}
