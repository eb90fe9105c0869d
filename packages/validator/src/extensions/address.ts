/** Names of files by which an extension is declared in place of its folder. */
const OWN_FILES = /(?<=\/)(?:extension|release-schema)\.json$/;

/**
 * The folder that an address of an extension stands for, so that its forms compare equal: with and
 * without `extension.json`, with and without the slash at the end.
 */
export function folderOf(address: string): string {
  const folder = address.trim().replace(OWN_FILES, '');
  return folder.endsWith('/') || folder.endsWith('.json') ? folder : `${folder}/`;
}

/**
 * The name of the repository in an address such as
 * `https://raw.githubusercontent.com/<owner>/<repository>/<version>/`; null for other addresses.
 * Owners are left out: repositories have moved.
 */
export function repositoryOf(address: string): string | null {
  const [, name] =
    /^https?:\/\/(?:raw\.githubusercontent|github)\.com\/[^/]+\/([^/]+)/.exec(address) ?? [];
  return name?.toLowerCase() ?? null;
}

/** Extensions of one package that are looked for; no package has nearly as many. */
export const MOST_EXTENSIONS = 200;

/** The addresses that the head of a package declares: text, each once, in order. */
export function declaredExtensions(head: Readonly<Record<string, unknown>>): readonly string[] {
  const { extensions } = head as Record<'extensions', unknown>;
  if (!Array.isArray(extensions)) return [];
  const addresses = extensions.filter((item) => typeof item === 'string' && item.trim() !== '');
  return [...new Set<string>(addresses)];
}
