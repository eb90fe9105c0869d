/** A formula with the names of its facts, where nothing is known to fill in. */
export function nameFacts(formula: string): string {
  return formula.replaceAll(/\{(\w+)[^}]*\}/g, '$1');
}
