// @ts-check
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { root, run } from '../run.js';
import { placeProduction } from './production-tree.js';
import { PARTS, vitrinaFiles, vitrinaManifest } from './vitrina-package.js';

/** @typedef {import('./production-tree.js').Placed} Placed */

/**
 * Packs the built command and library with everything they need into one file. Equal builds give equal
 * bytes: npm writes the same times and owners into every archive.
 *
 * @param {string} destination a folder that exists
 * @returns {Promise<string>} the path of `vitrina-<version>.tgz`
 */
export async function packVitrina(destination) {
  const stage = mkdtempSync(join(tmpdir(), 'vitrina-pack-'));
  try {
    const { name, version } = stageVitrina(stage);
    await pack([stage], destination);
    return join(destination, `${name}-${version}.tgz`);
  } finally {
    rmSync(stage, { recursive: true });
  }
}

/**
 * Packs folders of packages as npm would publish them.
 *
 * @param {readonly string[]} folders
 * @param {string} destination a folder that exists
 */
export async function pack(folders, destination) {
  const words = ['npm', 'pack', '--ignore-scripts', '--pack-destination', destination, ...folders];
  // On Windows npm is a script, which only a shell can start.
  const command = words.map((word) => (word.includes(' ') ? `"${word}"` : word)).join(' ');
  const code = await run(command, [], { quiet: true, shell: true });
  if (code !== 0) throw new Error(`npm pack ended with ${code}`);
}

/**
 * Lays out the package `vitrina` in an empty folder.
 *
 * @param {string} stage
 * @returns {{ name: string, version: string }}
 */
function stageVitrina(stage) {
  const placed = placeProduction(PARTS.map((part) => join(root, 'packages', part)));
  const versions = [...placed].map(([name, { manifest }]) => [name, manifest.version]);
  const command = readJson(join(root, 'packages/cli/package.json'));
  const { description } = readJson(join(root, 'package.json'));
  const manifest = vitrinaManifest(command, description, Object.fromEntries(versions));
  writeText(join(stage, 'package.json'), `${JSON.stringify(manifest, null, 2)}\n`);
  for (const [path, text] of Object.entries(vitrinaFiles())) writeText(join(stage, path), text);
  for (const name of ['LICENSE', 'NOTICE', 'README.md'])
    cpSync(join(root, name), join(stage, name));
  stagePackages(placed, stage);
  return { name: 'vitrina', version: command.version };
}

/**
 * @param {Map<string, Placed>} packages
 * @param {string} owner the folder whose `node_modules` they go to
 */
function stagePackages(packages, owner) {
  for (const [name, { folder, children }] of packages) {
    const target = join(owner, 'node_modules', name);
    const isOurs = !folder.includes('node_modules');
    cpSync(folder, target, {
      recursive: true,
      filter: (path) => path === folder || isWanted(path, isOurs),
    });
    if (isOurs) settleManifest(join(target, 'package.json'), packages);
    stagePackages(children, target);
  }
}

/**
 * @param {string} path
 * @param {boolean} isOurs true in a package of the workspace, whose sources are in the repository
 */
function isWanted(path, isOurs) {
  const name = basename(path);
  if (name === 'node_modules') return false;
  return !isOurs || (name !== 'src' && !name.endsWith('.map'));
}

/**
 * Puts versions where a package of the workspace names its neighbours, and drops what only the
 * workspace has.
 *
 * @param {string} file
 * @param {Map<string, Placed>} packages
 */
function settleManifest(file, packages) {
  const { devDependencies: _unused, ...manifest } = readJson(file);
  const dependencies = Object.entries(manifest.dependencies ?? {}).map(([name, range]) => [
    name,
    String(range).startsWith('workspace:') ? packages.get(name)?.manifest.version : range,
  ]);
  if (dependencies.length > 0) manifest.dependencies = Object.fromEntries(dependencies);
  for (const entry of Object.values(manifest.exports)) delete entry['vitrina-source'];
  writeText(file, `${JSON.stringify(manifest, null, 2)}\n`);
}

/**
 * @param {string} file
 * @param {string} text
 */
function writeText(file, text) {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}

/** @param {string} file */
function readJson(file) {
  return JSON.parse(readFileSync(file, 'utf8'));
}
