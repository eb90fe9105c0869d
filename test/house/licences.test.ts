import { expect, it } from 'vitest';
import { type Placed, placeProduction } from '../../scripts/packaging/production-tree.js';
import { listWorkspacePackages } from './workspace-packages.ts';

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
  const workspace = listWorkspacePackages();
  const installed = listPlaced(placeProduction(workspace.map(({ folder }) => folder)));
  expect(installed.length).toBeGreaterThan(workspace.length);
  const refused = installed
    .filter(({ manifest }) => !allowed.has(manifest.license ?? ''))
    .map(({ manifest }) => `${manifest.name}@${manifest.version}: ${manifest.license}`);
  expect(refused).toEqual([]);
});

function listPlaced(packages: ReadonlyMap<string, Placed>): readonly Placed[] {
  return [...packages.values()].flatMap((placed) => [placed, ...listPlaced(placed.children)]);
}
