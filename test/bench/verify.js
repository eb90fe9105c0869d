// @ts-check
/** @import { CheckOptions } from '@vitrina/validator' */
/** @import { DataFile } from './data/data-file.js' */
/** @import { DataChoice } from './sizes.js' */
import { createHash } from 'node:crypto';
import { check } from '@vitrina/validator';
import { findSources, startWorkers } from '@vitrina/validator/node';
import { dataFolder } from './workspace.js';

/** @type {readonly DataChoice[]} */
const choices = [
  { size: 'M' },
  { size: 'M', defectRate: 1 },
  { size: 'M', defectRate: 1, format: 'jsonl', shape: 'small', gzip: true, ocids: 5000 },
];

const workerCounts = [1, 2, 3];
const partSizes = [65_536, 1_048_576];

/**
 * Whether the answers about some files are the same to the last byte, findings and their order
 * included, however many threads share the work and however large their parts are.
 *
 * @param {(choice: DataChoice) => Promise<DataFile>} obtain
 * @param {(line: string) => void} say
 */
export async function verify(obtain, say) {
  let isSound = true;
  for (const choice of choices) {
    const { path } = await obtain(choice);
    const alone = await answer(path, {});
    say(`  ${alone.digest}  no workers: ${alone.findings} findings, ${alone.counts}`);
    for (const { workers, partBytes } of listTopologies()) {
      const shared = await answer(path, {
        // However small the file, it is shared.
        workers: startWorkers(workers, { worthBytes: 1, partBytes }),
      });
      const isSame = shared.digest === alone.digest;
      if (!isSame) isSound = false;
      const verdict = isSame
        ? 'same'
        : `NOT THE SAME: ${shared.findings} findings, ${shared.counts}`;
      say(`  ${shared.digest}  workers: ${workers}, parts of ${partBytes} bytes: ${verdict}`);
    }
  }
  return isSound;
}

function listTopologies() {
  return workerCounts.flatMap((workers) => partSizes.map((partBytes) => ({ workers, partBytes })));
}

/**
 * @param {string} path
 * @param {CheckOptions} options
 */
async function answer(path, options) {
  const hash = createHash('sha256');
  let findings = 0;
  const sources = await findSources([path], { tmpDir: dataFolder });
  const { run: _run, ...assessment } = await check(sources, {
    asOf: '2025-06-30',
    ...options,
    onFinding(finding) {
      findings += 1;
      hash.update(JSON.stringify(finding));
    },
  });
  hash.update(JSON.stringify(assessment));
  const { error, warning, notice } = assessment.summary.counts;
  const counts = `${error} errors, ${warning} warnings, ${notice} notices`;
  return { digest: hash.digest('hex').slice(0, 16), findings, counts };
}
