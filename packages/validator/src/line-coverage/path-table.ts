import { hashText } from '../identity/murmur3.ts';

/** A place in lines of JSON: the line itself, a member of objects, or the elements of arrays. */
export interface PathNode {
  /** Small, and given to another node once this one is forgotten. */
  readonly id: number;
  /** The key of a member; null for the elements of an array and for the line itself. */
  readonly key: string | null;
  readonly parent: PathNode | null;
  readonly depth: number;
  /** In the notation of Cardinal: `/awards[]/id`, and '' for the line itself. */
  readonly path: string;
  readonly members: Map<string, PathNode>;
  elements: PathNode | null;
}

/** The paths that were met, up to a number of them; all others are `elsewhere`. */
export interface PathTable {
  /** The line itself. */
  readonly root: PathNode;
  /** Stands for every path that is not told apart, and for all below it. */
  readonly elsewhere: PathNode;
  member(node: PathNode, key: string): PathNode;
  elements(node: PathNode): PathNode;
  /** Forgets paths where there are twice too many; their ids, which are free then. */
  prune(): readonly number[];
  /** The same where there is one too many: takes sorting all of them. */
  pruneAll(): readonly number[];
  /** The root and all below it: each behind its parent, members by key, then elements. */
  nodes(): readonly PathNode[];
}

/**
 * Makes an empty table. Which paths stay does not depend on the order that they come in: those of the
 * least depth and, among them, of the lowest hash. So what is kept was kept from its first line on.
 */
export function createPathTable(mostPaths: number): PathTable {
  const elsewhere = makeNode(0, null, null);
  elsewhere.elements = elsewhere;
  const root = makeNode(1, null, null);
  const free: number[] = [];
  let count = 1;
  let nextId = 2;
  let last: { readonly depth: number; readonly order: string } | null = null;

  function* below(node: PathNode): Iterable<PathNode> {
    yield node;
    for (const key of [...node.members.keys()].sort()) {
      yield* below(node.members.get(key) as PathNode);
    }
    if (node.elements) yield* below(node.elements);
  }

  function add(parent: PathNode, key: string | null): PathNode {
    if (parent === elsewhere) return elsewhere;
    if (last !== null) {
      const depth = parent.depth + 1;
      if (depth > last.depth) return elsewhere;
      const order = orderOf(`${identityOf(parent)}${stepOf(key)}`);
      if (depth === last.depth && order > last.order) return elsewhere;
    }
    const id = free.pop() ?? nextId;
    if (id === nextId) nextId += 1;
    count += 1;
    const node = makeNode(id, key, parent);
    if (key === null) parent.elements = node;
    else parent.members.set(key, node);
    return node;
  }

  function prune(most: number): readonly number[] {
    if (count <= most) return [];
    const ranked = [...below(root)]
      .map((node) => ({ node, depth: node.depth, order: orderOf(identityOf(node)) }))
      .sort((left, right) => left.depth - right.depth || (left.order < right.order ? -1 : 1));
    last = ranked[mostPaths - 1] ?? null;
    const forgotten = ranked.slice(mostPaths).map(({ node }) => node);
    for (const { id, key, parent } of forgotten) {
      if (key === null) (parent as PathNode).elements = null;
      else (parent as PathNode).members.delete(key);
      free.push(id);
    }
    count = mostPaths;
    return forgotten.map(({ id }) => id);
  }

  return {
    root,
    elsewhere,
    member: (node, key) => node.members.get(key) ?? add(node, key),
    elements: (node) => node.elements ?? add(node, null),
    prune: () => prune(2 * mostPaths),
    pruneAll: () => prune(mostPaths),
    nodes: () => [...below(root)],
  };
}

function makeNode(id: number, key: string | null, parent: PathNode | null): PathNode {
  const step = parent === null ? '' : key === null ? '[]' : `/${key}`;
  return {
    id,
    key,
    parent,
    depth: parent === null ? 0 : parent.depth + 1,
    path: `${parent?.path ?? ''}${step}`,
    members: new Map(),
    elements: null,
  };
}

/** Keys may hold slashes and brackets: unlike paths, no two nodes have one identity. */
function identityOf({ key, parent }: PathNode): string {
  return parent === null ? '' : `${identityOf(parent)}${stepOf(key)}`;
}

function stepOf(key: string | null): string {
  return key === null ? '[' : `/${key.length}:${key}`;
}

function orderOf(identity: string): string {
  return `${hashText(identity)}${identity}`;
}
