import { isObject, type JsonObject } from '../json.ts';
import type { Extension, ReadExtension } from './extension.ts';
import type { ExtensionFiles } from './extension-files.ts';
import { collectProblems, type ReportProblem } from './extension-problem.ts';
import { readCodelists } from './read-codelist.ts';
import { reduceSchema } from './reduce-schema.ts';

/** UTF-16 code units of one file; the largest of the registry has 120,000. */
const LONGEST_FILE = 2_097_152;

/** Reads the files of an extension into facts. Whatever they hold, it does not throw. */
export function readExtension(files: ExtensionFiles): ReadExtension {
  const { problems, report } = collectProblems();
  const metadata = readObject(files.metadata, 'extension.json', report);
  const readPatch = (text: string | undefined, file: string) => {
    const schema = readObject(text, file, report);
    return schema && reduceSchema(schema, report);
  };
  const releasePackage = readPatch(files.releasePackageSchema, 'release-package-schema.json');
  const recordPackage = readPatch(files.recordPackageSchema, 'record-package-schema.json');
  const codelistFiles = readableCodelists(files.codelists ?? {}, report);
  const extension: Extension = {
    id: null,
    version: null,
    release: readPatch(files.releaseSchema, 'release-schema.json') ?? {},
    ...(releasePackage && { releasePackage }),
    ...(recordPackage && { recordPackage }),
    codelists: readCodelists(codelistFiles, report),
    compatibility: metadata ? readCompatibility(metadata) : null,
  };
  reportMissing(metadata ?? {}, files, report);
  return { extension, problems };
}

function readObject(
  text: string | undefined,
  file: string,
  report: ReportProblem,
): JsonObject | null {
  if (text === undefined) return null;
  try {
    const value: unknown =
      text.length > LONGEST_FILE ? null : JSON.parse(text.replace(/^\ufeff/, ''));
    if (isObject(value)) return value;
  } catch {
    // Told below, as for any other text that is no object.
  }
  report('unreadable-file', file);
  return null;
}

function readableCodelists(
  files: Readonly<Record<string, string>>,
  report: ReportProblem,
): Readonly<Record<string, string>> {
  const readable = Object.entries(files).filter(([file, text]) => {
    const isReadable = text.length <= LONGEST_FILE;
    if (!isReadable) report('unreadable-file', file);
    return isReadable;
  });
  return Object.fromEntries(readable);
}

/** What the metadata announce and the files do not hold. */
function reportMissing(
  { schemas, codelists }: Readonly<Record<string, unknown>>,
  files: ExtensionFiles,
  report: ReportProblem,
): void {
  const hasCodelists = Object.keys(files.codelists ?? {}).length > 0;
  const isAnnounced = Array.isArray(schemas) && schemas.includes('release-schema.json');
  if (files.releaseSchema === undefined && (isAnnounced || !hasCodelists)) {
    report('unreadable-file', 'release-schema.json');
  }
  if (!Array.isArray(codelists)) return;
  for (const file of new Set<unknown>(codelists)) {
    const isThere = typeof file !== 'string' || Object.hasOwn(files.codelists ?? {}, file);
    if (!isThere) report('codelist', file);
  }
}

/** `["1.1"]`, or in older metadata `">=1.1.0"`, which later versions meet too. */
function readCompatibility({ compatibility }: JsonObject): readonly string[] | null {
  const stated = Array.isArray(compatibility) ? compatibility : [compatibility];
  const versions = stated.flatMap((text) => {
    const [version] = (typeof text === 'string' && /^(?:>=)?\d+\.\d+/.exec(text)) || [];
    return version === undefined ? [] : [version];
  });
  return versions.length > 0 ? versions : null;
}
