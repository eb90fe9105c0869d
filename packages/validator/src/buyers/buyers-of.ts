import type { ProcessRecord } from '../processes/process-record.ts';
import { processFields } from '../statistics/fields.ts';
import {
  declareOrganisation,
  type Organisation,
  type OrganisationFields,
  readOrganisation,
} from '../statistics/organisation.ts';
import { readOrganisations } from '../statistics/organisations.ts';
import { viewProcess } from '../view/object-view.ts';
import type { Process } from '../view/view.ts';
import { type Spelling, writeKey } from './spelling.ts';

/** A buyer of a process. */
export interface Buyer {
  /** What tells it from others: see `writeKey`. */
  readonly key: string;
  /** How the process writes it: its parties, then the reference where that has another name. */
  readonly spellings: readonly Spelling[];
}

const buyer = declareOrganisation(processFields.objects('buyer'));
const procuringEntity = declareOrganisation(processFields.objects('tender/procuringEntity'));

/**
 * The buyers of a process, each once, resolved through the parties: the buyer and the parties with that
 * role, or where there is none the procuring entity likewise.
 */
export function buyersOf(process: Process): readonly Buyer[] {
  const { inRole } = readOrganisations(process);
  const buyers = collect(process, inRole('buyers'), buyer);
  if (buyers.length > 0) return buyers;
  return collect(process, inRole('procuringEntities'), procuringEntity);
}

/** The buyers of a process without a state to look at: those of all its releases. */
export function buyersOfReleases({ ocid, releases }: ProcessRecord): readonly Buyer[] {
  const spellings = new Map<string, Spelling[]>();
  for (const compiled of releases) {
    const process = viewProcess({ ocid, basis: 'single', compiled, releases: [] });
    for (const { key, spellings: more } of buyersOf(process)) {
      spellings.set(key, [...(spellings.get(key) ?? []), ...more]);
    }
  }
  return list(spellings);
}

function collect(
  process: Process,
  organisations: readonly Organisation[],
  fields: OrganisationFields,
): readonly Buyer[] {
  const spellings = new Map<string, Spelling[]>();
  for (const organisation of organisations) put(spellings, organisation, organisation.name);
  for (const reference of process.each(fields.at)) {
    const written = readOrganisation(reference, fields);
    if (written?.name === undefined) continue;
    const meant = organisations.find((organisation) => isMeant(organisation, written));
    if (meant && meant.name !== written.name) put(spellings, meant, written.name);
  }
  return list(spellings);
}

function put(
  spellings: Map<string, Spelling[]>,
  organisation: Organisation,
  name: string | undefined,
): void {
  const { scheme, identifier, id } = organisation;
  const key = writeKey(organisation);
  const known = spellings.get(key);
  if (known) known.push({ scheme, identifier, id, name });
  else spellings.set(key, [{ scheme, identifier, id, name }]);
}

function isMeant({ key, id }: Organisation, written: Organisation): boolean {
  return written.id === undefined ? key === written.key : id === written.id;
}

function list(spellings: ReadonlyMap<string, readonly Spelling[]>): readonly Buyer[] {
  return Array.from(spellings, ([key, own]) => ({ key, spellings: own }));
}
