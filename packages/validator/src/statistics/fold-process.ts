import type { Ledger } from './ledger.ts';
import {
  awardFields,
  contractFields,
  type ProcessInHand,
  processFields,
} from './process-in-hand.ts';

/** The closed codelist of methods, in every version of the standard. */
export const METHODS: ReadonlySet<string> = new Set(['open', 'selective', 'limited', 'direct']);

const initiationType = processFields.text('initiationType');
const language = processFields.text('language');
const method = processFields.text('tender/procurementMethod');

const STAGES = [
  ['planning', processFields.objects('planning')],
  ['tender', processFields.objects('tender')],
  ['award', awardFields],
  ['contract', contractFields],
  ['implementation', contractFields.objects('implementation')],
] as const;

/** Counts how far a process has come, and what is said of it as a whole. */
export function foldProcess({ process }: ProcessInHand, { counts, codes }: Ledger): void {
  codes.bases.add(process.basis);
  for (const [stage, at] of STAGES) if (process.filled(at)) codes.stages.add(stage);
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
