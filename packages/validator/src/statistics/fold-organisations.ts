import type { Ledger } from './ledger.ts';
import { organisationsIn, partiesOf, ROLES } from './organisations.ts';
import type { ProcessInHand } from './process-in-hand.ts';

/** Counts the organisations of a process, by what they do and all together. */
export function foldOrganisations({ process }: ProcessInHand, { organisations }: Ledger): void {
  for (const party of partiesOf(process)) organisations.all.add(party);
  for (const role of ROLES) {
    for (const organisation of organisationsIn(process, role)) {
      organisations[role].add(organisation);
      organisations.all.add(organisation);
    }
  }
}
