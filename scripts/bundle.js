// @ts-check
import { rm } from 'node:fs/promises';
import { build } from 'esbuild';
import { root } from './run.js';

/** What starts by itself, under the name that it has in the bundle. */
const ENTRY_POINTS = {
  index: 'packages/cli/dist/index.js',
  worker: 'packages/validator/dist/node/worker.js',
};

/**
 * Puts the built command and all it needs into a few files under `packages/cli/dist/bundle`. Loading
 * two hundred modules one by one takes longer than checking a small file; this is the only reason.
 *
 * @returns {Promise<void>} rejects where a module cannot be found
 */
export async function bundleCommand() {
  const outdir = `${root}packages/cli/dist/bundle`;
  // Names of files hold a hash of their content: those of the last build would stay.
  await rm(outdir, { recursive: true, force: true });
  await build({
    absWorkingDir: root,
    entryPoints: ENTRY_POINTS,
    outdir,
    bundle: true,
    // What is loaded only when it is needed stays in a file of its own.
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node20.19',
    // Libraries in CommonJS ask for modules of Node by a function that ES modules lack.
    banner: {
      js: "import { createRequire as requireFrom } from 'node:module'; const require = requireFrom(import.meta.url);",
    },
    sourcemap: 'linked',
    logLevel: 'error',
  });
}
