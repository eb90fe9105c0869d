import type { ConfigProblem } from '../config/config-error.ts';
import { nearest } from '../suggest.ts';
import type { ChecklistData, ReadFile } from './checklist-data.ts';
import { idOf } from './find-checklist.ts';
import { listNames } from './list-names.ts';

/** Criteria that are used, and what of the choice of them is wrong. */
export interface ChosenCriteria {
  readonly files: readonly string[];
  readonly problems: readonly ConfigProblem[];
}

/** Of the criteria of another checklist, the files of those that a checklist asks for, in its order. */
export function chooseCriteria(
  { file, yaml, data }: ReadFile<ChecklistData>,
  files: readonly string[],
): ChosenCriteria {
  const byId = new Map(files.map((each) => [idOf(each), each]));
  const ids = [...byId.keys()];
  const { only, except = [] } = data.criteria ?? {};
  const key = only === undefined ? 'except' : 'only';
  const problems = (only ?? except).flatMap((id, index): ConfigProblem[] => {
    if (byId.has(id)) return [];
    const place = yaml.placeOf(['criteria', key, index]);
    const values = {
      value: id,
      names: listNames(ids),
      ...nearest(id, ids),
    };
    return [{ file, place, code: 'checklist-unknown-criterion', values }];
  });
  const wanted = only ?? ids.filter((id) => !except.includes(id));
  return { files: [...new Set(wanted)].flatMap((id) => byId.get(id) ?? []), problems };
}
