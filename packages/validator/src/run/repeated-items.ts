import { canonicalJson } from '../identity/canonical-json.ts';
import { createTextTable } from '../identity/text-table.ts';
import { isObject, type JsonValue } from '../json.ts';
import { literalAt } from '../read/numbers.ts';

/** The identity of an item of a package: what must not occur twice in its array. */
export interface ItemIdentity {
  /** Tells identities apart; the kind of each part is in it, so that 1 is not "1". */
  readonly key: string;
  /** As a finding shows it: `ocid, id`; null for an item without identity. */
  readonly label: string | null;
}

/** An item as it was read. */
export interface ItemText {
  readonly value: JsonValue;
  readonly bytes: Uint8Array;
}

/** Finds the items of one array that repeat an earlier one, in memory of a hash each. */
export interface RepeatedItems {
  add(identityKey: string, ordinal: number): void;
  /** Identities that really occur twice: the first occurrence is read again and compared. */
  finalise(
    readAgain: (ordinal: number) => Promise<ItemText | null>,
  ): Promise<readonly ItemIdentity[]>;
}

/** Starts looking for repeated releases or records, by the keys of their identities. */
export function createRepeatedItems(key: 'releases' | 'records'): RepeatedItems {
  const seen = createTextTable();
  const firstOfRepeated = new Map<string, number>();
  return {
    add(identityKey, ordinal) {
      const first = seen.add(identityKey, ordinal);
      if (first < 0 || firstOfRepeated.has(identityKey)) return;
      firstOfRepeated.set(identityKey, first);
    },
    async finalise(readAgain) {
      const real: ItemIdentity[] = [];
      for (const [identityKey, first] of firstOfRepeated) {
        const original = await readAgain(first);
        const identity = original ? identifyItem(original, key) : null;
        if (identity?.key === identityKey) real.push(identity);
      }
      return real;
    },
  };
}

/** What a release (ocid and id) or a record (ocid) is told apart by; all of it where that is missing. */
export function identifyItem(
  { value, bytes }: ItemText,
  key: 'releases' | 'records',
): ItemIdentity {
  const ocid = partAt(value, bytes, 'ocid');
  if (ocid && key === 'records') return { key: ocid.key, label: ocid.label };
  const id = partAt(value, bytes, 'id');
  if (ocid && id) return { key: ocid.key + id.key, label: `${ocid.label}, ${id.label}` };
  return { key: `whole ${canonicalJson(value)}`, label: null };
}

/** Keys start with kind or length, so that no two lists of parts read the same. */
function partAt(
  value: JsonValue,
  bytes: Uint8Array,
  key: 'ocid' | 'id',
): { readonly key: string; readonly label: string } | null {
  const part = isObject(value) && Object.hasOwn(value, key) ? value[key] : null;
  if (typeof part === 'string') return { key: `${part.length}:${part}`, label: part };
  if (typeof part !== 'number') return null;
  // Beyond 2^53 different numbers parse as equal: then what is written counts.
  const isExact = Math.abs(part) <= Number.MAX_SAFE_INTEGER;
  const label = isExact ? `${part}` : (literalAt(bytes, [key]) ?? `${part}`);
  return { key: `number ${label}:`, label };
}
