const LISTED = 12;

/** Names as a hint can show them: not more than can be looked through. */
export function listNames(names: readonly string[]): string {
  const more = names.length > LISTED ? ', …' : '';
  return names.slice(0, LISTED).join(', ') + more;
}
