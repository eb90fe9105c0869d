import type { FindingContext } from '../finding.ts';
import { isObject } from '../json.ts';

/** Finds what a department recognises about a place: looked for in the release that it is in. */
export function findContext(value: unknown, path: readonly (string | number)[]): FindingContext {
  const release = releaseAt(value, path);
  const tender = child(release, 'tender');
  const sections = [...each(release, 'awards'), ...each(release, 'contracts')];
  return {
    title: firstText([tender, ...sections].map((section) => child(section, 'title'))),
    buyer: firstText([
      child(child(release, 'buyer'), 'name'),
      child(child(tender, 'procuringEntity'), 'name'),
      ...partyNames(release),
    ]),
    objectId: nearestId(value, path),
    address: firstText(
      [tender, ...sections]
        .flatMap((section) => each(section, 'documents'))
        .map((document) => child(document, 'url')),
    ),
  };
}

/** The release of a record that a place is in, else the compiled one; a release itself. */
function releaseAt(value: unknown, [first, second]: readonly (string | number)[]): unknown {
  if (first === 'releases' && typeof second === 'number') {
    return each(value, 'releases')[second];
  }
  return child(value, 'compiledRelease') ?? value;
}

function partyNames(release: unknown): unknown[] {
  const buyers = each(release, 'parties').filter((party) => each(party, 'roles').includes('buyer'));
  return buyers.map((party) => child(party, 'name'));
}

function nearestId(value: unknown, path: readonly (string | number)[]): string | null {
  let nearest: string | null = null;
  let current = value;
  for (const step of [...path, null]) {
    const id = child(current, 'id');
    if (typeof id === 'string' || typeof id === 'number') nearest = String(id);
    if (step === null) break;
    current = Array.isArray(current) ? current[Number(step)] : child(current, String(step));
  }
  return nearest;
}

function child(value: unknown, key: string): unknown {
  return isObject(value) && Object.hasOwn(value, key) ? value[key] : undefined;
}

function each(value: unknown, key: string): readonly unknown[] {
  const found = child(value, key);
  return Array.isArray(found) ? found : [];
}

function firstText(values: readonly unknown[]): string | null {
  return values.find((value): value is string => typeof value === 'string' && value !== '') ?? null;
}
