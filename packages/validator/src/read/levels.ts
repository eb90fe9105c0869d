import { stringOf } from './text-of.ts';

/** The objects and arrays that are open, and which of its members each has in hand. */
export interface Levels {
  open(isObject: boolean): void;
  close(): void;
  /** Takes the key whose token has this range in hand. */
  key(start: number, end: number): void;
  /** Takes the next element in hand, if the innermost level is an array. */
  count(): void;
  isEmpty(): boolean;
  /** True where the innermost level is an object. */
  isObject(): boolean;
  /** Key or index of the innermost member in hand; null where there is none. */
  step(): string | number | null;
  path(): (string | number)[];
}

const NO_MEMBER = -1;

/** Levels over the text `bytes`. Keys are decoded only when they are asked for. */
export function createLevels(bytes: Uint8Array): Levels {
  // One entry each for a level: what it is; the offset of its last key; that key's end, or the index
  // of the last element.
  const kinds: boolean[] = [];
  const keyStarts: number[] = [];
  const members: number[] = [];

  const stepAt = (level: number): string | number => {
    const member = members[level] as number;
    return kinds[level] ? stringOf(bytes, keyStarts[level] as number, member) : member;
  };

  // Only the innermost level can have no member in hand yet.
  const known = (): number => (members.at(-1) === NO_MEMBER ? members.length - 1 : members.length);

  return {
    open(isObject) {
      kinds.push(isObject);
      keyStarts.push(NO_MEMBER);
      members.push(NO_MEMBER);
    },
    close() {
      kinds.pop();
      keyStarts.pop();
      members.pop();
    },
    key(start, end) {
      keyStarts[keyStarts.length - 1] = start;
      members[members.length - 1] = end;
    },
    count() {
      if (kinds.at(-1) === false) members[members.length - 1] = (members.at(-1) as number) + 1;
    },
    isEmpty: () => kinds.length === 0,
    isObject: () => kinds.at(-1) === true,
    step: () => (known() === 0 ? null : stepAt(known() - 1)),
    path: () => Array.from({ length: known() }, (_, level) => stepAt(level)),
  };
}
