const statement =
  /^\s*(?:import|export)\s+(?:type\s+)?(?:[\w$*{][\w$*{},\s]*\sfrom\s+)?(['"])([^'"\n]+)\1/gm;
const expression = /\b(?:import|require)\(\s*(['"])([^'"\n]+)\1/g;

/** What a source file imports, by any means, types included: the specifiers as they are written. */
export function findImports(source: string): readonly string[] {
  return [...source.matchAll(statement), ...source.matchAll(expression)].flatMap(
    ([, , specifier]) => specifier ?? [],
  );
}
