import { createBoundedMap } from '../states/bounded-map.ts';
import { createHashSet, type HashSet } from '../states/hash-set.ts';
import type { State } from '../states/state.ts';
import type { Organisation } from './organisation.ts';

/** Different organisations. */
export interface OrganisationCounts {
  readonly count: number;
  readonly withIdentifier: number;
  readonly withoutIdentifier: number;
  /** Those whose address, or contact, stands somewhere. */
  readonly withAddress: number;
  readonly withContactPoint: number;
  /** By the scheme of their identifiers; the empty one stands for none. */
  readonly schemes: Readonly<Record<string, number>>;
  /** Schemes that there was no room to list. */
  readonly otherSchemes: number;
}

/** Organisations as plain JSON: hashes in hex. */
export interface SavedCensus {
  readonly identified: string;
  readonly others: string;
  readonly addressed: string;
  readonly reachable: string;
  readonly schemes: readonly (readonly [scheme: string, organisations: string])[];
  readonly leftOut: string;
}

/** Counts different organisations, in about 35 bytes each for every number that they count in. */
export interface OrganisationCensus extends State<SavedCensus> {
  add(organisation: Organisation): void;
  finalise(): OrganisationCounts;
}

const MOST_SCHEMES = 1_000;

/** Starts without organisations. */
export function createOrganisationCensus(): OrganisationCensus {
  const identified = createHashSet();
  const others = createHashSet();
  const addressed = createHashSet();
  const reachable = createHashSet();
  const schemes = createBoundedMap<HashSet>(MOST_SCHEMES, createHashSet, () => {});

  return {
    add({ key, by, scheme, hasAddress, hasContactPoint }) {
      if (by === 'identifier') {
        identified.add(key);
        schemes.take(scheme ?? '')?.add(key);
      } else others.add(key);
      if (hasAddress()) addressed.add(key);
      if (hasContactPoint()) reachable.add(key);
    },
    save() {
      return {
        identified: identified.save(),
        others: others.save(),
        addressed: addressed.save(),
        reachable: reachable.save(),
        schemes: schemes.entries().map(([scheme, keys]) => [scheme, keys.save()] as const),
        leftOut: schemes.saveLeftOut(),
      };
    },
    absorb(saved) {
      identified.absorb(saved.identified);
      others.absorb(saved.others);
      addressed.absorb(saved.addressed);
      reachable.absorb(saved.reachable);
      schemes.absorbLeftOut(saved.leftOut);
      for (const [scheme, keys] of saved.schemes) schemes.take(scheme)?.absorb(keys);
    },
    finalise: () => ({
      count: identified.size + others.size,
      withIdentifier: identified.size,
      withoutIdentifier: others.size,
      withAddress: addressed.size,
      withContactPoint: reachable.size,
      schemes: Object.fromEntries(schemes.entries().map(([scheme, { size }]) => [scheme, size])),
      otherSchemes: schemes.countLeftOut(),
    }),
  };
}
