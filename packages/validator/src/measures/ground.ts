import type { Pack } from '../packs/pack.ts';
import { createScope } from '../view/scope.ts';
import type { Process, View } from '../view/view.ts';
import { fieldOf, type Standpoint, standAt } from './standpoint.ts';
import type { When } from './when.ts';

/** What all measures of a run are compiled on: one scope, so that what they read in common is shared. */
export interface Ground {
  readonly releases: Standpoint;
  readonly parties: Standpoint;
  readonly packs: readonly Pack[];
  /** The day that counts as today, in days since 1970-01-01. */
  readonly asOf: number;
}

/** A process while it is counted, with what several measures need of it. */
export interface ProcessInHand {
  readonly process: Process;
  /** What the owner makes of this process, made when it is first asked for. */
  once<Made>(owner: object, make: () => Made): Made;
}

/** Says when something holds for an object. */
export type Judge = (view: View, hand: ProcessInHand) => When;

/** Makes the ground of a run. */
export function createGround(asOf: number, packs: readonly Pack[]): Ground {
  const releases = standAt(createScope());
  const parties = releases.below({ key: 'parties', isList: true });
  return { releases, parties, packs, asOf };
}

/** Takes a process in hand. */
export function takeInHand(process: Process): ProcessInHand {
  const made = new Map<object, unknown>();
  return {
    process,
    once<Made>(owner: object, make: () => Made): Made {
      if (made.has(owner)) return made.get(owner) as Made;
      const value = make();
      made.set(owner, value);
      return value;
    },
  };
}

/** The objects at a standpoint below a view. */
export function viewsAt(view: View, at: Standpoint, hand: ProcessInHand): readonly View[] {
  if (at.above === null) return [view];
  const field = fieldOf(at);
  if (view !== hand.process) return listOf(view.each(field));
  return hand.once(field, () => listOf(view.each(field)));
}

function listOf(views: Iterable<View>): readonly View[] {
  return Array.isArray(views) ? views : [...views];
}
