import type { Check } from '../check-definition.ts';
import type { DocumentFacts } from '../document-facts.ts';
import type { UnitFinding } from './judge-unit.ts';

/** Lets the document checks speak about a document; paths start at its head. */
export function judgeDocument(
  checks: readonly Check[],
  facts: DocumentFacts | null,
): { readonly findings: readonly UnitFinding[]; readonly thrown: ReadonlyMap<number, unknown> } {
  const findings: UnitFinding[] = [];
  const thrown = new Map<number, unknown>();
  if (!facts) return { findings, thrown };
  checks.forEach(({ document: judge }, check) => {
    try {
      judge?.(facts, ({ at = [], ...detail }) => {
        const path = [at].flat();
        const value = 'value' in detail ? detail.value : valueAt(facts.head, path);
        findings.push({ check, path, detail, value });
      });
    } catch (error) {
      thrown.set(check, error);
    }
  });
  return { findings, thrown };
}

function valueAt(head: unknown, path: readonly (string | number)[]): unknown {
  return path.reduce<unknown>((value, step) => {
    const isThere = typeof value === 'object' && value !== null && Object.hasOwn(value, step);
    return isThere ? (value as Readonly<Record<string | number, unknown>>)[step] : undefined;
  }, head);
}
