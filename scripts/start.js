// @ts-check
import process from 'node:process';
import { prepare } from './prepare.js';
import { runNode } from './run.js';

const vitrina = 'packages/cli/bin/vitrina.js';

const examples = [
  [
    'examples/good/releases.json',
    'An invented city that publishes everything as the standard asks',
  ],
  ['examples/with-defects/releases.json', 'An invented road agency, with a dozen typical defects'],
];

const farewell = `
Now try:
  npm start -- check path/to/your/releases.json
  npm start -- explain structure/bad-date-time
  npm start -- score path/to/your/releases.json --checklist civio
  npm start --silent -- check examples/with-defects/releases.json --format json
`;

/** @returns {Promise<number>} the exit code of the first example that could not be checked or scored */
async function showExamples() {
  for (const [file = '', description] of examples) {
    process.stdout.write(`\n${description} (${file}):\n\n`);
    const code =
      (await runNode(vitrina, ['check', file, '--fail-on', 'never'])) ||
      // The examples are small, and whole.
      (await runNode(vitrina, ['score', file, '--checklist', 'civio', '--census']));
    if (code !== 0) return code;
  }
  process.stdout.write(farewell);
  return 0;
}

await prepare();
const commandLine = process.argv.slice(2);
process.exitCode =
  commandLine.length === 0
    ? await showExamples()
    : await runNode(vitrina, commandLine, { folder: process.env['INIT_CWD'] ?? process.cwd() });
