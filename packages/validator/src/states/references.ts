import type { Place } from '../view/view.ts';
import type { Beyond } from './counts.ts';
import { createHashSet } from './hash-set.ts';
import { createTextKeeper, type SavedOwnedTexts } from './owned-texts.ts';
import type { State, StateDefinition } from './state.ts';

/** One reference of a process. */
export interface Reference {
  /** What it refers to. */
  readonly to: string;
  readonly place: Place;
}

/** All references of a process. */
export interface ReferencesOfProcess {
  /** The ocid. */
  readonly from: string;
  readonly references: readonly (Reference & { readonly isResolved: boolean })[];
}

/** Collects references, and what they may refer to, which may come later. */
export interface References extends State<SavedReferences> {
  addTarget(target: string): void;
  addReference(from: string, reference: Reference): void;
  finalise(): ReferencesResult;
}

/** References by process, and what the limit leaves out. */
export interface ReferencesResult {
  readonly processes: readonly ReferencesOfProcess[];
  readonly beyond: Beyond;
}

/** References as plain JSON. */
export interface SavedReferences {
  /** Hashes in hex. */
  readonly targets: string;
  readonly pending: SavedOwnedTexts;
}

const MOST_PROCESSES = 1_000_000;

/**
 * Declares references of at most `limit` processes. Targets are not limited, and take 35 bytes each:
 * they are told apart by their 128-bit hashes.
 */
export function references(limit: number = MOST_PROCESSES): StateDefinition<References> {
  return { kind: 'references', create: () => createReferences(limit) };
}

function createReferences(limit: number): References {
  const targets = createHashSet();
  const pending = createTextKeeper(limit);
  return {
    addTarget(target) {
      targets.add(target);
    },
    addReference(from, { to, place }) {
      pending.add(from, JSON.stringify([to, place.path, place.release]));
    },
    save: () => ({ targets: targets.save(), pending: pending.save() }),
    absorb(saved) {
      targets.absorb(saved.targets);
      pending.absorb(saved.pending);
    },
    finalise() {
      const processes = pending.texts().map(([from, texts]) => ({
        from,
        references: texts.map(([text]) => {
          const reference = readReference(text);
          return { ...reference, isResolved: targets.has(reference.to) };
        }),
      }));
      return { processes, beyond: pending.beyond() };
    },
  };
}

function readReference(text: string): Reference {
  const [to, path, release] = JSON.parse(text) as [string, Place['path'], Place['release']];
  return { to, place: { path, release } };
}
