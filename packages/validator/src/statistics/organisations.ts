import type { Id, Process, View } from '../view/view.ts';
import { awardFields, bidFields, processFields } from './fields.ts';
import {
  completeOrganisation,
  declareOrganisation,
  type Organisation,
  type OrganisationFields,
  readOrganisation,
} from './organisation.ts';

/** What organisations do in a process. */
export type Role = 'buyers' | 'procuringEntities' | 'suppliers' | 'tenderers';

/** The organisations of one process. */
export interface Organisations {
  /** All parties, whatever their roles; some may be one. */
  readonly parties: readonly Organisation[];
  /** Those that the process refers to in a role, then the parties that have it; some may be one. */
  inRole(role: Role): readonly Organisation[];
  /** The suppliers of an award, each once, in their order; one that nothing tells of is left out. */
  suppliersOf(award: View): readonly Organisation[];
  /** The tenderers of a bid, as the suppliers of an award. */
  tenderersOf(bid: View): readonly Organisation[];
}

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

/** Reads the parties of a process, through which references are resolved: several with one id mean none. */
export function readOrganisations(process: Process): Organisations {
  const known: Organisation[] = [];
  const byId = new Map<Id, Organisation | null>();
  const byRole = new Map<string, Organisation[]>();
  for (const view of process.each(parties.at)) {
    const party = readOrganisation(view, parties);
    if (party === undefined) continue;
    known.push(party);
    if (party.id !== undefined) byId.set(party.id, byId.has(party.id) ? null : party);
    for (const role of view.get(partyRoles) ?? []) {
      const others = byRole.get(role);
      if (others) others.push(party);
      else byRole.set(role, [party]);
    }
  }

  function addReferences(above: View, fields: OrganisationFields, found: Organisation[]): void {
    for (const view of above.each(fields.at)) {
      const id = view.get(fields.id);
      const party = id === undefined ? undefined : byId.get(id);
      const organisation = party
        ? completeOrganisation(party, view, fields)
        : readOrganisation(view, fields);
      if (organisation) found.push(organisation);
    }
  }

  function listOnce(above: View, fields: OrganisationFields): readonly Organisation[] {
    const found: Organisation[] = [];
    addReferences(above, fields, found);
    return eachOnce(found);
  }

  return {
    parties: known,
    inRole(role) {
      const found: Organisation[] = [];
      for (const fields of REFERENCES[role]) addReferences(process, fields, found);
      for (const party of byRole.get(ROLE_CODES[role]) ?? []) found.push(party);
      return found;
    },
    suppliersOf: (award) => listOnce(award, suppliers),
    tenderersOf: (bid) => listOnce(bid, tenderers),
  };
}

/** Different organisations, in the order in which they first come. */
export function eachOnce(organisations: readonly Organisation[]): readonly Organisation[] {
  if (organisations.length < 2) return organisations;
  const byKey = new Map<string, Organisation>();
  for (const organisation of organisations) {
    if (!byKey.has(organisation.key)) byKey.set(organisation.key, organisation);
  }
  return [...byKey.values()];
}
