import type { ChecklistData } from './checklist-data.ts';
import { createChecklistForms } from './checklist-forms.ts';
import { removeCompiled, writeCompiled } from './compiled-checklist.ts';
import { findChecklist, listChecklistFolders } from './find-checklist.ts';
import { parseChecklist } from './parse-checklist.ts';
import { createChecklistReader } from './read-checklist-files.ts';

/**
 * Keeps every checklist that comes with Vitrina in a form that is quickly read. Those with faults are left
 * out: whoever asks for one is told of them.
 */
export async function compileChecklists(): Promise<void> {
  removeCompiled();
  for (const { id, file } of listChecklistFolders()) {
    if (id === null) continue;
    try {
      const checklist = await parseChecklist({ id, file });
      const used = await findUsed(file);
      writeCompiled(id, used === undefined ? [id] : [id, used], checklist);
    } catch (error) {
      if (!(error instanceof Error) || error.name !== 'ConfigError') throw error;
    }
  }
}

async function findUsed(file: string): Promise<string | undefined> {
  const read = await createChecklistReader(createChecklistForms()).readChecklist(file);
  const { uses }: Partial<ChecklistData> = read?.data ?? {};
  return uses === undefined ? undefined : (findChecklist(uses, '').id ?? undefined);
}
