/** What stands at a position of a tape. */
export type TapeKind = 'null' | 'false' | 'true' | 'number' | 'string' | 'array' | 'object';

/**
 * One JSON value as three words an entry: its kind, its content, and the position after it. The
 * members of an object stand as a text and a value in turn.
 */
export interface Tape {
  kindAt(position: number): TapeKind;
  /** The position after the value and all that is in it. */
  after(position: number): number;
  numberAt(position: number): number;
  textAt(position: number): string;
  /** The position of an object's member; -1 where there is none. */
  memberAt(position: number, key: string): number;
  /** The positions of the items of an array, or of the values of an object's members. */
  valuesIn(position: number): readonly number[];
}

const KINDS: readonly TapeKind[] = ['null', 'false', 'true', 'number', 'string', 'array', 'object'];
const WORDS = 3;

/** Writes a JSON value onto a tape. */
export function writeTape(root: unknown): Tape {
  const words: number[] = [];
  const numbers: number[] = [];
  const texts: number[] = [];
  const ends: number[] = [0];
  const encoder = new TextEncoder();
  const decoder = new TextDecoder();

  function write(value: unknown): void {
    const start = words.length;
    words.push(KINDS.indexOf(kindOf(value)), contentOf(value), 0);
    if (Array.isArray(value)) for (const item of value) write(item);
    else if (typeof value === 'object' && value !== null) {
      for (const [key, member] of Object.entries(value)) {
        if (member === undefined) continue;
        write(key);
        write(member);
      }
    }
    words[start + 2] = words.length / WORDS;
  }

  function contentOf(value: unknown): number {
    if (typeof value === 'number') return numbers.push(value) - 1;
    if (typeof value !== 'string') return 0;
    for (const byte of encoder.encode(value)) texts.push(byte);
    return ends.push(texts.length) - 2;
  }

  write(root);
  const tape = Uint32Array.from(words);
  const doubles = Float64Array.from(numbers);
  const bytes = Uint8Array.from(texts);

  const after = (position: number): number => tape[position * WORDS + 2] as number;
  const contentAt = (position: number): number => tape[position * WORDS + 1] as number;
  const kindAt = (position: number): TapeKind => KINDS[tape[position * WORDS] as number] ?? 'null';

  function textAt(position: number): string {
    const content = contentAt(position);
    return decoder.decode(bytes.subarray(ends[content], ends[content + 1]));
  }

  /** Every member takes two entries, its key and its value. */
  function* entriesIn(position: number): Iterable<number> {
    for (let at = position + 1; at < after(position); at = after(at)) yield at;
  }

  return {
    kindAt,
    after,
    numberAt: (position) => doubles[contentAt(position)] as number,
    textAt,
    memberAt(position, key) {
      if (kindAt(position) !== 'object') return -1;
      const found = [...entriesIn(position)].findIndex(
        (entry, index) => index % 2 === 0 && textAt(entry) === key,
      );
      return found === -1 ? -1 : ([...entriesIn(position)][found + 1] as number);
    },
    valuesIn(position) {
      const isObject = kindAt(position) === 'object';
      return [...entriesIn(position)].filter((_, index) => !isObject || index % 2 === 1);
    },
  };
}

function kindOf(value: unknown): TapeKind {
  if (value === null) return 'null';
  if (typeof value === 'boolean') return value ? 'true' : 'false';
  if (typeof value === 'number' || typeof value === 'string') {
    return typeof value as 'number' | 'string';
  }
  return Array.isArray(value) ? 'array' : 'object';
}
