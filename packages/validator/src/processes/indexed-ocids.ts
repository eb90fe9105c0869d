import type { OcidTable } from './ocid-table.ts';
import type { ProcessIndex } from './process-index.ts';

/** Counts the different ocids of an input. */
export type OcidCount = Pick<OcidTable, 'size'> & {
  add(ocid: string): void;
};

/** The ocids of an input whose items go into an index, which knows them: they are not kept twice. */
export function createIndexedOcids(index: Pick<ProcessIndex, 'ocidsOf'>, input: number): OcidCount {
  return {
    get size() {
      return index.ocidsOf(input);
    },
    add() {},
  };
}
