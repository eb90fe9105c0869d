// @ts-check
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import process from 'node:process';
import { root, run, runNode } from './run.js';

const manifest = JSON.parse(readFileSync(`${root}package.json`, 'utf8'));
const stampFile = `${root}node_modules/.vitrina-install`;

/** @returns {boolean} whether this Node is as new as package.json asks for */
function isNodeSupported() {
  const [wantedMajor, wantedMinor] = manifest.engines.node.match(/\d+/g).map(Number);
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  return major > wantedMajor || (major === wantedMajor && minor >= wantedMinor);
}

/** @returns {string} */
function hashLockfile() {
  return createHash('sha256')
    .update(readFileSync(`${root}pnpm-lock.yaml`))
    .digest('hex');
}

/** @returns {string | undefined} the lockfile that node_modules was installed from */
function readStamp() {
  try {
    return readFileSync(stampFile, 'utf8').trim();
  } catch {
    return undefined;
  }
}

/** @returns {Promise<number>} */
async function install() {
  const lockfileHash = hashLockfile();
  if (readStamp() === lockfileHash) return 0;

  const [pnpm] = manifest.packageManager.split('+');
  process.stderr.write(`Installing dependencies with ${pnpm} (only when the lockfile changes) …\n`);
  // Said twice, to npx and to pnpm: `npm start --silent` would hide why they fail.
  const loud = '--loglevel=warn';
  const options = '--frozen-lockfile --prod=false --config.confirmModulesPurge=false';
  const command = `npx ${loud} -y ${pnpm} ${loud} install ${options}`;
  // On Windows npx is a script, which only a shell can start.
  const code = await run(command, [], { quiet: true, shell: true });
  if (code === 0) writeFileSync(stampFile, `${lockfileHash}\n`);
  return code;
}

/**
 * Installs what the lockfile says, if it changed, and builds. Ends the program with one sentence
 * when that is not possible.
 *
 * @returns {Promise<void>}
 */
export async function prepare() {
  if (!isNodeSupported()) {
    stop(`Vitrina needs Node ${manifest.engines.node}; this is ${process.version}.`, 2);
  }
  const installed = await install();
  if (installed !== 0) stop('The dependencies could not be installed: see above.', installed);

  const built = await runNode('node_modules/typescript/bin/tsc', ['-b'], { quiet: true });
  if (built !== 0) stop('The build failed: see above.', built);
  const { bundleCommand } = await import('./bundle.js');
  await bundleCommand();
  const { compileChecklists } = await import(
    `${root}packages/cli/dist/checklists/compile-checklists.js`
  );
  await compileChecklists();
}

/**
 * @param {string} sentence
 * @param {number} code
 * @returns {never}
 */
function stop(sentence, code) {
  // Whoever pressed ctrl-C knows why it stopped.
  if (code < 128) process.stderr.write(`${sentence}\n`);
  process.exit(code);
}
