// @ts-check
import { tmpdir } from 'node:os';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { createSplitter } from '../../../packages/validator/dist/read/split.js';
import { createBatchParser } from '../parse-only/batch-parser.js';
import { listBatches } from '../parse-only/list-batches.js';
import { openInput } from '../parse-only/open-input.js';
import { parseInThreads, startThreads } from '../parse-only/threads.js';

// The least that a validator of this design has to do: split the file, then decode and parse every
// item and drop it. With several workers the first thread splits, and the others read the items again
// and parse them, as in the tool; they start before the splitting, so that nobody waits for them.
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    workers: { type: 'string', default: '1' },
    'batch-bytes': { type: 'string', default: '1048576' },
    'tmp-dir': { type: 'string', default: tmpdir() },
  },
});

const { descriptor, chunks } = openInput(positionals[0] ?? '', values['tmp-dir']);
const workers = Number(values.workers);
const threads = workers > 1 ? startThreads(workers, descriptor) : [];

const splitter = createSplitter();
for await (const chunk of chunks) splitter.push(chunk);
const batches = listBatches(splitter.end(), Number(values['batch-bytes']));

/** On this thread. */
function parseHere() {
  const parse = createBatchParser(descriptor);
  let parsed = 0;
  for (const batch of batches) parsed += parse(batch);
  return parsed;
}

const parsed = threads.length > 0 ? await parseInThreads(threads, batches) : parseHere();
process.stdout.write(`${parsed} releases\n`);
