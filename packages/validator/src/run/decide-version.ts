import type { VersionDecision } from '../document-facts.ts';
import { KNOWN_VERSIONS, NEWEST_RELEASED } from '../standard/load-standard.ts';
import type { KnownVersion } from '../standard/standard.ts';

/**
 * Decides which version a document is checked as. What the caller forces wins; then what the document
 * declares, without a patch digit. An unknown one is checked as the newest that is released, and so is
 * what is no version: version 1.0 has no such field. A version in development judges only who asks for
 * it. `infer` says what a document is that declares nothing.
 */
export async function decideVersion(
  declared: unknown,
  forced: KnownVersion | undefined,
  infer: () => Promise<KnownVersion>,
): Promise<VersionDecision> {
  if (forced) return { used: forced, declared, reason: 'forced' };
  if (declared === undefined) return { used: await infer(), declared, reason: 'missing' };
  if (typeof declared !== 'string' || declared === '') {
    const asNumber = KNOWN_VERSIONS.find((version) => Number(version) === declared);
    return { used: asNumber ?? NEWEST_RELEASED, declared, reason: 'not-a-version' };
  }
  const exact = KNOWN_VERSIONS.find((version) => version === declared);
  if (exact) return { used: exact, declared, reason: 'declared' };
  const [minor] = /^\d+\.\d+(?=\.\d+$)/.exec(declared) ?? [];
  const withoutPatch = KNOWN_VERSIONS.find((version) => version === minor);
  if (withoutPatch) return { used: withoutPatch, declared, reason: 'patch' };
  return { used: NEWEST_RELEASED, declared, reason: 'unknown' };
}
