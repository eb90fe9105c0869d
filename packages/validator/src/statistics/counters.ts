import type { State } from '../states/state.ts';

/** Numbers by name. */
export type Numbers<Name extends string> = Readonly<Record<Name, number>>;

/** Adds up numbers of a fixed set of names. */
export interface Counters<Name extends string> extends State<Numbers<Name>> {
  add(name: Name, count?: number): void;
}

/** Starts all numbers at 0. */
export function createCounters<Name extends string>(names: readonly Name[]): Counters<Name> {
  const numbers = new Map<Name, number>(names.map((name) => [name, 0]));
  const add = (name: Name, count = 1): void => {
    numbers.set(name, (numbers.get(name) ?? 0) + count);
  };
  return {
    add,
    save: () => Object.fromEntries(numbers) as Numbers<Name>,
    absorb(saved) {
      for (const name of names) add(name, saved[name]);
    },
  };
}
