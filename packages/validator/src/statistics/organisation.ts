import type { Field, Id, ObjectField, View } from '../view/view.ts';

/** One organisation as one place of a process has it. Valid as long as the views it comes from. */
export interface Organisation {
  /** What tells it from others, as JSON text. */
  readonly key: string;
  /** What that is: the registered identifier, else the id in the data, else the name. */
  readonly by: 'identifier' | 'id' | 'name';
  readonly scheme: string | undefined;
  readonly identifier: Id | undefined;
  readonly id: Id | undefined;
  readonly name: string | undefined;
  hasAddress(): boolean;
  hasContactPoint(): boolean;
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

/** Where an organisation stands, and its fields there. */
export type OrganisationPlace = readonly [view: View, fields: OrganisationFields];

/**
 * Puts together what places say of one organisation, the first before the second; undefined where
 * nothing tells it from others.
 */
export function describeOrganisation(
  places: readonly OrganisationPlace[],
): Organisation | undefined {
  const read = <Value>(choose: (fields: OrganisationFields) => Field<Value>): Value | undefined => {
    for (const [view, fields] of places) {
      const value = view.get(choose(fields));
      if (value !== undefined) return value;
    }
    return undefined;
  };
  const has = (choose: (fields: OrganisationFields) => Field<unknown>): boolean =>
    places.some(([view, fields]) => view.filled(choose(fields)));
  const registered = places.find(([view, fields]) => view.get(fields.identifier) !== undefined);
  const identifier = registered?.[0].get(registered[1].identifier);
  const scheme = registered?.[0].get(registered[1].scheme);
  const id = read((fields) => fields.id);
  const name = read((fields) => fields.name);
  const identity = identify(scheme, identifier, id, name);
  return (
    identity && {
      ...identity,
      scheme,
      identifier,
      id,
      name,
      hasAddress: () => has((fields) => fields.address),
      hasContactPoint: () => has((fields) => fields.contactPoint),
    }
  );
}

function identify(
  scheme: string | undefined,
  identifier: Id | undefined,
  id: Id | undefined,
  name: string | undefined,
): Pick<Organisation, 'key' | 'by'> | undefined {
  if (identifier !== undefined) {
    return { by: 'identifier', key: JSON.stringify(['identifier', scheme ?? null, identifier]) };
  }
  if (id !== undefined) return { by: 'id', key: JSON.stringify(['id', id]) };
  return name === undefined ? undefined : { by: 'name', key: JSON.stringify(['name', name]) };
}
