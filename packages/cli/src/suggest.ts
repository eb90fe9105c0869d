/**
 * Edits (insert, delete, replace, swap of neighbours) that turn one text into another: the optimal
 * string alignment distance, so that the commonest slip, two swapped letters, costs one.
 */
export function editDistance(from: string, to: string): number {
  let beforePrevious: number[] = [];
  let previous = Array.from({ length: to.length + 1 }, (_, column) => column);
  for (let row = 1; row <= from.length; row += 1) {
    const current = [row];
    for (let column = 1; column <= to.length; column += 1) {
      const same = from[row - 1] === to[column - 1];
      let cost = Math.min(
        (previous[column] ?? 0) + 1,
        (current[column - 1] ?? 0) + 1,
        (previous[column - 1] ?? 0) + (same ? 0 : 1),
      );
      if (
        row > 1 &&
        column > 1 &&
        from[row - 1] === to[column - 2] &&
        from[row - 2] === to[column - 1]
      ) {
        cost = Math.min(cost, (beforePrevious[column - 2] ?? 0) + 1);
      }
      current.push(cost);
    }
    beforePrevious = previous;
    previous = current;
  }
  return previous[to.length] ?? 0;
}

/**
 * The name that the caller most likely meant, or undefined where none is near: at most a third of
 * the letters wrong, or the last part of a `family/name` given alone. Ties go to the first name.
 */
export function suggest(given: string, names: readonly string[]): string | undefined {
  const typed = given.toLowerCase();
  const byLastPart = names.find((name) => name.includes('/') && name.endsWith(`/${typed}`));
  if (byLastPart !== undefined) return byLastPart;
  let best: string | undefined;
  let bestDistance = Math.max(1, Math.floor(typed.length / 3)) + 1;
  for (const name of names) {
    const distance = Math.min(editDistance(typed, name), distanceToLastPart(typed, name));
    if (distance < bestDistance) {
      best = name;
      bestDistance = distance;
    }
  }
  return best;
}

/** The same as a value for a message, which is there only if there is a name near. */
export function nearest(given: string, names: readonly string[]): { readonly suggestion?: string } {
  const suggestion = suggest(given, names);
  return suggestion === undefined ? {} : { suggestion };
}

function distanceToLastPart(typed: string, name: string): number {
  const slash = name.lastIndexOf('/');
  if (slash === -1 || typed.includes('/')) return Number.POSITIVE_INFINITY;
  return editDistance(typed, name.slice(slash + 1));
}
