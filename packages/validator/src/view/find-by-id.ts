import type { Id, ObjectField, Process, View } from './view.ts';

/**
 * Makes the `find` of a process, over its objects and their ids as an engine reads them. An index is made
 * when a path is first asked for, and shared by all readers of the path.
 */
export function findById<ViewOfEngine extends View>(
  listObjects: (scope: ObjectField) => readonly ViewOfEngine[],
  idOf: (view: ViewOfEngine) => Id | undefined,
): Process['find'] {
  const lists = new Map<ObjectField, readonly ViewOfEngine[]>();
  const ordinals = new Map<string, ReadonlyMap<Id, readonly number[]>>();

  function listOf(scope: ObjectField): readonly ViewOfEngine[] {
    const known = lists.get(scope);
    if (known) return known;
    const list = listObjects(scope);
    lists.set(scope, list);
    return list;
  }

  function ordinalsOf(scope: ObjectField): ReadonlyMap<Id, readonly number[]> {
    const known = ordinals.get(scope.path);
    if (known) return known;
    const index = groupOrdinals(listOf(scope).map(idOf));
    ordinals.set(scope.path, index);
    return index;
  }

  return (scope, id) => {
    const found = ordinalsOf(scope).get(id);
    if (found === undefined) return [];
    const list = listOf(scope);
    return found.map((ordinal) => list[ordinal] as ViewOfEngine);
  };
}

function groupOrdinals(ids: readonly (Id | undefined)[]): ReadonlyMap<Id, readonly number[]> {
  const groups = new Map<Id, number[]>();
  ids.forEach((id, ordinal) => {
    if (id === undefined) return;
    const group = groups.get(id);
    if (group) group.push(ordinal);
    else groups.set(id, [ordinal]);
  });
  return groups;
}
