import { createBreather } from '../run/breathe.ts';
import { type FormOptions, formProcess } from './form-process.ts';
import type { KeptInputs } from './kept-inputs.ts';
import type { IndexedItem, ProcessIndex } from './process-index.ts';
import type { ProcessRecord } from './process-record.ts';
import { readItems } from './read-items.ts';
import { tellApart } from './tell-apart.ts';

/** Groups of an index that are read together. */
export interface GroupBatch {
  readonly groups: readonly (readonly IndexedItem[])[];
  /** The first item of the first group. */
  readonly first: IndexedItem;
  /** Bytes of all their items. */
  readonly bytes: number;
}

/** Bytes and groups that are read together, so that neighbours cost one reading. */
const BATCH_BYTES = 4_194_304;
const BATCH_GROUPS = 1_024;

/** All groups of an index in batches, in their order. */
export function* batchGroups(index: ProcessIndex): Generator<GroupBatch> {
  for (let group = 0; group < index.groups; ) {
    const groups: (readonly IndexedItem[])[] = [];
    const [first] = index.itemsOf(group) as readonly [IndexedItem];
    let bytes = 0;
    while (group < index.groups && groups.length < BATCH_GROUPS && bytes < BATCH_BYTES) {
      const items = index.itemsOf(group);
      groups.push(items);
      for (const { length } of items) bytes += length;
      group += 1;
    }
    yield { groups, first, bytes };
  }
}

/** Forms the processes of a batch. `tellLost` is told of items that are not where they were. */
export async function* readGroups(
  { groups }: Pick<GroupBatch, 'groups'>,
  inputs: Pick<KeptInputs, 'read'>,
  form: FormOptions,
  tellLost: (item: IndexedItem) => void,
): AsyncGenerator<ProcessRecord, void> {
  const breather = createBreather();
  const values = await readItems(groups.flat(), inputs);
  for (const items of groups) {
    const { byOcid, lost } = tellApart(items, values);
    lost.forEach(tellLost);
    for (const [ocid, members] of byOcid) yield await formProcess(ocid, members, form);
    if (breather.isDue()) await breather.take();
  }
}
