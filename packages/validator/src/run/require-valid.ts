import { VitrinaError } from '../errors.ts';
import type { CheckOptions } from '../options.ts';
import { findPackFaults } from '../packs/find-pack-faults.ts';
import { parseRoot } from '../read/root-path.ts';
import { KNOWN_VERSIONS } from '../standard/load-standard.ts';

/** @throws VitrinaError for an option that cannot be meant. */
export function requireValid(options: CheckOptions): void {
  const { ocdsVersion, examples, asOf, root, limit, packs = [] } = options;
  const versions: readonly string[] = KNOWN_VERSIONS;
  if (ocdsVersion !== undefined && !versions.includes(ocdsVersion)) {
    throw new VitrinaError('unknown-version', { version: ocdsVersion });
  }
  if (examples !== undefined && !(Number.isInteger(examples) && examples >= 0)) {
    throw new VitrinaError('bad-option', { option: 'examples', value: examples });
  }
  if (root !== undefined && parseRoot(root) === null) {
    throw new VitrinaError('bad-option', { option: 'root', value: root });
  }
  if (limit !== undefined && !(Number.isInteger(limit) && limit > 0)) {
    throw new VitrinaError('bad-option', { option: 'limit', value: limit });
  }
  if (asOf !== undefined && new Date(`${asOf}T00:00:00Z`).toJSON()?.slice(0, 10) !== asOf) {
    throw new VitrinaError('bad-option', { option: 'asOf', value: asOf });
  }
  for (const pack of packs) {
    const [fault] = findPackFaults(pack);
    if (fault) throw new VitrinaError('bad-pack', { pack: pack.id, path: fault.path.join('/') });
  }
}
