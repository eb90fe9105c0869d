/** A container that is being written: values left from `next` on, with their keys for an object. */
interface Open {
  readonly keys: readonly string[] | null;
  readonly values: readonly unknown[];
  next: number;
}

/**
 * The canonical form of RFC 8785: keys by UTF-16 code units, no white space, numbers and texts as
 * `JSON.stringify` writes them. Members that are undefined are left out. Any depth is written.
 */
export function canonicalJson(value: unknown): string {
  const open: Open[] = [];
  let text = begin(value, open);
  for (let level = open.at(-1); level !== undefined; level = open.at(-1)) {
    const { keys, values, next } = level;
    if (next === values.length) {
      text += keys === null ? ']' : '}';
      open.pop();
      continue;
    }
    level.next += 1;
    if (next > 0) text += ',';
    if (keys !== null) text += `${JSON.stringify(keys[next])}:`;
    text += begin(values[next], open);
  }
  return text;
}

/** The whole text of a scalar; the bracket of a container, which is then open. */
function begin(value: unknown, open: Open[]): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null';
  if (Array.isArray(value)) {
    open.push({ keys: null, values: value, next: 0 });
    return '[';
  }
  const members = value as Readonly<Record<string, unknown>>;
  const keys = Object.keys(members)
    .filter((key) => members[key] !== undefined)
    .sort();
  open.push({ keys, values: keys.map((key) => members[key]), next: 0 });
  return '{';
}
