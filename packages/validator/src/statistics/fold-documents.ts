import type { Field, ObjectField, Scope } from '../view/view.ts';
import type { Ledger } from './ledger.ts';
import type { CodeName } from './names.ts';
import {
  awardFields,
  contractFields,
  type ProcessInHand,
  processFields,
} from './process-in-hand.ts';

interface DocumentFields {
  readonly name: CodeName;
  readonly at: ObjectField;
  readonly type: Field<string>;
}

const DOCUMENTS: readonly DocumentFields[] = [
  declare('planningDocuments', processFields, 'planning/documents[]'),
  declare('tenderDocuments', processFields, 'tender/documents[]'),
  declare('tenderMilestoneDocuments', processFields, 'tender/milestones[]/documents[]'),
  declare('awardDocuments', awardFields, 'documents[]'),
  declare('contractDocuments', contractFields, 'documents[]'),
  declare('contractMilestoneDocuments', contractFields, 'milestones[]/documents[]'),
  declare('implementationDocuments', contractFields, 'implementation/documents[]'),
  declare(
    'implementationMilestoneDocuments',
    contractFields,
    'implementation/milestones[]/documents[]',
  ),
];

const WITHOUT_TYPE = '';

/** Counts the documents of a process by where they belong and what they are. */
export function foldDocuments({ process }: ProcessInHand, { codes }: Ledger): void {
  for (const { name, at, type } of DOCUMENTS) {
    for (const document of process.each(at)) codes[name].add(document.get(type) ?? WITHOUT_TYPE);
  }
}

function declare(name: CodeName, scope: Scope, path: string): DocumentFields {
  const at = scope.objects(path);
  return { name, at, type: at.text('documentType') };
}
