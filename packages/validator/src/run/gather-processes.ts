import { isObject, type JsonValue } from '../json.ts';
import { type FormOptions, formProcess } from '../processes/form-process.ts';
import { ocidOfItem } from '../processes/item-ocid.ts';
import type { IndexedItem } from '../processes/process-index.ts';
import type { ProcessSums, SavedProcessSums } from '../processes/process-sums.ts';
import { createRuleBook } from '../processes/rule-book.ts';

/**
 * Takes the items of a run for processes of one item each, which is what they are as long as no ocid
 * comes twice: then none of them has to be read again.
 */
export interface ProcessGathering {
  /** Takes an item while it is in hand. */
  take(item: IndexedItem, value: JsonValue): Promise<void>;
  /** An ocid has come twice: forgets the processes so far, and only tells of items from now on. */
  endSolo(): void;
  /** Null where an ocid has come twice. */
  save(): SavedProcessSums | null;
}

/** An item that belongs to a process, and its ocid. */
export type NotedItem = IndexedItem & { readonly ocid: string };

/** Starts to gather, telling of each item that belongs to a process. */
export function createProcessGathering(
  sums: ProcessSums,
  note: (item: NotedItem) => void,
): ProcessGathering {
  const form = { ruleBook: createRuleBook(sums.planFor) };
  let solo: { readonly sums: ProcessSums; readonly form: FormOptions } | null = { sums, form };
  return {
    async take(item, value) {
      const ocid = ocidOfItem(value);
      if (ocid === null || !isObject(value)) return;
      note({ ocid, ...item });
      await solo?.sums.fold(await formProcess(ocid, [{ value, ...item }], solo.form));
    },
    endSolo() {
      // Sums of many processes take memory.
      solo = null;
    },
    save: () => solo?.sums.save() ?? null,
  };
}
