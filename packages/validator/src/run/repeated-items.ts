import { canonicalJson } from '../identity/canonical-json.ts';
import { createTextTable } from '../identity/text-table.ts';
import { isObject, type JsonValue } from '../json.ts';

/** The identity of an item of a package: what must not occur twice in its array. */
export interface ItemIdentity {
  /** Tells identities apart; the kind of each part is in it, so that 1 is not "1". */
  readonly key: string;
  /** As a finding shows it: `ocid, id`; null for an item without identity. */
  readonly label: string | null;
}

/** Finds the items of one array that repeat an earlier one, in memory of a hash each. */
export interface RepeatedItems {
  add(item: JsonValue, ordinal: number): void;
  /** Identities that really occur twice: the first occurrence is read again and compared. */
  finalise(readAgain: (ordinal: number) => Promise<JsonValue>): Promise<readonly ItemIdentity[]>;
}

/** Starts looking for repeated releases (by ocid and id) or records (by ocid). */
export function createRepeatedItems(key: 'releases' | 'records'): RepeatedItems {
  const seen = createTextTable();
  const repeated = new Map<string, { identity: ItemIdentity; first: number }>();
  return {
    add(item, ordinal) {
      const identity = identify(item, key);
      const first = seen.add(identity.key, ordinal);
      if (first < 0 || repeated.has(identity.key)) return;
      repeated.set(identity.key, { identity, first });
    },
    async finalise(readAgain) {
      const real: ItemIdentity[] = [];
      for (const { identity, first } of repeated.values()) {
        const original = await readAgain(first);
        if (identify(original, key).key === identity.key) real.push(identity);
      }
      return real;
    },
  };
}

function identify(item: JsonValue, key: 'releases' | 'records'): ItemIdentity {
  const { ocid, id } = isObject(item) ? (item as Record<string, unknown>) : {};
  if (isIdentifier(ocid)) {
    if (key === 'records') return { key: partOf(ocid), label: `${ocid}` };
    if (isIdentifier(id)) return { key: partOf(ocid) + partOf(id), label: `${ocid}, ${id}` };
  }
  return { key: `whole ${canonicalJson(item)}`, label: null };
}

function isIdentifier(value: unknown): value is string | number {
  return typeof value === 'string' || typeof value === 'number';
}

/** Starts with kind and length, so that no two lists of parts read the same. */
function partOf(value: string | number): string {
  return typeof value === 'string' ? `${value.length}:${value}` : `number ${value}:`;
}
