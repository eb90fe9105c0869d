/** A piece of a message: text, a value to insert, or a choice by count. */
export type MessagePart = string | ValuePart | PluralPart;

/** `{name}` or `{name, percent}`; the name `#` stands for the count of the choice around it. */
export interface ValuePart {
  readonly name: string;
  /** True where a share is to be written as a percentage. */
  readonly isShare?: true;
}

/** `{name, plural, one{…} other{…}}`; forms are keyed by `=0`, `one`, …, `other`. */
export interface PluralPart {
  readonly name: string;
  readonly forms: ReadonlyMap<string, readonly MessagePart[]>;
}

const VALUE = /\{([A-Za-z][\w-]*)(,\s*percent)?\}/y;
const PLURAL = /\{([A-Za-z][\w-]*),\s*plural,/y;
const FORM = /\s*(=\d+|one|few|many|other)\{/y;
const END = /\s*\}/y;

interface Parsed<Result> {
  readonly result: Result;
  /** Index behind what was parsed. */
  readonly end: number;
}

/** Reads a message. What is not well formed is text, so that a slip shows and never throws. */
export function parseMessage(template: string): readonly MessagePart[] {
  return parseParts(template, 0, false).result;
}

function parseParts(template: string, start: number, inForm: boolean): Parsed<MessagePart[]> {
  const result: MessagePart[] = [];
  let text = '';
  let index = start;
  while (index < template.length && !(inForm && template[index] === '}')) {
    const part = parsePart(template, index, inForm);
    if (part === null) {
      text += template[index];
      index += 1;
    } else {
      if (text !== '') result.push(text);
      result.push(part.result);
      text = '';
      index = part.end;
    }
  }
  if (text !== '') result.push(text);
  return { result, end: index };
}

function parsePart(template: string, index: number, inForm: boolean): Parsed<MessagePart> | null {
  if (inForm && template[index] === '#') return { result: { name: '#' }, end: index + 1 };
  if (template[index] !== '{') return null;
  const value = matchAt(VALUE, template, index);
  if (value !== null) {
    const [whole, name, share] = value;
    const result = { name: String(name), ...(share ? { isShare: true as const } : {}) };
    return { result, end: index + whole.length };
  }
  return parsePlural(template, index);
}

function parsePlural(template: string, start: number): Parsed<PluralPart> | null {
  const head = matchAt(PLURAL, template, start);
  if (head === null) return null;
  const forms = new Map<string, readonly MessagePart[]>();
  let index = start + head[0].length;
  for (;;) {
    const form = matchAt(FORM, template, index);
    if (form === null) break;
    const parts = parseParts(template, index + form[0].length, true);
    if (template[parts.end] !== '}') return null;
    forms.set(String(form[1]), parts.result);
    index = parts.end + 1;
  }
  const end = matchAt(END, template, index);
  if (end === null || !forms.has('other')) return null;
  return { result: { name: String(head[1]), forms }, end: index + end[0].length };
}

function matchAt(pattern: RegExp, text: string, index: number): RegExpExecArray | null {
  pattern.lastIndex = index;
  return pattern.exec(text);
}
