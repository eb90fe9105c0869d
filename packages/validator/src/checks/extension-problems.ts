import type { DocumentReport } from '../check-definition.ts';
import type { DocumentFacts } from '../document-facts.ts';
import type { ExtensionProblem, ExtensionProblemKind } from '../extensions/extension-problem.ts';

/** Where the head of a package declares an extension. */
export function placeOfExtension(
  { head }: DocumentFacts,
  url: string,
): readonly (string | number)[] {
  const { extensions } = head as Record<'extensions', readonly unknown[]>;
  return ['extensions', extensions.indexOf(url)];
}

/** Reports the problems of one kind, each where its extension is declared. */
export function reportProblems(
  facts: DocumentFacts,
  kind: ExtensionProblemKind,
  report: DocumentReport,
  expected: (problem: ExtensionProblem) => string | readonly string[],
): void {
  for (const { url, problems } of facts.extensions) {
    for (const problem of problems) {
      if (problem.kind !== kind) continue;
      report({ at: placeOfExtension(facts, url), expected: expected(problem) });
    }
  }
}
