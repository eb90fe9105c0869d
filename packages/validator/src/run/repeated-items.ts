import { canonicalJson } from '../identity/canonical-json.ts';
import { createHashTable } from '../identity/hash-table.ts';
import { hash128 } from '../identity/murmur3.ts';
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
  const seen = createHashTable();
  const hash = new Uint32Array(4);
  const encoder = new TextEncoder();
  const repeated = new Map<string, { identity: ItemIdentity; first: number }>();
  return {
    add(item, ordinal) {
      const identity = identify(item, key);
      hash128(encoder.encode(identity.key), hash);
      const [first = 0, second = 0, third = 0, fourth = 0] = hash;
      if (seen.add(first, second, third, fourth, ordinal) === 0) return;
      const firstOrdinal = seen.firstOf(first, second, third, fourth);
      if (!repeated.has(identity.key)) {
        repeated.set(identity.key, { identity, first: firstOrdinal });
      }
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
  const parts = key === 'releases' ? [ocid, id] : [ocid];
  if (parts.every((part) => typeof part === 'string' || typeof part === 'number')) {
    return { key: JSON.stringify(parts), label: parts.join(', ') };
  }
  return { key: `whole ${canonicalJson(item)}`, label: null };
}
