import { EXTENSION_PARTS } from '@vitrina/validator';

const { metadata: METADATA_FILE, releaseSchema: RELEASE_FILE } = EXTENSION_PARTS;

/** What the address of an extension stands for. */
export type ExtensionAddress =
  | { readonly kind: 'files'; readonly urlOf: (file: string) => string }
  | { readonly kind: 'release'; readonly url: string }
  | { readonly kind: 'zip'; readonly url: string };

/**
 * Understands the address of an extension as the reference tools do: a folder or its metadata, an
 * address in which the name of the file can be exchanged, a schema alone, else an archive.
 */
export function readExtensionAddress(url: string): ExtensionAddress {
  if (url.endsWith(`/${METADATA_FILE}`)) return filesIn(url.slice(0, -METADATA_FILE.length));
  if (url.endsWith('/')) return filesIn(url);
  const exchanged = [METADATA_FILE, RELEASE_FILE].find((name) => url.includes(name));
  if (exchanged !== undefined) {
    return { kind: 'files', urlOf: (file) => url.replace(exchanged, () => encodePath(file)) };
  }
  const [path = ''] = url.split(/[?#]/, 1);
  return path.endsWith('.json') ? { kind: 'release', url } : { kind: 'zip', url };
}

function filesIn(folder: string): ExtensionAddress {
  return { kind: 'files', urlOf: (file) => folder + encodePath(file) };
}

function encodePath(file: string): string {
  return file.split('/').map(encodeURIComponent).join('/');
}
