/** What `--fetch-extensions` does: pin what is new, or pin all as it is now. The first goes without saying. */
export const FETCH_MODES = ['pin', 'update'] as const;
