import type { Field, Id, ObjectField, Process, View } from '../view/view.ts';
import { awardFields, bidFields, contractFields } from './fields.ts';
import { type Organisations, readOrganisations } from './organisations.ts';

const awardId = awardFields.id('id');
const contractId = contractFields.id('id');
const bidId = bidFields.id('id');

/** A process with the lists that several readers go through. */
export interface ProcessInHand {
  readonly process: Process;
  readonly awards: readonly View[];
  readonly contracts: readonly View[];
  readonly bids: readonly View[];
  readonly organisations: Organisations;
  /** The award of the process with that id, type included. */
  awardOf(id: Id): View | undefined;
}

/** Takes a process in hand: each award, contract and bid once by its id, those without id each. */
export function takeInHand(process: Process): ProcessInHand {
  const awards = eachOnce(process, awardFields, awardId);
  return {
    process,
    awards: awards.all,
    contracts: eachOnce(process, contractFields, contractId).all,
    bids: eachOnce(process, bidFields, bidId).all,
    organisations: readOrganisations(process),
    awardOf: (id) => awards.byId.get(id),
  };
}

interface Listed {
  readonly all: readonly View[];
  readonly byId: ReadonlyMap<Id, View>;
}

/** Of objects with one id the first: merging has left but one where releases were merged. */
function eachOnce(process: Process, at: ObjectField, id: Field<Id>): Listed {
  const byId = new Map<Id, View>();
  const all: View[] = [];
  for (const view of process.each(at)) {
    const own = view.get(id);
    if (own !== undefined) {
      if (byId.has(own)) continue;
      byId.set(own, view);
    }
    all.push(view);
  }
  return { all, byId };
}
