import { contractFields, processFields } from './fields.ts';
import type { Ledger } from './ledger.ts';
import type { ProcessInHand } from './process-in-hand.ts';

/** The closed codelist of methods, in every version of the standard. */
export const METHODS: ReadonlySet<string> = new Set(['open', 'selective', 'limited', 'direct']);

const initiationType = processFields.text('initiationType');
const language = processFields.text('language');
const method = processFields.text('tender/procurementMethod');

const planning = processFields.objects('planning');
const tender = processFields.objects('tender');
const implementation = contractFields.objects('implementation');

/** Counts how far a process has come, and what is said of it as a whole. */
export function foldProcess(found: ProcessInHand, { counts, codes }: Ledger): void {
  const { process } = found;
  codes.bases.add(process.basis);
  for (const stage of stagesOf(found)) codes.stages.add(stage);
  const type = process.get(initiationType);
  if (type !== undefined) codes.initiationTypes.add(type);
  const written = process.get(language);
  if (written !== undefined) codes.languages.add(written);
  const chosen = process.get(method);
  if (chosen === undefined) return;
  codes.methods.add(chosen);
  counts.add('processesWithMethod');
  if (METHODS.has(chosen)) counts.add('processesWithValidMethod');
}

/** The stages of which there is anything. */
function* stagesOf({ process, awards, contracts }: ProcessInHand): Iterable<string> {
  if (process.filled(planning)) yield 'planning';
  if (process.filled(tender)) yield 'tender';
  if (awards.length > 0) yield 'award';
  if (contracts.length > 0) yield 'contract';
  if (contracts.some((contract) => contract.filled(implementation))) yield 'implementation';
}
