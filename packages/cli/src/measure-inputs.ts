import { stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { Input } from './inputs.ts';
import type { InputSizes } from './progress-tracker.ts';

/** Names of files whose size is that of the data in them. */
const PLAIN_NAME = /\.(json|jsonl|ndjson)$/i;
const MOST_MEASURED = 10_000;

/** The sizes of inputs that are plain files, for the progress: a fault here is none of its business. */
export async function measureInputs(inputs: readonly Input[], folder: string): Promise<InputSizes> {
  const sizes = new Map<string, number | undefined>();
  for (const { source } of inputs) {
    const isMeasured = PLAIN_NAME.test(source.name) && sizes.size < MOST_MEASURED;
    const entry = isMeasured
      ? await stat(resolve(folder, source.name)).catch(() => undefined)
      : undefined;
    sizes.set(source.name, entry?.isFile() ? entry.size : undefined);
  }
  return sizes;
}
