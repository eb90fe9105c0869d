import type { Process, View } from '../view/view.ts';
import {
  declareOrganisation,
  describeOrganisation,
  type Organisation,
  type OrganisationFields,
  type OrganisationPlace,
} from './organisation.ts';
import { awardFields, bidFields, processFields } from './process-in-hand.ts';

/** What organisations do in a process. */
export type Role = 'buyers' | 'procuringEntities' | 'suppliers' | 'tenderers';

const parties = declareOrganisation(processFields.objects('parties[]'));
const partyRoles = parties.at.texts('roles');
const suppliers = declareOrganisation(awardFields.objects('suppliers[]'));
const tenderers = declareOrganisation(bidFields.objects('tenderers[]'));

const REFERENCES: Readonly<Record<Role, readonly OrganisationFields[]>> = {
  buyers: [declareOrganisation(processFields.objects('buyer'))],
  procuringEntities: [declareOrganisation(processFields.objects('tender/procuringEntity'))],
  suppliers: [suppliers],
  tenderers: [declareOrganisation(processFields.objects('tender/tenderers[]')), tenderers],
};

const ROLE_CODES: Readonly<Record<Role, string>> = {
  buyers: 'buyer',
  procuringEntities: 'procuringEntity',
  suppliers: 'supplier',
  tenderers: 'tenderer',
};

/** Every role, in the order of a process. */
export const ROLES: readonly Role[] = Object.keys(REFERENCES) as Role[];

/** The organisations that a process refers to in a role, and the parties that have it; some may be one. */
export function* organisationsIn(process: Process, role: Role): Iterable<Organisation> {
  for (const fields of REFERENCES[role]) yield* referencesIn(process, process, fields);
  for (const party of process.each(parties.at)) {
    if (party.get(partyRoles)?.includes(ROLE_CODES[role])) yield* describeParty(party);
  }
}

/** All parties of a process, whatever their roles. */
export function* partiesOf(process: Process): Iterable<Organisation> {
  for (const party of process.each(parties.at)) yield* describeParty(party);
}

/** The suppliers of an award, each once, in their order; one that nothing tells of is left out. */
export function suppliersOf(process: Process, award: View): readonly Organisation[] {
  return eachOnce(referencesIn(process, award, suppliers));
}

/** The tenderers of a bid, as the suppliers of an award. */
export function tenderersOf(process: Process, bid: View): readonly Organisation[] {
  return eachOnce(referencesIn(process, bid, tenderers));
}

/** Different organisations, in the order in which they first come. */
export function eachOnce(organisations: Iterable<Organisation>): readonly Organisation[] {
  const byKey = new Map<string, Organisation>();
  for (const organisation of organisations) {
    if (!byKey.has(organisation.key)) byKey.set(organisation.key, organisation);
  }
  return [...byKey.values()];
}

/** References below a view with the parties that they mean; several parties with one id mean none. */
function* referencesIn(
  process: Process,
  above: View,
  fields: OrganisationFields,
): Iterable<Organisation> {
  for (const view of above.each(fields.at)) {
    const reference: OrganisationPlace = [view, fields];
    const id = view.get(fields.id);
    const [party, ...others] = id === undefined ? [] : process.find(parties.at, id);
    const isMeant = party !== undefined && others.length === 0;
    const found = describeOrganisation(isMeant ? [[party, parties], reference] : [reference]);
    if (found) yield found;
  }
}

function describeParty(party: View): readonly Organisation[] {
  const found = describeOrganisation([[party, parties]]);
  return found ? [found] : [];
}
