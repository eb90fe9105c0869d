const LINE_WIDTH = 72;

/**
 * JSON for people: what fits on a line stays on one, but for the document itself. Members that are
 * undefined are left out.
 */
export function layOutJson(document: unknown): string {
  return isContainer(document) ? breakLines(document, '') : JSON.stringify(document);
}

function layOut(value: unknown, indent: string): string {
  if (!isContainer(value)) return JSON.stringify(value);
  const line = onOneLine(value);
  return indent.length + line.length <= LINE_WIDTH ? line : breakLines(value, indent);
}

function breakLines(value: object, indent: string): string {
  const inner = `${indent}  `;
  const members = membersOf(value, (member) => layOut(member, inner));
  if (members.length === 0) return onOneLine(value);
  const [start, end] = Array.isArray(value) ? '[]' : '{}';
  return `${start}\n${members.map((member) => inner + member).join(',\n')}\n${indent}${end}`;
}

function onOneLine(value: unknown): string {
  if (!isContainer(value)) return JSON.stringify(value);
  const members = membersOf(value, onOneLine).join(', ');
  if (Array.isArray(value)) return `[${members}]`;
  return members === '' ? '{}' : `{ ${members} }`;
}

function membersOf(value: object, write: (member: unknown) => string): string[] {
  if (Array.isArray(value)) return value.map(write);
  return Object.entries(value)
    .filter(([, member]) => member !== undefined)
    .map(([key, member]) => `${JSON.stringify(key)}: ${write(member)}`);
}

function isContainer(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}
