import type { Codelist, Standard } from '../standard/standard.ts';
import type { Extension } from './extension.ts';
import type { ReportProblem } from './extension-problem.ts';

type Codelists = Standard['codelists'];

/** An extension, and where its problems go. */
export interface Reported {
  readonly extension: Extension;
  readonly report: ReportProblem;
}

/**
 * The codelists of a standard with those of its extensions: first the lists that are new or replace
 * others, then what is added and removed, each in the order of the extensions. So an extension can patch
 * the list of another, wherever it stands.
 */
export function extendCodelists(codelists: Codelists, extensions: readonly Reported[]): Codelists {
  const extended = new Map(Object.entries(codelists));
  for (const { extension } of extensions) {
    for (const [name, { codes }] of Object.entries(extension.codelists)) {
      if (codes) extended.set(name, { codes });
    }
  }
  for (const { extension, report } of extensions) {
    for (const [name, { add = [], remove = [] }] of Object.entries(extension.codelists)) {
      if (add.length > 0) patch(`+${name}.csv`, name, (list) => addCodes(list, add), report);
      if (remove.length === 0) continue;
      const removal = `-${name}.csv`;
      for (const code of remove) {
        if (extended.get(name)?.codes.includes(code) === false) report('codelist', removal, code);
      }
      patch(removal, name, (list) => removeCodes(list, remove), report);
    }
  }
  return Object.fromEntries(extended);

  function patch(
    file: string,
    name: string,
    change: (list: Codelist) => Codelist,
    report: ReportProblem,
  ): void {
    const list = extended.get(name);
    if (list) extended.set(name, change(list));
    else report('codelist', file);
  }
}

function addCodes(list: Codelist, codes: readonly string[]): Codelist {
  return { ...list, codes: [...new Set([...list.codes, ...codes])] };
}

function removeCodes(list: Codelist, codes: readonly string[]): Codelist {
  const removed = new Set(codes);
  return { ...list, codes: list.codes.filter((code) => !removed.has(code)) };
}
