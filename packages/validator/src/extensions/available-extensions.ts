import { folderOf, MOST_EXTENSIONS } from './address.ts';
import type { ReadExtension } from './extension.ts';
import {
  type ExtensionData,
  type ExtensionFailure,
  isFailure,
  type LoadExtension,
} from './extension-files.ts';
import {
  type BundledAddresses,
  loadAddresses,
  loadBundled,
  registeredIds,
} from './find-bundled.ts';
import { readExtension } from './read-extension.ts';

/** The extensions of a run: those that the caller gives, those that are bundled, those that are loaded. */
export interface AvailableExtensions {
  /** What stands behind an address; null where nobody has it. The same extension is the same object. */
  find(url: string): Promise<ReadExtension | ExtensionFailure | null>;
  /** The ids of registered extensions of which these addresses name a version. */
  registeredIds(urls: readonly string[]): Promise<ReadonlySet<string>>;
  /** Asks the caller for what is neither given nor bundled, each address once. */
  load(urls: readonly string[]): Promise<void>;
  /** What was loaded so far, for other threads. */
  loaded(): ExtensionData;
  /** Adds what another thread has loaded. */
  give(data: ExtensionData): void;
  /** Adds what another run has loaded, where it is not known here. */
  adopt(data: ExtensionData): Promise<void>;
}

/** Collects the extensions of a run. What the caller gives wins over what is bundled. */
export function createAvailableExtensions(
  data: ExtensionData = {},
  loadExtension?: LoadExtension,
): AvailableExtensions {
  const given = new Map<string, ExtensionData[string]>();
  const read = new Map<string, Promise<ReadExtension | null>>();
  const asked = new Set<string>();
  const loaded = new Map<string, ExtensionData[string]>();
  let addresses: BundledAddresses | null = null;

  function give(more: ExtensionData): void {
    for (const [url, files] of Object.entries(more)) given.set(folderOf(url), files);
  }

  async function bundledAddresses(): Promise<BundledAddresses> {
    addresses ??= await loadAddresses();
    return addresses;
  }

  function readOnce(
    key: string,
    load: () => Promise<ReadExtension | null>,
  ): Promise<ReadExtension | null> {
    const reading = read.get(key) ?? load();
    read.set(key, reading);
    return reading;
  }

  async function find(url: string): Promise<ReadExtension | ExtensionFailure | null> {
    const folder = folderOf(url);
    const files = given.get(folder);
    if (files) return isFailure(files) ? files : readOnce(folder, async () => readExtension(files));
    const file = (await bundledAddresses()).get(folder);
    return file === undefined ? null : readOnce(file, () => loadBundled(file));
  }

  give(data);
  return {
    give,
    find,
    loaded: () => Object.fromEntries(loaded),
    async adopt(more) {
      for (const [url, files] of Object.entries(more)) {
        const known = await find(url);
        if (known !== null && !isFailure(known)) continue;
        given.set(folderOf(url), files);
        loaded.set(url, files);
      }
    },
    async registeredIds(urls) {
      return urls.length === 0 ? new Set() : registeredIds(await bundledAddresses(), urls);
    },
    async load(urls) {
      if (!loadExtension) return;
      for (const url of urls.slice(0, MOST_EXTENSIONS)) {
        const folder = folderOf(url);
        if (asked.has(folder) || given.has(folder)) continue;
        asked.add(folder);
        if ((await bundledAddresses()).has(folder)) continue;
        const files = await loadExtension(url);
        if (!files) continue;
        given.set(folder, files);
        loaded.set(url, files);
      }
    },
  };
}
