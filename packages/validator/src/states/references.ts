import type { Place } from '../view/view.ts';
import type { Beyond } from './counts.ts';
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
  readonly references: readonly Reference[];
}

/** Collects references to processes that may come later. */
export interface References extends State<SavedOwnedTexts> {
  add(from: string, reference: Reference): void;
  finalise(): ReferencesResult;
}

/** References by process, and what the limit leaves out. */
export interface ReferencesResult {
  readonly processes: readonly ReferencesOfProcess[];
  readonly beyond: Beyond;
}

const MOST_PROCESSES = 1_000_000;

/** Declares references of at most `limit` processes; of a process that is kept, all are. */
export function references(limit: number = MOST_PROCESSES): StateDefinition<References> {
  return { kind: 'references', create: () => createReferences(limit) };
}

function createReferences(limit: number): References {
  const keeper = createTextKeeper(limit);
  return {
    add(from, { to, place }) {
      keeper.add(from, JSON.stringify([to, place.path, place.release]));
    },
    save: keeper.save,
    absorb: keeper.absorb,
    finalise() {
      const processes = keeper
        .texts()
        .map(([from, texts]) => ({ from, references: texts.map(([text]) => readReference(text)) }));
      return { processes, beyond: keeper.beyond() };
    },
  };
}

function readReference(text: string): Reference {
  const [to, path, release] = JSON.parse(text) as [string, Place['path'], Place['release']];
  return { to, place: { path, release } };
}
