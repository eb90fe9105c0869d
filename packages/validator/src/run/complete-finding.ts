import type { Check } from '../check-definition.ts';
import type { PlacedFinding } from '../finding.ts';
import { writePath, writePointer } from '../identity/pointer.ts';
import { stablePath } from '../identity/stable-path.ts';
import { isObject, type JsonValue } from '../json.ts';
import { findContext } from './find-context.ts';
import type { UnitFinding } from './judge-unit.ts';
import type { Place } from './place-findings.ts';
import { previewValue } from './preview-value.ts';
import type { Unit } from './unit.ts';

/** A finding but for its place and fingerprint, with the stable path that identifies it. */
export interface Identified
  extends Omit<PlacedFinding, 'line' | 'column' | 'offset' | 'fingerprint'> {
  readonly stablePath: string;
}

/** Says what a finding of a unit is about: pointer, path, value, contract. */
export function identifyFinding(
  unit: Unit,
  value: JsonValue | undefined,
  { check: _index, path, detail, value: offending }: UnitFinding,
  check: Check,
  input: string,
  withContext: boolean,
): Identified {
  const fullPath = [...unit.prefix, ...path];
  const { ocid, releaseId } = contractOf(value, path);
  return {
    check: check.id,
    level: detail.level ?? check.level,
    input,
    pointer: writePointer(fullPath),
    path: writePath(fullPath),
    keyword: detail.keyword ?? check.keyword ?? null,
    expected: detail.expected ?? null,
    value: previewValue(offending),
    ocid,
    releaseId,
    stablePath: stablePath(value, path),
    ...(withContext ? { context: findContext(value, path) } : {}),
  };
}

/** Puts an identified finding at its place. */
export function completeFinding(
  { stablePath: _stablePath, context, ...finding }: Identified,
  place: Place,
  fingerprint: string,
): PlacedFinding {
  return { ...finding, ...place, fingerprint, ...(context ? { context } : {}) };
}

/** The contracting process and the release that a place belongs to. */
function contractOf(
  value: unknown,
  [first, second]: readonly (string | number)[],
): { ocid: string | null; releaseId: string | null } {
  if (!isObject(value)) return { ocid: null, releaseId: null };
  const { ocid, releases, compiledRelease } = value as Record<string, unknown>;
  let release: unknown = value;
  if (first === 'releases' && Array.isArray(releases)) {
    release = typeof second === 'number' ? releases[second] : null;
  } else if (first === 'compiledRelease') release = compiledRelease;
  const { id, ocid: releaseOcid } = isObject(release) ? (release as Record<string, unknown>) : {};
  return { ocid: textOf(ocid) ?? textOf(releaseOcid), releaseId: textOf(id) };
}

function textOf(value: unknown): string | null {
  if (typeof value === 'string') return value;
  return typeof value === 'number' ? String(value) : null;
}
