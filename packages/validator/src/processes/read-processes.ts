import type { Problem } from '../assessment.ts';
import type { Sources } from '../check.ts';
import type { MergeRules } from '../merge/merge-rules.ts';
import type { Progress } from '../options.ts';
import { type IndexedSources, type IndexOptions, indexSources } from './index-sources.ts';
import type { ProcessRecord } from './process-record.ts';
import { batchGroups, readGroups } from './read-groups.ts';
import { createRuleBook } from './rule-book.ts';

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

  for (const batch of batchGroups(index)) {
    signal?.throwIfAborted();
    const records = readGroups(batch, inputs, form, ({ input }) => tellChanged(input));
    for await (const record of records) {
      processes += 1;
      yield record;
    }
    bytesDone += batch.bytes;
    const input = inputs.nameOf(batch.first.input);
    const progress = { bytesDone, bytesTotal: index.bytes, items: processes };
    onProgress?.({ input, stage: 'merging', ...progress });
  }
}
