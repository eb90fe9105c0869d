import type { Field, Id, ObjectField, View } from '../view/view.ts';

/** One organisation as a process has it. */
export interface Organisation {
  /** What tells it from others. */
  readonly key: string;
  /** What that is: the registered identifier, else the id in the data, else the name. */
  readonly by: 'identifier' | 'id' | 'name';
  readonly scheme: string | undefined;
  readonly identifier: Id | undefined;
  readonly id: Id | undefined;
  readonly name: string | undefined;
  readonly hasAddress: boolean;
  readonly hasContactPoint: boolean;
}

/** What is said of an organisation wherever one stands. */
export interface OrganisationFields {
  readonly at: ObjectField;
  readonly id: Field<Id>;
  readonly name: Field<string>;
  readonly scheme: Field<string>;
  readonly identifier: Field<Id>;
  readonly address: ObjectField;
  readonly contactPoint: ObjectField;
}

/** Declares what is read of organisations there. */
export function declareOrganisation(at: ObjectField): OrganisationFields {
  return {
    at,
    id: at.id('id'),
    name: at.text('name'),
    scheme: at.text('identifier/scheme'),
    identifier: at.id('identifier/id'),
    address: at.objects('address'),
    contactPoint: at.objects('contactPoint'),
  };
}

type Parts = Omit<Organisation, 'key' | 'by'>;

/** What is said of an organisation at one place; undefined where nothing tells it from others. */
export function readOrganisation(view: View, fields: OrganisationFields): Organisation | undefined {
  return identify({
    scheme: view.get(fields.scheme),
    identifier: view.get(fields.identifier),
    id: view.get(fields.id),
    name: view.get(fields.name),
    hasAddress: view.filled(fields.address),
    hasContactPoint: view.filled(fields.contactPoint),
  });
}

/** The organisation of a party, with what only a reference to it says. */
export function completeOrganisation(
  party: Organisation,
  reference: View,
  fields: OrganisationFields,
): Organisation {
  const { identifier, name } = party;
  const hasAddress = party.hasAddress || reference.filled(fields.address);
  const hasContactPoint = party.hasContactPoint || reference.filled(fields.contactPoint);
  if (identifier !== undefined && name !== undefined) {
    const isComplete = hasAddress === party.hasAddress && hasContactPoint === party.hasContactPoint;
    return isComplete ? party : { ...party, hasAddress, hasContactPoint };
  }
  const other = readOrganisation(reference, fields);
  const registered = identifier === undefined ? (other ?? party) : party;
  const completed = identify({
    scheme: registered.scheme,
    identifier: registered.identifier,
    id: party.id,
    name: name ?? other?.name,
    hasAddress,
    hasContactPoint,
  });
  return completed ?? party;
}

function identify(parts: Parts): Organisation | undefined {
  const { scheme = null, identifier, id, name } = parts;
  if (identifier !== undefined) return keyed(parts, 'identifier', [scheme, identifier]);
  if (id !== undefined) return keyed(parts, 'id', [id]);
  return name === undefined ? undefined : keyed(parts, 'name', [name]);
}

/** Written out, as there are millions: copying all parts takes ten times as long. */
function keyed(
  { scheme, identifier, id, name, hasAddress, hasContactPoint }: Parts,
  by: Organisation['by'],
  key: readonly (Id | null)[],
): Organisation {
  return {
    key: by + JSON.stringify(key),
    by,
    scheme,
    identifier,
    id,
    name,
    hasAddress,
    hasContactPoint,
  };
}
