import type { VersionDecision } from '../document-facts.ts';
import type { JsonObject } from '../json.ts';
import type { DocumentRange, InputIndex } from '../read/input-index.ts';
import type { NewerFieldTest } from '../standard/newer-fields.ts';
import type { KnownVersion } from '../standard/standard.ts';
import { decideVersion } from './decide-version.ts';
import type { Reader } from './reader.ts';
import { bareDocuments, inferVersion, itemsOf } from './version-inference.ts';

/** Decides what the documents of one input are read as. */
export interface DocumentVersions {
  decide(document: DocumentRange, head: JsonObject): Promise<VersionDecision>;
  /** What bare releases and records without a version are; reads until it is known. */
  ofBareDocuments(): Promise<KnownVersion>;
}

/** What the decision needs. */
export interface DocumentVersionsContext {
  readonly index: InputIndex;
  readonly reader: Reader;
  /** The version that the caller forces. */
  readonly forced: KnownVersion | undefined;
  readonly memory: { bareVersion: KnownVersion | null };
  /** Levels of nesting beyond which nothing is looked at. */
  readonly nesting: number;
  readonly newerFieldTest: () => Promise<NewerFieldTest>;
}

/** Makes what decides on the versions of the documents of an input. */
export function createDocumentVersions({
  index,
  reader,
  forced,
  memory,
  nesting,
  newerFieldTest,
}: DocumentVersionsContext): DocumentVersions {
  async function ofBareDocuments(): Promise<KnownVersion> {
    memory.bareVersion ??= await inferVersion(
      reader,
      bareDocuments(index),
      await newerFieldTest(),
      nesting,
    );
    return memory.bareVersion;
  }

  return {
    ofBareDocuments,
    decide({ arrays, firstItem, itemCount }, head) {
      const { version: declared } = head as Record<'version', unknown>;
      return decideVersion(declared, forced, async () => {
        if (arrays.length === 0) return ofBareDocuments();
        // Packages of 1.0 have no extensions.
        if (Object.hasOwn(head, 'extensions')) return '1.1';
        const items = itemsOf(index, firstItem, itemCount);
        return inferVersion(reader, items, await newerFieldTest(), nesting);
      });
    },
  };
}
