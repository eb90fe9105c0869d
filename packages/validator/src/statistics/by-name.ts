import type { State } from '../states/state.ts';

/** Something for every name. */
export type ByName<Name extends string, Value> = Readonly<Record<Name, Value>>;

/** Makes something for every name. */
export function forEach<Name extends string, Value>(
  names: readonly Name[],
  make: (name: Name) => Value,
): ByName<Name, Value> {
  return Object.fromEntries(names.map((name) => [name, make(name)])) as ByName<Name, Value>;
}

/** Turns what every name has into something else. */
export function mapEach<Name extends string, Value, Result>(
  values: ByName<Name, Value>,
  turn: (value: Value) => Result,
): ByName<Name, Result> {
  return forEach(Object.keys(values) as Name[], (name) => turn(values[name]));
}

/** Saves the state of every name. */
export function saveEach<Name extends string, Saved>(
  states: ByName<Name, State<Saved>>,
): ByName<Name, Saved> {
  return mapEach(states, (state) => state.save());
}

/** Adds to the state of every name what was saved of it. */
export function absorbEach<Name extends string, Saved>(
  states: ByName<Name, State<Saved>>,
  saved: ByName<Name, Saved>,
): void {
  for (const name of Object.keys(states) as Name[]) states[name].absorb(saved[name]);
}
