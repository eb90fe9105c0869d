// @ts-check
import { existsSync, readFileSync, realpathSync } from 'node:fs';
import { dirname, join } from 'node:path';

/**
 * @typedef {object} Manifest The parts of a package.json that say what a package needs.
 * @property {string} name
 * @property {string} version
 * @property {string} [license]
 * @property {Record<string, string>} [dependencies]
 * @property {Record<string, string>} [optionalDependencies]
 */

/**
 * @typedef {object} Placed A package and the packages in its `node_modules`.
 * @property {string} folder where it is now
 * @property {Manifest} manifest
 * @property {Map<string, Placed>} children by name
 */

/**
 * Places packages and all that they depend on as npm does: beside each other, and below the package
 * that needs it where two versions of one are needed.
 *
 * @param {readonly string[]} folders of the packages
 * @returns {Map<string, Placed>} by name, in the order of the names
 */
export function placeProduction(folders) {
  /** @type {Map<string, Placed>} */
  const top = new Map();
  /** @type {{ placed: Placed, levels: Map<string, Placed>[] }[]} */
  const waiting = [];

  /**
   * @param {string} folder
   * @param {Map<string, Placed>[]} levels what Node looks through from there, nearest first
   */
  function place(folder, levels) {
    const { name } = readManifest(folder);
    const visible = levels.map((level) => level.get(name)).find((found) => found !== undefined);
    if (visible?.folder === folder) return;
    const placed = { folder, manifest: readManifest(folder), children: new Map() };
    const level = visible === undefined ? top : (levels[0] ?? top);
    level.set(name, placed);
    waiting.push({ placed, levels: [placed.children, ...levels.slice(levels.indexOf(level))] });
  }

  for (const folder of folders) place(folder, [top]);
  for (const { placed, levels } of waiting) {
    for (const folder of listDependencies(placed)) place(folder, levels);
  }
  return new Map([...top].sort(([first], [second]) => (first < second ? -1 : 1)));
}

/**
 * @param {Placed} placed
 * @returns {string[]} the folders of what it depends on, but for what this machine has no use for
 */
function listDependencies({ folder, manifest: { name, dependencies, optionalDependencies } }) {
  const names = Object.keys({ ...dependencies, ...optionalDependencies }).sort();
  return names.flatMap((dependency) => {
    const found = findInstalled(dependency, folder);
    if (found !== undefined) return [found];
    if (dependencies?.[dependency] === undefined) return [];
    throw new Error(`${dependency} is not installed for ${name}`);
  });
}

/**
 * Where Node would find a package from a folder: the nearest node_modules upwards that has it.
 *
 * @param {string} name
 * @param {string} folder
 * @returns {string | undefined}
 */
function findInstalled(name, folder) {
  const candidate = join(folder, 'node_modules', name);
  if (existsSync(candidate)) return realpathSync(candidate);
  const parent = dirname(folder);
  return parent === folder ? undefined : findInstalled(name, parent);
}

/**
 * @param {string} folder
 * @returns {Manifest}
 */
function readManifest(folder) {
  return JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
}
