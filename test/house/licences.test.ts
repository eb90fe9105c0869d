import { existsSync, realpathSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, it } from 'vitest';
import { type InstalledPackage, listWorkspacePackages, readPackage } from './workspace-packages.ts';

const allowed = new Set([
  '0BSD',
  'Apache-2.0',
  'BlueOak-1.0.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'ISC',
  'MIT',
]);

it('everything that users install has a licence that we allow', () => {
  const installed = listProductionPackages();
  expect(installed.size).toBeGreaterThan(listWorkspacePackages().length);
  const refused = [...installed.values()]
    .filter(({ manifest }) => !allowed.has(manifest.license ?? ''))
    .map(({ manifest }) => `${manifest.name}@${manifest.version}: ${manifest.license}`);
  expect(refused).toEqual([]);
});

/** The packages of the workspace and everything they depend on, by their real folder. */
function listProductionPackages(): ReadonlyMap<string, InstalledPackage> {
  const found = new Map<string, InstalledPackage>();
  const waiting = [...listWorkspacePackages()];
  for (const one of waiting) {
    if (found.has(one.folder)) continue;
    found.set(one.folder, one);
    const { dependencies, optionalDependencies } = one.manifest;
    for (const name of Object.keys({ ...dependencies, ...optionalDependencies })) {
      const folder = findInstalled(name, one.folder);
      if (folder !== undefined) waiting.push(readPackage(folder));
      else if (dependencies?.[name]) throw new Error(`${name} is not installed for ${one.folder}`);
    }
  }
  return found;
}

/** Where Node would find a package from a folder: the nearest node_modules upwards that has it. */
function findInstalled(name: string, folder: string): string | undefined {
  const candidate = join(folder, 'node_modules', name);
  if (existsSync(candidate)) return realpathSync(candidate);
  const parent = dirname(folder);
  return parent === folder ? undefined : findInstalled(name, parent);
}
