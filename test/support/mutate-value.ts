import type { Random } from './random.ts';

type Container = Record<string, unknown> | unknown[];

interface Place {
  readonly container: Container;
  readonly key: string | number;
}

/** What stands where something else should: each kind of value, and near misses of formats. */
const INTRUDERS: readonly string[] = [
  'null',
  'true',
  '0',
  '-3',
  '5.0',
  '5.5',
  '1e21',
  '9007199254740993',
  '""',
  '" "',
  '"text"',
  '"😀"',
  '"2024-02-30T00:00:00Z"',
  '"2024-01-01T00:00:00"',
  '"2024-01-01 00:00:00Z"',
  '"2024-01-01T00:00:60Z"',
  '"2024-01-01T00:00:00+0100"',
  '"//example.org"',
  '"http://example.org/a b"',
  '"http://example.org/ñ"',
  '"1.1"',
  '"1.1.5"',
  '"active"',
  '"Active"',
  '"tender"',
  '[]',
  '[null]',
  '[[]]',
  '[{}]',
  '["tender"]',
  '[{"id":1},{"id":"1"}]',
  '{}',
  '{"id":null}',
  '{"id":1.5,"name":"","title_es":5}',
];
const SUFFIXES = [
  '_es',
  '_en-GB',
  '_zh-Hant-TW',
  '_x-a',
  '_',
  '_e',
  '_es_',
  '_abcdefghi',
  's',
  ' ',
];
const STRANGE_KEYS = ['__proto__', 'constructor', 'toString', '', '0', 'a/b~c', 'extra', 'ñ'];
const LONG = 300;

/**
 * Spoils a JSON value in place, once, anywhere: takes away, replaces, renames, repeats or adds.
 * `names` are keys to add and to rename to. Returns what was done.
 */
export function mutateValue(random: Random, root: Container, names: readonly string[]): string {
  const place = random.pick(listPlaces(root));
  if (place === undefined) return add(random, root, names);
  const { container, key } = place;
  const value = read(container, key);
  switch (random.pick(['delete', 'replace', 'replace', 'rename', 'repeat', 'add', 'copy'])) {
    case 'delete':
      remove(container, key);
      return 'delete';
    case 'replace':
      write(container, key, JSON.parse(random.pick(INTRUDERS)));
      return 'replace';
    case 'rename':
      if (Array.isArray(container)) container.push(container.shift());
      else {
        remove(container, key);
        write(container, random.chance(0.5) ? key + random.pick(SUFFIXES) : pickName(), value);
      }
      return 'rename';
    case 'repeat':
      repeat(random, Array.isArray(value) ? value : container, value);
      return 'repeat';
    case 'copy': {
      const other = random.pick(listPlaces(root));
      write(container, key, clone(other ? read(other.container, other.key) : null));
      return 'copy';
    }
    default:
      return add(random, isContainer(value) ? value : container, names);
  }

  function pickName(): string {
    return random.pick(random.chance(0.3) ? STRANGE_KEYS : names);
  }
}

function add(random: Random, container: Container, names: readonly string[]): string {
  const value: unknown = JSON.parse(random.pick(INTRUDERS));
  if (Array.isArray(container)) container.splice(random.between(0, container.length), 0, value);
  else {
    const name = random.pick(random.chance(0.2) ? STRANGE_KEYS : names);
    write(container, random.chance(0.3) ? name + random.pick(SUFFIXES) : name, value);
  }
  return 'add';
}

/** Repeats an item of an array, now and then often enough to show what is not linear. */
function repeat(random: Random, container: Container, value: unknown): void {
  if (!Array.isArray(container)) return;
  const item = Array.isArray(value) ? (value[0] ?? {}) : value;
  const small = JSON.stringify(item).length < 200;
  const count = small && random.chance(0.02) ? LONG : random.between(1, 2);
  for (let left = count; left > 0; left -= 1) container.push(clone(item));
}

function listPlaces(root: Container): Place[] {
  const places: Place[] = [];
  const pending: Container[] = [root];
  for (let container = pending.pop(); container; container = pending.pop()) {
    const keys = Array.isArray(container) ? container.keys() : Object.keys(container);
    for (const key of keys) {
      places.push({ container, key });
      const value = read(container, key);
      if (isContainer(value)) pending.push(value);
    }
  }
  return places;
}

function isContainer(value: unknown): value is Container {
  return typeof value === 'object' && value !== null;
}

function clone(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value));
}

function read(container: Container, key: string | number): unknown {
  return Object.getOwnPropertyDescriptor(container, key)?.value;
}

/** Defines, as `JSON.parse` does, so that `__proto__` becomes a key like any other. */
function write(container: Container, key: string | number, value: unknown): void {
  const enumerable = { enumerable: true, configurable: true, writable: true };
  Object.defineProperty(container, key, { value, ...enumerable });
}

function remove(container: Container, key: string | number): void {
  if (Array.isArray(container)) container.splice(Number(key), 1);
  else delete container[key];
}
