import type { DocumentFacts } from '../document-facts.ts';
import type { DeclaredExtension } from '../extensions/extension.ts';
import { isObject, type JsonValue } from '../json.ts';
import type { RootKind } from '../plan/plan.ts';
import type { OcidCount } from '../processes/indexed-ocids.ts';
import { ocidOfItem } from '../processes/item-ocid.ts';
import { createOcidTable } from '../processes/ocid-table.ts';
import type { DocumentKind } from '../read/recognise.ts';

/** What an input holds, counted as its documents pass. */
export interface InputTally {
  addDocument(facts: DocumentFacts, document: { isBare: boolean; value: JsonValue }): void;
  addItem(kind: RootKind, value: JsonValue): void;
  /** Adds what a later part of the input holds. */
  absorb(part: InputPart): void;
  summary(): InputContent;
}

/** What an input, or a part of it, holds. */
export interface InputContent {
  readonly kinds: readonly DocumentKind[];
  readonly versions: readonly string[];
  readonly extensions: readonly string[];
  /** What became of them. */
  readonly extensionStates: readonly DeclaredExtension[];
  readonly counts: {
    readonly packages: number;
    readonly releases: number;
    readonly records: number;
    readonly ocids: number;
  };
}

/** What a part of an input holds, with its ocids, which may also stand in other parts. */
export interface InputPart extends InputContent {
  readonly ocids: readonly string[];
}

/**
 * Starts the counts of one input, or of a part of it, which gives its ocids to a count of its own.
 * Releases embedded in records count as releases.
 */
export function createInputTally(ocids: OcidCount = createOcidTable()): InputTally {
  const kinds = new Set<DocumentKind>();
  const versions = new Set<string>();
  const extensions = new Set<string>();
  const extensionStates = new Map<string, DeclaredExtension>();
  let packages = 0;
  let releases = 0;
  let records = 0;

  function addItem(kind: RootKind, value: JsonValue): void {
    const { releases: embedded } = isObject(value) ? (value as Record<string, unknown>) : {};
    if (kind === 'release') releases += 1;
    else {
      records += 1;
      if (Array.isArray(embedded)) releases += embedded.filter(isEmbedded).length;
    }
    const ocid = ocidOfItem(value);
    if (ocid !== null) ocids.add(ocid);
  }

  /** Of an extension that works in one package and not in another, the failure is told. */
  function addState(state: DeclaredExtension): void {
    const known = extensionStates.get(state.url)?.status ?? 'applied';
    if (known === 'applied') extensionStates.set(state.url, state);
  }

  return {
    addItem,
    addDocument({ kind, head, version, extensions: states }, { isBare, value }) {
      kinds.add(kind);
      states.forEach(addState);
      versions.add(version.used);
      if (!isBare || kind.endsWith('package')) packages += 1;
      else if (isObject(value)) addItem(kind === 'record' ? 'record' : 'release', value);
      const { extensions: declared } = head as Record<string, unknown>;
      if (!Array.isArray(declared)) return;
      for (const url of declared) if (typeof url === 'string' && url !== '') extensions.add(url);
    },
    absorb(part) {
      for (const kind of part.kinds) kinds.add(kind);
      for (const version of part.versions) versions.add(version);
      for (const url of part.extensions) extensions.add(url);
      part.extensionStates.forEach(addState);
      for (const ocid of part.ocids) ocids.add(ocid);
      packages += part.counts.packages;
      releases += part.counts.releases;
      records += part.counts.records;
    },
    summary: () => ({
      kinds: [...kinds].sort(),
      versions: [...versions].sort(),
      extensions: [...extensions],
      extensionStates: [...extensionStates.values()],
      counts: { packages, releases, records, ocids: ocids.size },
    }),
  };
}

function isEmbedded(release: unknown): boolean {
  return isObject(release) && Object.hasOwn(release, 'id');
}
