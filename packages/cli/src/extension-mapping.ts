/** An address that packages declare, and where the files of the extension are. */
export interface ExtensionMapping {
  readonly address: string;
  readonly path: string;
}

/**
 * What `<address>=<path>` may mean: both an address and a path may hold the sign between them. The
 * shortest address comes first; empty where one of the two is missing.
 */
export function mappingsOf(value: string): readonly ExtensionMapping[] {
  const parts = value.split('=');
  return parts
    .map((_, length) => ({
      address: parts.slice(0, length).join('=').trim(),
      path: parts.slice(length).join('='),
    }))
    .filter(({ address, path }) => address !== '' && path !== '');
}
