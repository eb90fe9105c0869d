import type { Field, ObjectField, Process, RootScope, Scope, View } from './view.ts';

/** What a reader may do with a process beside reading the fields that it declared. */
export interface Permissions {
  readonly history: boolean;
}

/**
 * Views a process for one reader alone: what it has not declared when this is called cannot be read,
 * and throws a RangeError with the path. For tests, whatever the engine.
 */
export function guardView(process: Process, root: RootScope, { history }: Permissions): Process {
  const declared: ReadonlySet<unknown> = new Set<unknown>([root, ...root.fields]);

  function permit(wanted: Field<unknown> | Scope): void {
    if (!declared.has(wanted)) throw new RangeError(wanted.path);
  }

  function guard(view: View): View {
    return {
      get(field) {
        permit(field);
        return view.get(field);
      },
      kind(field) {
        permit(field);
        return view.kind(field);
      },
      filled(field) {
        permit(field);
        return view.filled(field);
      },
      each(field) {
        permit(field);
        return Array.from(view.each(field), guard);
      },
      up(scope) {
        permit(scope);
        return guard(view.up(scope));
      },
      place(field) {
        if (field) permit(field);
        return view.place(field);
      },
    };
  }

  return {
    ...guard(process),
    ocid: process.ocid,
    basis: process.basis,
    find(scope: ObjectField, id) {
      permit(scope);
      return process.find(scope, id).map(guard);
    },
    get history() {
      if (!history) throw new RangeError('history');
      return process.history.map(guard);
    },
  };
}
