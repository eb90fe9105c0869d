import type { Organisation } from '../statistics/organisation.ts';
import type { Id } from '../view/view.ts';

/** How a process writes an organisation. */
export type Spelling = Pick<Organisation, 'scheme' | 'identifier' | 'id' | 'name'>;

/** A spelling as canonical text. */
export function writeSpelling({ scheme, identifier, id, name }: Spelling): string {
  return JSON.stringify([scheme ?? null, identifier ?? null, id ?? null, name ?? null]);
}

/** Reads what `writeSpelling` has written. */
export function readSpelling(text: string): Spelling {
  const [scheme, identifier, id, name] = JSON.parse(text) as [
    string | null,
    Id | null,
    Id | null,
    string | null,
  ];
  return {
    scheme: scheme ?? undefined,
    identifier: identifier ?? undefined,
    id: id ?? undefined,
    name: name ?? undefined,
  };
}

/** The ids by which a spelling can be asked for: that of the data, and the registered one. */
export function idsOf({ scheme, identifier, id }: Spelling): readonly string[] {
  const ids = id === undefined ? [] : [String(id)];
  if (identifier === undefined) return ids;
  return [...ids, scheme === undefined ? String(identifier) : `${scheme}-${identifier}`];
}

/** What tells an organisation from others, as a spelling that says nothing else. */
export function writeKey({ by, scheme, identifier, id, name }: Organisation): string {
  return writeSpelling({
    scheme: by === 'identifier' ? scheme : undefined,
    identifier,
    id: by === 'id' ? id : undefined,
    name: by === 'name' ? name : undefined,
  });
}
