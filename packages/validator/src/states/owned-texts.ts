import { createBoundedMap } from './bounded-map.ts';
import { compareTexts } from './compare-texts.ts';
import type { Beyond, Counted } from './counts.ts';
import type { State } from './state.ts';

/** Texts of each owner, in the order of owners and texts. */
export type OwnedTexts = readonly (readonly [owner: string, texts: Counted])[];

/** Owned texts as plain JSON. */
export interface SavedOwnedTexts {
  readonly owners: OwnedTexts;
  /** Texts that are left out, and the hashes of their owners in hex. */
  readonly beyond: number;
  readonly leftOut: string;
}

/** Keeps texts by owner: all of them, or none where the owner is beyond the limit. */
export interface TextKeeper extends State<SavedOwnedTexts> {
  add(owner: string, text: string, count?: number): void;
  texts(): OwnedTexts;
  beyond(): Beyond;
}

/** Starts to keep the texts of at most `limit` owners. */
export function createTextKeeper(limit: number): TextKeeper {
  let beyond = 0;
  const map = createBoundedMap(
    limit,
    () => new Map<string, number>(),
    (texts) => {
      for (const count of texts.values()) beyond += count;
    },
  );

  function add(owner: string, text: string, count = 1): void {
    const texts = map.take(owner);
    if (texts) texts.set(text, (texts.get(text) ?? 0) + count);
    else beyond += count;
  }

  const texts = (): OwnedTexts =>
    map
      .entries()
      .map(([owner, counts]) => [
        owner,
        [...counts].sort(([left], [right]) => compareTexts(left, right)),
      ]);

  return {
    add,
    texts,
    beyond() {
      const keys = map.countLeftOut();
      return { keys, additions: beyond };
    },
    save() {
      const owners = texts();
      return { owners, beyond, leftOut: map.saveLeftOut() };
    },
    absorb(saved) {
      beyond += saved.beyond;
      map.absorbLeftOut(saved.leftOut);
      for (const [owner, counts] of saved.owners) {
        for (const [text, count] of counts) add(owner, text, count);
      }
    },
  };
}
