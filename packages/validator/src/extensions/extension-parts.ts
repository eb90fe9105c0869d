import type { ExtensionFiles } from './extension-files.ts';

/** The files that an extension is made of beside its codelists, by what they are. */
export const EXTENSION_PARTS: Readonly<Record<ExtensionPart, string>> = {
  metadata: 'extension.json',
  releaseSchema: 'release-schema.json',
  releasePackageSchema: 'release-package-schema.json',
  recordPackageSchema: 'record-package-schema.json',
};

/** Where an extension keeps its codelists. */
export const CODELIST_FOLDER = 'codelists/';

export type ExtensionPart = Exclude<keyof ExtensionFiles, 'codelists'>;

/** The texts of an extension from those that `textOf` finds. */
export function arrangeParts(
  textOf: (file: string) => string | undefined,
): Partial<Record<ExtensionPart, string>> {
  const found = Object.entries(EXTENSION_PARTS).map(([part, file]) => [part, textOf(file)]);
  return Object.fromEntries(found.filter(([, text]) => text !== undefined));
}
