import { expect, it } from 'vitest';
import { listProjectFiles } from './project-files.ts';
import { listWorkspacePackages } from './workspace-packages.ts';

const packages = listWorkspacePackages();

it('every package.json below the root belongs to a package of the workspace', () => {
  const manifests = listProjectFiles().filter(
    (file) => file.endsWith('/package.json') && !file.startsWith('test/'),
  );
  expect(packages).toHaveLength(manifests.length);
});

it.each(['version', 'license', 'type', 'engines'] as const)(
  'all packages of the workspace have the same %s',
  (field) => {
    const values = packages.map(({ manifest }) => JSON.stringify(manifest[field]));
    expect(new Set(values).size).toBe(1);
    expect(values[0]).toBeDefined();
  },
);
