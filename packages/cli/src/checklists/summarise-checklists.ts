import type { ChecklistSummary } from '@vitrina/report';
import { ConfigError } from '../config/config-error.ts';
import { createChecklistForms } from './checklist-forms.ts';
import { chooseCriteria } from './choose-criteria.ts';
import { findChecklist, listChecklistFolders, listCriterionFiles } from './find-checklist.ts';
import { createChecklistReader } from './read-checklist-files.ts';

/**
 * What there is to say of every checklist that comes with Vitrina, without reading its criteria.
 * @throws ConfigError with what is wrong in a file
 */
export async function summariseChecklists(): Promise<readonly ChecklistSummary[]> {
  const reader = createChecklistReader(createChecklistForms());
  const summaries: ChecklistSummary[] = [];
  for (const { id, file } of listChecklistFolders()) {
    const read = await reader.readChecklist(file);
    if (read === null || id === null) continue;
    const { version, kind, texts, uses, sources = [] } = read.data;
    const library = uses === undefined ? [] : listCriterionFiles(findChecklist(uses, '').file);
    const used = chooseCriteria(read, library).files;
    const criteria = used.length + listCriterionFiles(file).length;
    summaries.push({ id, version, kind, criteria, sources, texts });
  }
  if (reader.problems.length > 0) throw new ConfigError(reader.problems);
  return summaries;
}
