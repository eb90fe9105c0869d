import { bundledPacks } from './bundled-packs.ts';
import type { Pack } from './pack.ts';

/** Loads a bundled pack; undefined for a name that is none. */
export async function loadPack(id: string): Promise<Pack | undefined> {
  return Object.hasOwn(bundledPacks, id) ? (await bundledPacks[id]?.())?.default : undefined;
}
