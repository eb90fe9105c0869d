import type { CheckExample } from '../check-definition.ts';
import type { ExtensionFailure, ExtensionFiles } from '../extensions/extension-files.ts';

const ADDRESS = 'https://extensions.example/roads/extension.json';

/** An example: a package that declares an invented extension, whose files are these, or nowhere. */
export function declaring(files?: ExtensionFiles | ExtensionFailure): CheckExample {
  return {
    document: {
      version: '1.1',
      extensions: [ADDRESS],
      releases: [{ ocid: 'ocds-213czf-1' }],
    },
    ...(files === undefined ? {} : { extensions: { [ADDRESS]: files } }),
  };
}

/** The same, with a finding where the extension is declared. */
export function declaringAtFault(files?: ExtensionFiles | ExtensionFailure): CheckExample {
  return { ...declaring(files), at: ['/extensions/0'] };
}
