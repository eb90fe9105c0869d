import type { BuyerReference } from './buyer-reference.ts';
import type { Buyer } from './buyers-of.ts';
import { plainName } from './plain-name.ts';
import { idsOf, type Spelling } from './spelling.ts';

/** In what a spelling equals a reference, the surest first; `plain-name` leaves doubt. */
export const MATCHES = ['id', 'name', 'plain-name'] as const;
export type Match = (typeof MATCHES)[number];

/** Finds out whom references mean. */
export interface BuyerMatcher {
  /** The references that a spelling answers to, by their index, each in its surest way. */
  match(spelling: Spelling): ReadonlyMap<number, Match>;
  /** The references that a buyer answers to in any of its spellings. */
  referencesTo(buyer: Buyer): ReadonlySet<number>;
}

/** Prepares to match any number of references: ids as they are written, names also as plain ones. */
export function createBuyerMatcher(references: readonly BuyerReference[]): BuyerMatcher {
  const indexes: Readonly<Record<Match, Map<string, number[]>>> = {
    id: new Map(),
    name: new Map(),
    'plain-name': new Map(),
  };
  references.forEach(({ text, by }, index) => {
    if (by !== 'name') put(indexes.id, text, index);
    if (by === 'id') return;
    put(indexes.name, text, index);
    put(indexes['plain-name'], plainName(text), index);
  });
  indexes['plain-name'].delete('');

  function match(spelling: Spelling): ReadonlyMap<number, Match> {
    const { name } = spelling;
    const texts: Readonly<Record<Match, readonly string[]>> = {
      id: idsOf(spelling),
      name: name === undefined ? [] : [name],
      'plain-name': name === undefined ? [] : [plainName(name)],
    };
    const found = new Map<number, Match>();
    for (const kind of MATCHES) {
      for (const index of texts[kind].flatMap((text) => indexes[kind].get(text) ?? [])) {
        if (!found.has(index)) found.set(index, kind);
      }
    }
    return found;
  }

  return {
    match,
    referencesTo: ({ spellings }) =>
      new Set(spellings.flatMap((spelling) => [...match(spelling).keys()])),
  };
}

function put(index: Map<string, number[]>, text: string, reference: number): void {
  const known = index.get(text);
  if (known) known.push(reference);
  else index.set(text, [reference]);
}
