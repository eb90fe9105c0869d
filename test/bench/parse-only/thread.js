// @ts-check
import { parentPort, workerData } from 'node:worker_threads';
import { createBatchParser } from './batch-parser.js';

const parse = createBatchParser(workerData);
parentPort?.on('message', (batch) => parentPort?.postMessage(parse(batch)));
