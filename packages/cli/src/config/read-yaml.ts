import { type Document, isMap, isNode, isScalar, LineCounter, parseDocument } from 'yaml';

/** A place in a text, counted from 1. */
export interface Place {
  readonly line: number;
  readonly column: number;
}

/** What keeps a text from being read. */
export type YamlFault = 'yaml-duplicate-key' | 'yaml-indent' | 'yaml-unclosed' | 'yaml-invalid';

/** Keys and positions from the top of a document to a value. */
export type YamlPath = readonly (string | number)[];

/** A text of YAML, or of JSON, which is YAML too. */
export interface YamlText {
  /** Plain data; undefined where there are faults. */
  readonly value: unknown;
  readonly faults: readonly { readonly code: YamlFault; readonly place: Place }[];
  /** Where a value stands; where the nearest one around it does if there is none. */
  placeOf(path: YamlPath): Place;
  /** Where the key of a value stands. */
  keyPlaceOf(path: YamlPath): Place;
}

const FAULTS: Readonly<Record<string, YamlFault>> = {
  DUPLICATE_KEY: 'yaml-duplicate-key',
  BAD_INDENT: 'yaml-indent',
  TAB_AS_INDENT: 'yaml-indent',
  MISSING_CHAR: 'yaml-unclosed',
};

/** Reads YAML 1.2. Never throws; the order of faults is that of the text. */
export function readYaml(text: string): YamlText {
  const lines = new LineCounter();
  const document = parseDocument(text, {
    lineCounter: lines,
    prettyErrors: false,
    logLevel: 'error',
  });

  function placeAt(offset: number): Place {
    const { line, col } = lines.linePos(offset);
    return { line: Math.max(1, line), column: Math.max(1, col) };
  }

  const faults = document.errors.map(({ code, pos }) => ({
    code: FAULTS[code] ?? ('yaml-invalid' as const),
    place: placeAt(pos[0]),
  }));
  const data = faults.length > 0 ? undefined : toPlainData(document);
  if (data !== undefined && 'fault' in data) {
    faults.push({ code: data.fault, place: placeAt(0) });
  }
  return {
    value: data !== undefined && 'value' in data ? data.value : undefined,
    faults,
    placeOf: (path) => placeAt(offsetOf(document, path)),
    keyPlaceOf: (path) => placeAt(keyOffsetOf(document, path)),
  };
}

function toPlainData(document: Document): { value: unknown } | { fault: YamlFault } {
  try {
    const value: unknown = document.toJS();
    // An anchor inside itself is a ring, which no setting is.
    JSON.stringify(value);
    return { value };
  } catch {
    return { fault: 'yaml-invalid' };
  }
}

function offsetOf(document: Document, path: YamlPath): number {
  for (let length = path.length; length >= 0; length -= 1) {
    const node = document.getIn(path.slice(0, length), true);
    if (isNode(node) && node.range) return node.range[0];
  }
  return 0;
}

function keyOffsetOf(document: Document, path: YamlPath): number {
  const parent = document.getIn(path.slice(0, -1), true);
  const pair = isMap(parent)
    ? parent.items.find(({ key }) => isScalar(key) && String(key.value) === path.at(-1))
    : undefined;
  return pair && isScalar(pair.key) && pair.key.range
    ? pair.key.range[0]
    : offsetOf(document, path);
}
