import type { Ledger } from './ledger.ts';
import { ROLES } from './organisations.ts';
import type { ProcessInHand } from './process-in-hand.ts';

/** Counts the organisations of a process, by what they do and all together. */
export function foldOrganisations(
  { organisations: { parties, inRole } }: ProcessInHand,
  { organisations }: Ledger,
): void {
  for (const party of parties) organisations.add(party, null);
  for (const role of ROLES) {
    for (const organisation of inRole(role)) organisations.add(organisation, role);
  }
}
