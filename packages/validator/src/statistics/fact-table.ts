import { createHashTable } from '../identity/hash-table.ts';
import { createCodeColumn, createCountColumn } from '../read/column.ts';

/** Four 32-bit words. */
export type Hash = Uint32Array;

/** Keeps facts of things, each of which is in a group, in about 40 bytes a thing. */
export interface FactTable {
  /** Adds facts, as bits below 256, to those that are known. The group of a thing stays what it was. */
  note(hash: Hash, group: number, facts: number): void;
  /** Shows all things in the order in which they came. */
  visit(show: (hash: Hash, group: number, facts: number) => void): void;
}

/** Starts without things. */
export function createFactTable(): FactTable {
  const table = createHashTable();
  const groups = createCountColumn();
  const factsOf = createCodeColumn();
  return {
    note([first = 0, second = 0, third = 0, fourth = 0], group, facts) {
      const known = table.firstOf(first, second, third, fourth);
      if (known !== -1) {
        factsOf.set(known, factsOf.get(known) | facts);
        return;
      }
      const entry = table.size;
      table.add(first, second, third, fourth, entry);
      groups.set(entry, group);
      factsOf.set(entry, facts);
    },
    visit(show) {
      let entry = 0;
      table.visit((hash) => {
        show(hash, groups.get(entry), factsOf.get(entry));
        entry += 1;
      });
    },
  };
}
