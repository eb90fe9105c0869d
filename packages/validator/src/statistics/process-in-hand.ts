import { createScope } from '../view/scope.ts';
import type { Field, Id, ObjectField, Process, RootScope, View } from '../view/view.ts';

const root = createScope();

/** Where everything that statistics and tables read is declared. */
export const processFields: RootScope = root;

export const awardFields: ObjectField = root.objects('awards[]');
const awardId = awardFields.id('id');

export const contractFields: ObjectField = root.objects('contracts[]');
const contractId = contractFields.id('id');

export const bidFields: ObjectField = root.objects('bids/details[]');
const bidId = bidFields.id('id');

export const transactionFields: ObjectField = contractFields.objects(
  'implementation/transactions[]',
);

/** A process with the lists that several readers go through. */
export interface ProcessInHand {
  readonly process: Process;
  readonly awards: readonly View[];
  readonly contracts: readonly View[];
  readonly bids: readonly View[];
}

/** Takes a process in hand: each award, contract and bid once by its id, those without id each. */
export function takeInHand(process: Process): ProcessInHand {
  return {
    process,
    awards: eachOnce(process, awardFields, awardId),
    contracts: eachOnce(process, contractFields, contractId),
    bids: eachOnce(process, bidFields, bidId),
  };
}

/** Of objects with one id the first: merging has left but one where releases were merged. */
function eachOnce(process: Process, at: ObjectField, id: Field<Id>): readonly View[] {
  const seen = new Set<Id>();
  return Array.from(process.each(at)).filter((view) => {
    const own = view.get(id);
    if (own === undefined) return true;
    if (seen.has(own)) return false;
    seen.add(own);
    return true;
  });
}
