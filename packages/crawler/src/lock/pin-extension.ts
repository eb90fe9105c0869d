import { createHash } from 'node:crypto';
import type { ExtensionFiles } from '@vitrina/validator';
import {
  arrangeParts,
  CODELIST_FOLDER,
  EXTENSION_PARTS,
  type ExtensionPart,
} from '@vitrina/validator';
import type { PinnedExtension } from './pins.ts';

/** When and by whom something was fetched. */
export type Origin = Pick<PinnedExtension, 'fetched' | 'fetchedBy'>;

/** SHA-256 of a text as UTF-8, in hex. */
export function sha256Of(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

/** The texts of an extension as a lock file keeps them. */
export function pinExtension(extension: ExtensionFiles, origin: Origin): PinnedExtension {
  const { codelists = {}, ...parts } = extension;
  const texts = [
    ...Object.entries(parts).map(([part, text]) => [fileOf(part), text] as const),
    ...Object.entries(codelists).map(([name, text]) => [CODELIST_FOLDER + name, text] as const),
  ];
  const files = texts.map(([name, text]) => [name, { sha256: sha256Of(text), text }]);
  return { ...origin, files: Object.fromEntries(files) };
}

function fileOf(part: string): string {
  return EXTENSION_PARTS[part as ExtensionPart];
}

/** The texts of a pinned extension. */
export function unpinExtension({ files }: PinnedExtension): ExtensionFiles {
  const codelists = Object.entries(files)
    .filter(([name]) => name.startsWith(CODELIST_FOLDER))
    .map(([name, { text }]) => [name.slice(CODELIST_FOLDER.length), text]);
  return {
    ...arrangeParts((file) => files[file]?.text),
    codelists: Object.fromEntries(codelists),
  };
}

/** True where two pins hold the same files. */
export function hasSameFiles(one: PinnedExtension, other: PinnedExtension): boolean {
  const digests = ({ files }: PinnedExtension): string =>
    Object.entries(files)
      .map(([name, { sha256 }]) => `${sha256} ${name}`)
      .sort()
      .join('\n');
  return digests(one) === digests(other);
}
