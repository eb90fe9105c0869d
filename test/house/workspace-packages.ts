import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from './project-files.ts';

/** The parts of a package.json that the house rules look at. */
export interface Manifest {
  readonly name: string;
  readonly version: string;
  readonly license?: string;
  readonly type?: string;
  readonly engines?: { readonly node?: string };
}

/** A package on this machine: its folder and what its package.json says. */
export interface InstalledPackage {
  readonly folder: string;
  readonly manifest: Manifest;
}

/** All packages of the workspace but the root: data packages at the top level, and `packages/*`. */
export function listWorkspacePackages(): readonly InstalledPackage[] {
  return ['', 'packages']
    .flatMap((parent) =>
      readdirSync(join(projectRoot, parent)).map((name) => join(projectRoot, parent, name)),
    )
    .filter((folder) => existsSync(join(folder, 'package.json')))
    .map(readPackage);
}

function readPackage(folder: string): InstalledPackage {
  const manifest: Manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  return { folder, manifest };
}
