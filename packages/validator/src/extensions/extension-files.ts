/** An extension as its files stand somewhere: plain data that can be cloned. Nothing of it is trusted. */
export interface ExtensionFiles {
  /** Text of `extension.json`. */
  readonly metadata?: string;
  /** Text of `release-schema.json`. */
  readonly releaseSchema?: string;
  /** Texts of `release-package-schema.json` and `record-package-schema.json`. */
  readonly releasePackageSchema?: string;
  readonly recordPackageSchema?: string;
  /** Texts of the codelists, by file name: `+partyRole.csv`. */
  readonly codelists?: Readonly<Record<string, string>>;
}

/** Why the files of an extension could not be obtained, where somebody tried. */
export interface ExtensionFailure {
  /** A word for the reason: `404`, `timeout`, `too-large`. */
  readonly problem: string;
}

/** Extensions by the address that packages declare. */
export type ExtensionData = Readonly<Record<string, ExtensionFiles | ExtensionFailure>>;

/**
 * Obtains the extension behind an address that a package declares; nothing where that is not known. What
 * it throws ends the run.
 */
export type LoadExtension = (url: string) => Promise<ExtensionFiles | ExtensionFailure | undefined>;

/** True where an extension could not be obtained. */
export function isFailure(given: object): given is ExtensionFailure {
  return 'problem' in given;
}
