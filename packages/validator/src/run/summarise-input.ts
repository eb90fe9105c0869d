import type { InputKind, InputReason, InputStatus, InputSummary } from '../assessment.ts';
import type { InputIndex } from '../read/input-index.ts';
import { recogniseOther } from '../read/recognise-other.ts';
import { writeRoot } from '../read/root-path.ts';
import type { OpenSource, Source } from '../source.ts';
import type { FoundDocuments } from './find-documents.ts';
import type { InputContent } from './input-tally.ts';

const HEAD_BYTES = 65_536;
const LOOKED_AT = 100;

/** Says what an input was, and why it was not judged where it was not. */
export async function summarise(
  { name }: Source,
  open: OpenSource,
  found: FoundDocuments,
  { kinds, versions, extensions, extensionStates, counts }: InputContent,
  isRootGiven: boolean,
): Promise<InputSummary> {
  const { index, roots } = found;
  const [first, ...others] = kinds;
  const kind: InputKind = first === undefined ? 'none' : others.length > 0 ? 'mixed' : first;
  const head = await open.read(0, Math.min(index.bytes, HEAD_BYTES));
  const isRead = kind !== 'none';
  return {
    path: name,
    // What lies behind the last byte that was read is not known, so neither is the sum of all.
    sha256: index.cut ? '' : await open.sha256(),
    bytes: open.storedBytes(),
    kind,
    ocdsVersion: versions,
    extensions,
    ...(extensionStates.length > 0 ? { extensionStates } : {}),
    counts,
    ...(isRead && index.root.length > 0 ? { root: writeRoot(index.root) } : {}),
    ...(roots.length > 1 ? { roots: roots.map(writeRoot) } : {}),
    ...(index.cut ? { partial: true as const } : {}),
    ...(isRead ? { status: 'read' as const } : reasonOf(head, found, isRootGiven)),
  };
}

function reasonOf(
  head: Uint8Array,
  { index, roots }: FoundDocuments,
  isRootGiven: boolean,
): { readonly status: InputStatus; readonly reason: InputReason } {
  const other = recogniseOther(head, hasJson(index));
  if (roots.length > 1) return { status: 'not-ocds', reason: 'several-roots' };
  const isUnknown = other.reason === 'no-releases' || other.reason === 'not-json';
  if (!isRootGiven || !isUnknown || index.documents.count > 0) return other;
  return { status: 'not-ocds', reason: 'no-such-root' };
}

function hasJson({ documents, isArray }: InputIndex): boolean {
  if (isArray && documents.count === 0) return true;
  const count = Math.min(documents.count, LOOKED_AT);
  return Array.from({ length: count }, (_, ordinal) => documents.at(ordinal).shape).some(
    (shape) => shape !== 'garbage',
  );
}
