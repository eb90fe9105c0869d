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
      judge?.(facts, (detail) => {
        const path = detail.at === undefined ? [] : [detail.at];
        const value = 'value' in detail ? detail.value : headValue(facts, detail.at);
        findings.push({ check, path, detail, value });
      });
    } catch (error) {
      thrown.set(check, error);
    }
  });
  return { findings, thrown };
}

function headValue({ head }: DocumentFacts, key: string | number | undefined): unknown {
  return key !== undefined && Object.hasOwn(head, key) ? head[key] : undefined;
}
