import { bytesSource, findings } from '@vitrina/validator';
import type { KnownVersion } from '../../../packages/validator/src/standard/standard.ts';
import type { Fault } from './oracle.ts';

/** Keywords of findings that Ajv is not asked about. */
const SET_ASIDE = new Set<string | null>([null, 'uniqueItems']);

/** What our checks say of values that stand one to a line, as the oracle would put it. */
export async function ourFaults(
  lines: readonly string[],
  ocdsVersion: KnownVersion,
): Promise<readonly (readonly Fault[])[]> {
  const source = bytesSource('lines', new TextEncoder().encode(lines.join('\n')));
  const faults: Fault[][] = lines.map(() => []);
  const only = ['structure/*', 'codelist/closed-code'];
  for await (const finding of findings(source, { ocdsVersion, only })) {
    const { keyword, pointer, expected, input } = finding;
    if (SET_ASIDE.has(keyword)) continue;
    const missing = keyword === 'required' ? ` ${expected}` : '';
    faults[Number(input?.split(':')[1] ?? 1) - 1]?.push(`${keyword} ${pointer}${missing}`);
  }
  return faults;
}
