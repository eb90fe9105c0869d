import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { checkPackage, createPackageFromTarballData } from '@arethetypeswrong/core';
import { publint } from 'publint';
import { formatMessage } from 'publint/utils';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { pack, packVitrina } from '../../scripts/packaging/pack-vitrina.js';
import { listWorkspacePackages } from '../house/workspace-packages.ts';

const workplace = mkdtempSync(join(tmpdir(), 'vitrina-packages-'));
const workspace = listWorkspacePackages();
const names = [...workspace.map(({ manifest }) => manifest.name), 'vitrina'];

beforeAll(async () => {
  await pack(
    workspace.map(({ folder }) => folder),
    workplace,
  );
  await packVitrina(workplace);
}, 120_000);

afterAll(() => rmSync(workplace, { recursive: true, force: true }));

function readArchive(name: string): Uint8Array<ArrayBuffer> {
  const file = `${name.replace('@', '').replace('/', '-')}-${workspace[0]!.manifest.version}.tgz`;
  return new Uint8Array(readFileSync(join(workplace, file)));
}

describe.each(names)('%s', (name) => {
  it('has nothing that publint finds fault with', async () => {
    const { messages, pkg } = await publint({ pack: { tarball: readArchive(name).buffer } });
    expect(messages.map((message) => formatMessage(message, pkg))).toEqual([]);
  });

  it('has types that fit its code, wherever there is code', async () => {
    const analysis = await checkPackage(createPackageFromTarballData(readArchive(name)));
    if (!analysis.types) {
      expect(['@vitrina/checklists', '@vitrina/reports', '@vitrina/schemas']).toContain(name);
      return;
    }
    // Every Node from 20.19 on can require an ES module, and there is no other way to resolve.
    const { problems } = analysis;
    const relevant = problems.filter((problem) => {
      const { kind } = problem;
      if (kind === 'CJSResolvesToESM') return false;
      return !('resolutionKind' in problem && problem.resolutionKind === 'node10');
    });
    expect(relevant).toEqual([]);
  });
});
