import type { Criterion } from '@vitrina/scorer';
import { UsageError } from '../usage-error.ts';
import type { AnyChecklist } from './checklist-data.ts';
import { idOf, listChecklistFolders, listCriterionFiles } from './find-checklist.ts';
import { LIBRARY } from './library.ts';
import { loadChecklist } from './read-checklist.ts';

/** A criterion, and the checklist that it belongs to. */
export interface FoundCriterion {
  readonly criterion: Criterion;
  readonly checklist: AnyChecklist;
}

/**
 * The criterion of an id, before which its checklist may stand: `gdb-2021/free`; undefined where there is
 * none.
 * @throws UsageError where several checklists have one, and the library does not
 */
export async function findCriterion(name: string): Promise<FoundCriterion | undefined> {
  const slash = name.lastIndexOf('/');
  const [owner, wanted] = [name.slice(0, Math.max(0, slash)), name.slice(slash + 1)];
  const folders = listChecklistFolders().filter(
    ({ id, file }) =>
      (owner === '' || `/${id}`.endsWith(`/${owner}`)) &&
      listCriterionFiles(file).some((each) => idOf(each) === wanted),
  );
  const folder = folders.find(({ id }) => id === LIBRARY) ?? folders[0];
  if (folder === undefined) return undefined;
  if (folders.length > 1 && folder.id !== LIBRARY) {
    const names = folders.map(({ id }) => `${id}/${wanted}`).join(', ');
    throw new UsageError('several-criteria', { criterion: name, names });
  }
  const checklist = await loadChecklist(folder);
  const criterion = checklist.criteria.find(({ id }) => id === wanted);
  return criterion && { criterion, checklist };
}

/** The ids of all criteria that come with Vitrina. */
export function listCriterionIds(): readonly string[] {
  return listChecklistFolders().flatMap(({ file }) => listCriterionFiles(file).map(idOf));
}
