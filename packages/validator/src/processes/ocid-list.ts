/** The ocids of a run, as long as they are few enough to be listed in a result. */
export interface OcidList {
  add(ocid: string): void;
  /** Null where there are too many. */
  save(): readonly string[] | null;
  absorb(saved: readonly string[] | null): void;
}

/** More would make a result too large to be sent around; states and tables have them all. */
const MOST_LISTED = 100_000;

/** Starts an empty list, in code unit order when it is saved. */
export function createOcidList(most: number = MOST_LISTED): OcidList {
  let ocids: Set<string> | null = new Set();

  function add(ocid: string): void {
    ocids?.add(ocid);
    if (ocids && ocids.size > most) ocids = null;
  }

  return {
    add,
    save: () => (ocids ? [...ocids].sort() : null),
    absorb(saved) {
      if (saved === null) ocids = null;
      else saved.forEach(add);
    },
  };
}
