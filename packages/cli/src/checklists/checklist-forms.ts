import checklistSchema from '@vitrina/schemas/vitrina/checklist.schema.json' with { type: 'json' };
import criterionSchema from '@vitrina/schemas/vitrina/criterion.schema.json' with { type: 'json' };
import formulaSchema from '@vitrina/schemas/vitrina/formula.schema.json' with { type: 'json' };
import { compileSchema } from '../config/compile-schema.ts';
import type { Form } from '../forms/form.ts';

/** Measures are judged later, by what reads them: it says better what could stand there. */
const ANY_MEASURE = { $id: 'urn:vitrina:schema:measure:1', type: 'object' };

/** The forms of the files of a checklist. */
export interface ChecklistForms {
  readonly checklist: Form;
  readonly criterion: Form;
}

/** Makes the forms, which takes some milliseconds. */
export function createChecklistForms(): ChecklistForms {
  const others = [ANY_MEASURE, formulaSchema];
  return {
    checklist: { name: 'checklist', judge: compileSchema(checklistSchema, others) },
    criterion: { name: 'criterion', judge: compileSchema(criterionSchema, others) },
  };
}
