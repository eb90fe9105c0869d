import type { VersionDecision } from '../document-facts.ts';
import { KNOWN_VERSIONS } from '../standard/load-standard.ts';
import type { KnownVersion } from '../standard/standard.ts';

/**
 * Decides which version a document is checked as. What the caller forces wins; then what the document
 * declares, without a patch digit; an unknown one is checked as the newest. `infer` says what a
 * document is that declares nothing.
 */
export async function decideVersion(
  declared: unknown,
  forced: KnownVersion | undefined,
  infer: () => Promise<KnownVersion>,
): Promise<VersionDecision> {
  const newest = KNOWN_VERSIONS.at(-1) ?? '1.1';
  if (forced) return { used: forced, declared, reason: 'forced' };
  if (declared === undefined) return { used: await infer(), declared, reason: 'missing' };
  if (typeof declared !== 'string' || declared === '') {
    const asText = KNOWN_VERSIONS.find((version) => version === String(declared));
    return { used: asText ?? (await infer()), declared, reason: 'not-a-version' };
  }
  const exact = KNOWN_VERSIONS.find((version) => version === declared);
  if (exact) return { used: exact, declared, reason: 'declared' };
  const [minor] = /^\d+\.\d+(?=\.\d+$)/.exec(declared) ?? [];
  const withoutPatch = KNOWN_VERSIONS.find((version) => version === minor);
  if (withoutPatch) return { used: withoutPatch, declared, reason: 'patch' };
  return { used: newest, declared, reason: 'unknown' };
}
