import { VitrinaError } from '../errors.ts';

/**
 * The checks to run: those that `only` names, without those that `skip` names. A name is an id or a
 * pattern in which `*` stands for any text.
 * @throws VitrinaError `unknown-check` for a name that fits no check, `no-check-left` for none at all.
 */
export function selectChecks<AnyCheck extends { readonly id: string }>(
  checks: readonly AnyCheck[],
  only: readonly string[] | undefined,
  skip: readonly string[] | undefined,
): readonly AnyCheck[] {
  const wanted = only ? matching(checks, only) : new Set(checks);
  for (const check of matching(checks, skip ?? [])) wanted.delete(check);
  if (wanted.size === 0) throw new VitrinaError('no-check-left');
  return checks.filter((check) => wanted.has(check));
}

function matching<AnyCheck extends { readonly id: string }>(
  checks: readonly AnyCheck[],
  names: readonly string[],
): Set<AnyCheck> {
  const found = new Set<AnyCheck>();
  for (const name of names) {
    const pattern = new RegExp(`^${name.split(/\*+/).map(quote).join('.*')}$`);
    const fitting = checks.filter(({ id }) => pattern.test(id));
    if (fitting.length === 0) throw new VitrinaError('unknown-check', { check: name });
    for (const check of fitting) found.add(check);
  }
  return found;
}

function quote(text: string): string {
  return text.replace(/[.+?^${}()|[\]\\]/g, '\\$&');
}
