import type { Assessment, PackInScope } from '../assessment.ts';
import { canonicalJson } from '../identity/canonical-json.ts';
import type { CheckOptions } from '../options.ts';
import type { Pack } from '../packs/pack.ts';
import { parseRoot, writeRoot } from '../read/root-path.ts';
import { sha256Hex } from '../source.ts';
import type { ChosenChecks } from './choose-checks.ts';

/** What a run was asked to do. */
export async function describeScope(
  { root, ocdsVersion, limit, buyers, packs }: CheckOptions,
  asOf: string,
  { named, ofProcesses }: ChosenChecks,
): Promise<Assessment['scope']> {
  const path = root === undefined ? null : parseRoot(root);
  return {
    asOf,
    ...(named ? { checks: named } : {}),
    ...(ocdsVersion ? { ocdsVersion } : {}),
    ...(path ? { root: writeRoot(path) } : {}),
    ...(limit === undefined ? {} : { limit }),
    ...(ofProcesses && buyers?.length ? { buyers } : {}),
    ...(ofProcesses && packs?.length ? { packs: await identifyPacks(packs) } : {}),
  };
}

function identifyPacks(packs: readonly Pack[]): Promise<readonly PackInScope[]> {
  const identified = packs.map(async ({ id, params }) => {
    const canonical = new TextEncoder().encode(canonicalJson(params));
    return { id, sha256: await sha256Hex(canonical) };
  });
  return Promise.all(identified);
}
