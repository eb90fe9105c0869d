import { isObject, type JsonValue } from '../json.ts';
import { ocidOfItem } from './item-ocid.ts';
import type { IndexedItem } from './process-index.ts';
import type { ItemToTakeApart } from './take-apart.ts';

/** The items of a group that were read again, by the ocid that they really have. */
export interface ToldApart {
  readonly byOcid: ReadonlyMap<string, readonly ItemToTakeApart[]>;
  /** Items that are not there any more. */
  readonly lost: readonly IndexedItem[];
}

/** Groups follow from hashes of ocids; what belongs together, the ocids decide. */
export function tellApart(
  items: readonly IndexedItem[],
  values: ReadonlyMap<IndexedItem, JsonValue>,
): ToldApart {
  const byOcid = new Map<string, ItemToTakeApart[]>();
  const lost: IndexedItem[] = [];
  for (const item of items) {
    const value = values.get(item);
    const ocid = value === undefined ? null : ocidOfItem(value);
    if (ocid === null || !isObject(value)) {
      lost.push(item);
      continue;
    }
    const { form, subject } = item;
    const members = byOcid.get(ocid) ?? [];
    members.push({ value, form, subject });
    byOcid.set(ocid, members);
  }
  return { byOcid, lost };
}
