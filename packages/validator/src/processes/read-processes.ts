import type { Problem } from '../assessment.ts';
import type { Sources } from '../check.ts';
import type { MergeRules } from '../merge/merge-rules.ts';
import type { Progress } from '../options.ts';
import { formProcess } from './form-process.ts';
import { type IndexedSources, type IndexOptions, indexSources } from './index-sources.ts';
import type { IndexedItem } from './process-index.ts';
import type { ProcessRecord } from './process-record.ts';
import { readItems } from './read-items.ts';
import { createRuleBook } from './rule-book.ts';
import { tellApart } from './tell-apart.ts';

/** How processes are read. */
export interface ReadOptions {
  /** Merge by these, whatever the version: of a schema that is not the standard's. */
  readonly rules?: MergeRules;
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: Progress) => void;
  /** Called for each input that is no longer what was indexed. */
  readonly onProblem?: (problem: Problem) => void;
}

/** How inputs are grouped into processes. */
export interface ProcessOptions extends IndexOptions, ReadOptions {}

/**
 * Reads inputs as processes, one ocid after the other in the order in which they first appear, wherever
 * their releases are. The inputs are read twice; memory holds 42 bytes an ocid, and a few megabytes of
 * releases. Ending the loop closes all inputs.
 * @throws As `check` does.
 */
export async function* readProcesses(
  sources: Sources,
  options: ProcessOptions = {},
): AsyncGenerator<ProcessRecord, void> {
  const indexed = await indexSources(sources, options);
  try {
    yield* readIndexed(indexed, options);
  } finally {
    await indexed.close();
  }
}

/** Bytes and groups that are read together, so that neighbours cost one reading. */
const BATCH_BYTES = 4_194_304;
const BATCH_GROUPS = 1_024;

/** Reads the processes of an index that somebody has made. */
export async function* readIndexed(
  { index, inputs, planFor }: Omit<IndexedSources, 'close'>,
  { rules, signal, onProgress, onProblem }: ReadOptions = {},
): AsyncGenerator<ProcessRecord, void> {
  const form = { ruleBook: createRuleBook(planFor), rules };
  const changed = new Set<number>();
  let bytesDone = 0;
  let processes = 0;

  function tellChanged(input: number): void {
    if (changed.has(input)) return;
    changed.add(input);
    onProblem?.({ code: 'input-changed', input: inputs.nameOf(input) });
  }

  for (let group = 0; group < index.groups; ) {
    signal?.throwIfAborted();
    const batch: (readonly IndexedItem[])[] = [];
    let bytes = 0;
    while (group < index.groups && batch.length < BATCH_GROUPS && bytes < BATCH_BYTES) {
      const items = index.itemsOf(group);
      batch.push(items);
      for (const { length } of items) bytes += length;
      group += 1;
    }
    const values = await readItems(batch.flat(), inputs);
    for (const items of batch) {
      const { byOcid, lost } = tellApart(items, values);
      for (const { input } of lost) tellChanged(input);
      for (const [ocid, members] of byOcid) {
        processes += 1;
        yield await formProcess(ocid, members, form);
      }
    }
    bytesDone += bytes;
    const input = inputs.nameOf(batch[0]?.[0]?.input ?? 0);
    const progress = { bytesDone, bytesTotal: index.bytes, items: processes };
    onProgress?.({ input, stage: 'merging', ...progress });
  }
}
