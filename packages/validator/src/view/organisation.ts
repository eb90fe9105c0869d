import type { Field, Id, ObjectField, Process, RootScope, View } from './view.ts';

/** What a publication says of an organisation, where it refers to one or among the parties. */
interface OrganisationFields {
  readonly at: ObjectField;
  readonly id: Field<Id>;
  readonly name: Field<string>;
  readonly scheme: Field<string>;
  readonly registeredId: Field<Id>;
}

/** How one kind of reference to organisations is read: `buyer`, `awards[]/suppliers[]`. */
export interface OrganisationReader {
  readonly at: ObjectField;
  readonly id: Field<Id>;
  readonly name: Field<string>;
  /** The parties with the id of the reference, type included. */
  partiesOf(process: Process, reference: View): readonly View[];
  /** The name at the reference or else that of its party. */
  nameOf(process: Process, reference: View): string | undefined;
  /**
   * What tells the organisation from others, as canonical text: the id of the reference, or else the
   * registered identifier that stands there; undefined where there is neither.
   */
  keyOf(reference: View): string | undefined;
}

/** The parties of a process, declared once for all references of one reader. */
export interface Parties extends OrganisationFields {
  readonly roles: Field<readonly string[]>;
}

/** Declares the parties. */
export function declareParties(root: RootScope): Parties {
  const at = root.objects('parties[]');
  return { ...declareFields(at), roles: at.texts('roles') };
}

/** Declares a kind of reference to organisations, which are resolved through the parties. */
export function declareOrganisations(at: ObjectField, parties: Parties): OrganisationReader {
  const reference = declareFields(at);

  function partiesOf(process: Process, view: View): readonly View[] {
    const id = view.get(reference.id);
    return id === undefined ? [] : process.find(parties.at, id);
  }

  /** The party that a reference means; several with one id mean none. */
  function partyOf(process: Process, view: View): View | undefined {
    const found = partiesOf(process, view);
    return found.length === 1 ? found[0] : undefined;
  }

  return {
    at,
    id: reference.id,
    name: reference.name,
    partiesOf,
    nameOf: (process, view) =>
      view.get(reference.name) ?? partyOf(process, view)?.get(parties.name),
    keyOf(view) {
      const id = view.get(reference.id);
      if (id !== undefined) return JSON.stringify(id);
      return registrationAt(view, reference);
    },
  };
}

function declareFields(at: ObjectField): OrganisationFields {
  return {
    at,
    id: at.id('id'),
    name: at.text('name'),
    scheme: at.text('identifier/scheme'),
    registeredId: at.id('identifier/id'),
  };
}

function registrationAt(view: View, fields: OrganisationFields): string | undefined {
  const id = view.get(fields.registeredId);
  return id === undefined ? undefined : JSON.stringify([view.get(fields.scheme) ?? null, id]);
}
