import type { Criterion } from '@vitrina/scorer';
import type { ConfigProblem } from '../config/config-error.ts';
import { readYaml } from '../config/read-yaml.ts';
import { findFormFaults } from '../forms/find-form-faults.ts';
import type { Form } from '../forms/form.ts';
import { readText } from '../read-text.ts';
import type { ChecklistData, ReadFile } from './checklist-data.ts';
import type { ChecklistForms } from './checklist-forms.ts';
import { idOf } from './find-checklist.ts';

/** Reads files of checklists, and keeps what is wrong with their form. */
export interface ChecklistReader {
  /** Of all files that were read. */
  readonly problems: readonly ConfigProblem[];
  /** Null where its form is wrong. */
  readChecklist(file: string): Promise<ReadFile<ChecklistData> | null>;
  /** Those whose form is right. */
  readCriteria(files: readonly string[]): Promise<readonly ReadFile<Criterion>[]>;
}

/** Makes a reader; it throws a UsageError where a file cannot be opened. */
export function createChecklistReader(forms: ChecklistForms): ChecklistReader {
  const problems: ConfigProblem[] = [];

  async function read<Data>(file: string, form: Form): Promise<ReadFile<Data> | null> {
    const yaml = readYaml(await readText(file, '', 'checklist-unreadable'));
    const faults = findFormFaults(yaml, form);
    problems.push(...faults.map((fault) => ({ file, ...fault })));
    return faults.length > 0 ? null : { file, yaml, data: yaml.value as Data };
  }

  async function readCriterion(file: string): Promise<readonly ReadFile<Criterion>[]> {
    const criterion = await read<Criterion>(file, forms.criterion);
    if (criterion === null) return [];
    const { id } = criterion.data;
    const name = idOf(file);
    if (id !== name) {
      const place = criterion.yaml.placeOf(['id']);
      problems.push({ file, place, code: 'checklist-misnamed', values: { id, name } });
    }
    return [criterion];
  }

  return {
    problems,
    readChecklist: (file) => read(file, forms.checklist),
    async readCriteria(files) {
      const criteria: ReadFile<Criterion>[] = [];
      for (const file of files) criteria.push(...(await readCriterion(file)));
      return criteria;
    },
  };
}
