import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { type Placed, placeProduction } from './production-tree.js';

const root = realpathSync(mkdtempSync(join(tmpdir(), 'vitrina-tree-')));
afterAll(() => rmSync(root, { recursive: true }));

/** Puts a package into a store of its own, and its dependencies beside it as links. */
function install(name: string, version: string, dependencies: Record<string, string> = {}): string {
  const store = join(root, `${name}@${version}`, 'node_modules');
  const folder = join(store, name);
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ name, version, dependencies }));
  for (const [dependency, wanted] of Object.entries(dependencies)) {
    const link = join(store, dependency);
    mkdirSync(dirname(link), { recursive: true });
    symlinkSync(
      join(root, `${dependency}@${wanted}`, 'node_modules', dependency),
      link,
      'junction',
    );
  }
  return folder;
}

function outline(packages: ReadonlyMap<string, Placed>): unknown {
  return Object.fromEntries(
    [...packages].map(([name, { manifest, children }]) => [
      `${name}@${manifest.version}`,
      outline(children),
    ]),
  );
}

describe('placeProduction', () => {
  it('places one beside the other, once', () => {
    install('leaf', '1.0.0');
    install('left', '1.0.0', { leaf: '1.0.0' });
    const first = install('first', '1.0.0', { left: '1.0.0', leaf: '1.0.0' });
    expect(outline(placeProduction([first]))).toEqual({
      'first@1.0.0': {},
      'leaf@1.0.0': {},
      'left@1.0.0': {},
    });
  });

  it('places another version below the package that needs it', () => {
    install('deep', '1.0.0');
    install('deep', '2.0.0');
    install('old', '1.0.0', { deep: '1.0.0' });
    install('old', '2.0.0', { deep: '2.0.0' });
    install('needs-old', '1.0.0', { old: '1.0.0' });
    const second = install('second', '1.0.0', { 'needs-old': '1.0.0', old: '2.0.0' });
    expect(outline(placeProduction([second]))).toEqual({
      'deep@2.0.0': {},
      'needs-old@1.0.0': { 'old@1.0.0': { 'deep@1.0.0': {} } },
      'old@2.0.0': {},
      'second@1.0.0': {},
    });
  });

  it('fails where a dependency is not there', () => {
    const folder = install('third', '1.0.0', { absent: '1.0.0' });
    expect(() => placeProduction([folder])).toThrow('absent is not installed for third');
  });
});
