const PIECE_LENGTH = 65_536;
const SCRATCH_BYTES = 4 * PIECE_LENGTH;

/** A container that is being written: values left from `next` on, with their keys for an object. */
interface Open {
  readonly keys: readonly string[] | null;
  readonly values: readonly unknown[];
  next: number;
}

/**
 * The canonical form of RFC 8785: keys by UTF-16 code units, no white space, numbers and texts as
 * `JSON.stringify` writes them. Members that are undefined are left out. Any depth is written.
 */
export function canonicalJson(value: unknown): string {
  return write(value, null);
}

/**
 * The canonical form in UTF-8, for long ones: a text that grows by little takes many times its length until
 * it is read. So pieces of it are turned into bytes as they come, and written twice, to know how many.
 */
export function canonicalBytes(value: unknown): Uint8Array {
  const encoder = new TextEncoder();
  const scratch = new Uint8Array(SCRATCH_BYTES);
  let length = 0;
  const each = (take: (piece: Uint8Array) => void): void => {
    const takeText = (text: string): void => {
      for (let rest = text; rest !== ''; ) {
        const { read, written } = encoder.encodeInto(rest, scratch);
        take(scratch.subarray(0, written));
        rest = rest.slice(read);
      }
    };
    takeText(write(value, takeText));
  };
  each((piece) => {
    length += piece.length;
  });
  const bytes = new Uint8Array(length);
  let at = 0;
  each((piece) => {
    bytes.set(piece, at);
    at += piece.length;
  });
  return bytes;
}

/** Gives away what is long enough, if somebody takes it, and returns the rest. */
function write(value: unknown, take: ((piece: string) => void) | null): string {
  const open: Open[] = [];
  let text = begin(value, open);
  for (let level = open.at(-1); level !== undefined; level = open.at(-1)) {
    if (take && text.length > PIECE_LENGTH) {
      take(text);
      text = '';
    }
    const { keys, values, next } = level;
    if (next === values.length) {
      text += keys === null ? ']' : '}';
      open.pop();
      continue;
    }
    level.next += 1;
    if (next > 0) text += ',';
    if (keys !== null) text += `${JSON.stringify(keys[next])}:`;
    text += begin(values[next], open);
  }
  return text;
}

/** The whole text of a scalar; the bracket of a container, which is then open. */
function begin(value: unknown, open: Open[]): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null';
  if (Array.isArray(value)) {
    open.push({ keys: null, values: value, next: 0 });
    return '[';
  }
  const members = value as Readonly<Record<string, unknown>>;
  const keys = Object.keys(members)
    .filter((key) => members[key] !== undefined)
    .sort();
  open.push({ keys, values: keys.map((key) => members[key]), next: 0 });
  return '{';
}
