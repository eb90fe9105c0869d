import { dirname } from 'node:path';
import { ConfigError, type ConfigProblem } from '../config/config-error.ts';
import { UsageError } from '../usage-error.ts';
import { assembleChecklist, type ChecklistParts } from './assemble-checklist.ts';
import type { AnyChecklist, ChecklistData, ReadFile } from './checklist-data.ts';
import { createChecklistForms } from './checklist-forms.ts';
import { chooseCriteria } from './choose-criteria.ts';
import { type ChecklistFolder, findChecklist, listCriterionFiles } from './find-checklist.ts';
import { findChecklistFaults } from './find-checklist-faults.ts';
import { type ChecklistReader, createChecklistReader } from './read-checklist-files.ts';

/**
 * Reads the files of a checklist, and those of the criteria that it uses.
 * @throws ConfigError with all that is wrong; UsageError where a file cannot be read
 */
export async function parseChecklist(folder: ChecklistFolder): Promise<AnyChecklist> {
  return judgeParts(await readParts(folder));
}

/**
 * Puts together what was read.
 * @throws ConfigError with all that is wrong with what it says
 */
export function judgeParts(parts: ChecklistParts): AnyChecklist {
  const assembled = assembleChecklist(parts);
  refuse(findChecklistFaults(assembled, parts));
  return assembled.checklist;
}

/**
 * Reads the files of a checklist, and those of the criteria that it uses.
 * @throws ConfigError with all that is wrong with their form; UsageError where one cannot be read
 */
export async function readParts({ file }: ChecklistFolder): Promise<ChecklistParts> {
  const reader = createChecklistReader(createChecklistForms());
  const own = await reader.readChecklist(file);
  const used = own && (await readUsed(own, reader));
  const criteria = [
    ...(await reader.readCriteria(used?.files ?? [])),
    ...(await reader.readCriteria(listCriterionFiles(file))),
  ];
  refuse([...reader.problems, ...(used?.problems ?? [])]);
  if (own === null) throw new Error(`no problem in ${file}, and no data`);
  return { own, used: used?.checklist ?? null, criteria };
}

/** A checklist that another one uses, and the files of the criteria that are taken from it. */
interface UsedChecklist {
  readonly checklist: ReadFile<ChecklistData> | null;
  readonly files: readonly string[];
  readonly problems: readonly ConfigProblem[];
}

async function readUsed(
  own: ReadFile<ChecklistData>,
  reader: ChecklistReader,
): Promise<UsedChecklist | null> {
  const { file, yaml, data } = own;
  if (data.uses === undefined) return null;
  const at = { file, place: yaml.placeOf(['uses']) };
  try {
    const folder = findChecklist(data.uses, dirname(file));
    const checklist = await reader.readChecklist(folder.file);
    if (checklist && checklist.data.kind !== 'library') {
      const problem = { ...at, code: 'checklist-uses-no-library', values: { value: data.uses } };
      return { checklist, files: [], problems: [problem] };
    }
    return { checklist, ...chooseCriteria(own, listCriterionFiles(folder.file)) };
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    const { code, values } = error;
    return { checklist: null, files: [], problems: [{ ...at, code, values }] };
  }
}

function refuse(problems: readonly ConfigProblem[]): void {
  if (problems.length > 0) throw new ConfigError(problems);
}
