// @ts-check
import process from 'node:process';
import { prepare } from './prepare.js';
import { runNode } from './run.js';

const vitest = 'node_modules/vitest/vitest.mjs';

await prepare();
const typed = await runNode('node_modules/typescript/bin/tsc', ['-p', 'tsconfig.test.json']);
process.exitCode = typed === 0 ? await runNode(vitest, ['run', ...process.argv.slice(2)]) : typed;
