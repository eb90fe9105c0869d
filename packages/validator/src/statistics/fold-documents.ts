import type { Field, ObjectField, Scope, View } from '../view/view.ts';
import { awardFields, contractFields, processFields } from './fields.ts';
import type { Ledger } from './ledger.ts';
import type { CodeName } from './names.ts';
import type { ProcessInHand } from './process-in-hand.ts';

interface DocumentFields {
  readonly name: CodeName;
  readonly at: ObjectField;
  readonly type: Field<string>;
}

const OF_PROCESS: readonly DocumentFields[] = [
  declare('planningDocuments', processFields, 'planning/documents[]'),
  declare('tenderDocuments', processFields, 'tender/documents[]'),
  declare('tenderMilestoneDocuments', processFields, 'tender/milestones[]/documents[]'),
];
const OF_AWARD = [declare('awardDocuments', awardFields, 'documents[]')];
const OF_CONTRACT: readonly DocumentFields[] = [
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
export function foldDocuments({ process, awards, contracts }: ProcessInHand, ledger: Ledger): void {
  foldBelow(process, OF_PROCESS, ledger);
  for (const award of awards) foldBelow(award, OF_AWARD, ledger);
  for (const contract of contracts) foldBelow(contract, OF_CONTRACT, ledger);
}

function foldBelow(above: View, places: readonly DocumentFields[], { codes }: Ledger): void {
  for (const { name, at, type } of places) {
    for (const document of above.each(at)) codes[name].add(document.get(type) ?? WITHOUT_TYPE);
  }
}

function declare(name: CodeName, scope: Scope, path: string): DocumentFields {
  const at = scope.objects(path);
  return { name, at, type: at.text('documentType') };
}
