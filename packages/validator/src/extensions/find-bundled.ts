import { folderOf, repositoryOf } from './address.ts';
import { bundledFiles } from './bundled-files.ts';
import type { Extension, ReadExtension } from './extension.ts';

/** Bundled files by the folders that packages name them by: `lots/v1.1.5`. */
export type BundledAddresses = ReadonlyMap<string, string>;

/** What a file of `schemas/extensions` holds; what an extension does not have is absent. */
type BundledFile = Partial<Extension>;

/** Loads the addresses of all bundled extensions. */
export async function loadAddresses(): Promise<BundledAddresses> {
  const index = (await loadFile('index')) as Readonly<Record<string, string>> | null;
  const entries = Object.entries(index ?? {});
  return new Map(
    entries.map(([address, file]) => [folderOf(address), file.replace(/\.json$/, '')]),
  );
}

/** Loads one bundled extension. */
export async function loadBundled(file: string): Promise<ReadExtension | null> {
  const content = (await loadFile(file)) as BundledFile | null;
  if (content === null) return null;
  return { extension: { ...NOTHING, ...content }, problems: [] };
}

/** The ids of registered extensions of which these addresses name a version, bundled or not. */
export function registeredIds(
  addresses: BundledAddresses,
  urls: readonly string[],
): ReadonlySet<string> {
  const folders = new Set(urls.map(folderOf));
  const repositories = new Set(urls.map(repositoryOf));
  repositories.delete(null);
  const named = [...addresses].filter(
    ([folder]) => folders.has(folder) || repositories.has(repositoryOf(folder)),
  );
  return new Set(named.map(([, file]) => file.slice(0, file.indexOf('/'))));
}

/** Loads a file of the folder; null where it does not exist. */
export async function loadFile(path: string): Promise<unknown> {
  const load = Object.hasOwn(bundledFiles, path) ? bundledFiles[path] : undefined;
  return load ? (await load()).default : null;
}

const NOTHING: Extension = {
  id: null,
  version: null,
  release: {},
  codelists: {},
  compatibility: null,
};
