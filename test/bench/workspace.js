// @ts-check
import { fileURLToPath } from 'node:url';

/** The folder of the workspace, with a slash at its end. */
export const root = fileURLToPath(new URL('../../', import.meta.url));

/** Where generated files are kept; git ignores it. */
export const dataFolder = `${root}bench-data/`;

/**
 * The path of a file beside this one.
 *
 * @param {string} name
 */
export function benchFile(name) {
  return fileURLToPath(new URL(name, import.meta.url));
}
