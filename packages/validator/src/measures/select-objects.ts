import type { Step } from '../view/view.ts';
import type { Condition } from './measure.ts';
import { resolvePath, type Way } from './resolve-path.ts';

/** Objects that are looked at: the way to them, and what they have to meet. */
export interface Selection {
  readonly way: Way;
  readonly where: Condition | null;
}

/** The name for the releases of a process, where objects are asked for. */
export const RELEASE = 'RELEASE';

/** How objects are named beside by their paths, for those who wrote something else. */
export const MACRO_FORMS = ['AMEND', 'BID', 'DOC(type, …)', 'PARTY(role, …)'] as const;

const MACRO = /^([A-Z]+)(?:\(([^()]*)\))?$/;
const CODE = /^[A-Za-z][\w-]*$/;

/** The key of the codes that a macro may be limited to; null for a macro without. */
const MACROS: Readonly<
  Record<string, { readonly paths: readonly string[]; readonly code: string | null }>
> = {
  AMEND: { paths: ['/contracts[]/amendments[]', '/contracts[]/amendment'], code: null },
  BID: { paths: ['/bids/details[]'], code: null },
  DOC: {
    paths: [
      '/planning/documents[]',
      '/tender/documents[]',
      '/awards[]/documents[]',
      '/contracts[]/documents[]',
      '/contracts[]/implementation/documents[]',
    ],
    code: 'documentType',
  },
  PARTY: { paths: ['/parties[]'], code: 'roles' },
};

/** Lists whose items own what a macro finds in them: that of another item is not meant. */
const OWNERS: ReadonlySet<string> = new Set(['awards', 'contracts']);

/** What a path or a macro selects, seen from an object at these steps; null where it is neither. */
export function selectObjects(text: string, here: readonly Step[]): readonly Selection[] | null {
  const [, name = '', list] = MACRO.exec(text) ?? [];
  const macro = Object.hasOwn(MACROS, name) ? MACROS[name] : undefined;
  if (macro === undefined) {
    const way = resolvePath(text, here);
    return way && [{ way, where: null }];
  }
  const codes = readCodes(list, macro.code !== null);
  if (codes === null) return null;
  const where = macro.code !== null && codes.length > 0 ? { path: macro.code, in: codes } : null;
  const ways = macro.paths.flatMap((path) => ownWay(resolvePath(path, here), here));
  return ways.map((way) => ({ way, where }));
}

function readCodes(list: string | undefined, takesCodes: boolean): readonly string[] | null {
  if ((list !== undefined) !== takesCodes) return null;
  if (list === undefined || list.trim() === '') return [];
  const codes = list.split(',').map((code) => code.trim());
  return codes.every((code) => CODE.test(code)) ? codes : null;
}

/** From an award or a contract: only to what is its own, or to what belongs to neither. */
function ownWay(way: Way | null, here: readonly Step[]): readonly Way[] {
  const [list] = here;
  const [first, ...rest] = way?.steps ?? [];
  if (way === null || first === undefined) return [];
  if (list === undefined || !OWNERS.has(list.key) || !OWNERS.has(first.key)) return [way];
  return first.key === list.key ? [{ back: here.length - 1, steps: rest }] : [];
}
