/** A value of a JSON text: where it starts, and the values inside. Of equal keys the last counts. */
export interface JsonNode {
  /** Offset of the first byte. */
  readonly offset: number;
  readonly children: ReadonlyMap<string, JsonNode>;
}

const BLANK = /[ \t\r\n]/;
const WORD = /[-+.\w]/;

/** Reads a valid JSON text the plain way, to compare places with. Blanks before it are skipped. */
export function readTree(bytes: Uint8Array, start = 0): JsonNode {
  let at = start;
  const byte = (): string => String.fromCharCode(bytes[at] ?? 0);
  return readValue();

  function readValue(): JsonNode {
    skipBlanks();
    const offset = at;
    const children = new Map<string, JsonNode>();
    const open = byte();
    if (open === '"') readString();
    else if (open === '{' || open === '[') readMembers(open === '{', children);
    else while (WORD.test(byte())) at += 1;
    return { offset, children };
  }

  function readMembers(isObject: boolean, children: Map<string, JsonNode>): void {
    at += 1;
    for (skipBlanks(); !/[}\]]/.test(byte()); skipBlanks()) {
      if (byte() === ',') at += 1;
      else if (!isObject) children.set(`${children.size}`, readValue());
      else {
        const key = readString();
        skipBlanks();
        at += 1;
        children.set(key, readValue());
      }
    }
    at += 1;
  }

  function readString(): string {
    const from = at;
    for (at += 1; byte() !== '"'; at += 1) if (byte() === '\\') at += 1;
    at += 1;
    return JSON.parse(new TextDecoder().decode(bytes.subarray(from, at)));
  }

  function skipBlanks(): void {
    while (BLANK.test(byte())) at += 1;
  }
}

/** The value that an RFC 6901 pointer names, and how many of its steps lead to something. */
export function followPointer(root: JsonNode, pointer: string): { node: JsonNode; found: number } {
  const steps = stepsOf(pointer);
  let node = root;
  let found = 0;
  for (const step of steps) {
    const next = node.children.get(step);
    if (!next) break;
    node = next;
    found += 1;
  }
  return { node, found };
}

/** The unescaped steps of a pointer. */
export function stepsOf(pointer: string): readonly string[] {
  const [, ...steps] = pointer.split('/');
  return steps.map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'));
}
