/**
 * What a check keeps of processes that it has seen: an accumulator whose result does not depend on the
 * order of what is added, nor on how it is shared between several that are put together.
 */
export interface State<Saved> {
  /** The content as plain JSON; equal contents give equal JSON. */
  save(): Saved;
  /** Adds what another one of the same kind has saved. */
  absorb(saved: Saved): void;
}

/** What a check declares: a kind of state with its limits. */
export interface StateDefinition<StateOfKind extends State<unknown>> {
  readonly kind: 'tally' | 'distinct' | 'groups' | 'rows' | 'pairs' | 'references';
  create(): StateOfKind;
}
