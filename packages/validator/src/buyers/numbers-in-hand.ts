import type { Outcome } from '../assessment.ts';
import { awardValue } from '../statistics/fold-awards.ts';
import { contractValue } from '../statistics/fold-contracts.ts';
import { tenderValue } from '../statistics/fold-tender.ts';
import { takeInHand } from '../statistics/process-in-hand.ts';
import type { Amount, Process } from '../view/view.ts';
import type { BuyerMoney } from './buyer-results.ts';

/** What one process adds to the numbers of each of its buyers. */
export interface NumbersInHand {
  readonly isJudged: boolean;
  readonly releases: number;
  /** By id of the check; nothing where the process could not be judged. */
  readonly outcomes: ReadonlyMap<string, Outcome>;
  readonly amounts: Readonly<Record<BuyerMoney, readonly Amount[]>>;
}

/** The amounts of a process that are summed by buyer. */
export function readAmounts(process: Process): NumbersInHand['amounts'] {
  const { awards, contracts } = takeInHand(process);
  return {
    tenders: known([process.get(tenderValue.amount)]),
    awards: known(awards.map((award) => award.get(awardValue.amount))),
    contracts: known(contracts.map((contract) => contract.get(contractValue.amount))),
  };
}

function known(amounts: readonly (Amount | undefined)[]): readonly Amount[] {
  return amounts.filter((amount) => amount !== undefined);
}
