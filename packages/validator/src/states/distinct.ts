import type { Id } from '../view/view.ts';
import { createHashSet } from './hash-set.ts';
import type { State, StateDefinition } from './state.ts';

/** Counts different ids, and those that came more than once; 1 and "1" are two. */
export interface Distinct extends State<SavedDistinct> {
  add(id: Id): void;
  finalise(): DistinctResult;
}

/** Counts of ids; ids are compared by 128-bit hashes. */
export interface DistinctResult {
  readonly total: number;
  readonly distinct: number;
  /** Of the different ids, those that were added more than once. */
  readonly repeated: number;
}

/** Distinct ids as plain JSON: hashes in hex. */
export interface SavedDistinct {
  readonly total: number;
  readonly seen: string;
  readonly repeated: string;
}

/** Declares a count of different ids, about 35 bytes each. */
export function distinct(): StateDefinition<Distinct> {
  return { kind: 'distinct', create: createDistinct };
}

function createDistinct(): Distinct {
  const seen = createHashSet();
  const repeated = createHashSet();
  let total = 0;
  return {
    add(id) {
      const text = JSON.stringify(id);
      if (!seen.add(text)) repeated.add(text);
      total += 1;
    },
    save: () => ({ total, seen: seen.save(), repeated: repeated.save() }),
    absorb(saved) {
      total += saved.total;
      seen.absorb(saved.seen, repeated.addHash);
      repeated.absorb(saved.repeated);
    },
    finalise: () => ({ total, distinct: seen.size, repeated: repeated.size }),
  };
}
