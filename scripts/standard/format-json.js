const WIDTH = 100;
/** From this many members on, an object of scalars is a table: several members share a line. */
const TABLE_SIZE = 12;

/**
 * JSON text that reads well: what fits on a line stays on one line, long lists of codes are wrapped.
 *
 * @param {unknown} value anything that JSON can hold
 * @returns {string} ends with a line feed
 */
export function formatJson(value) {
  return `${formatValue(value, 0, 0)}\n`;
}

function formatValue(value, indent, taken) {
  if (isScalar(value)) return JSON.stringify(value);
  const [open, close] = Array.isArray(value) ? '[]' : '{}';
  const members = listMembers(value);
  if (members.length === 0) return open + close;
  const single = oneLine(value);
  if (taken + single.length < WIDTH) return single;
  const inner = ' '.repeat(indent + 2);
  const parts = members.map(
    ({ key, member }) => key + formatValue(member, indent + 2, indent + 2 + key.length),
  );
  const lines = isTable(value) ? wrap(parts, WIDTH - inner.length) : parts;
  return `${open}\n${inner}${lines.join(`,\n${inner}`)}\n${' '.repeat(indent)}${close}`;
}

function oneLine(value) {
  if (isScalar(value)) return JSON.stringify(value);
  const members = listMembers(value).map(({ key, member }) => key + oneLine(member));
  if (members.length === 0) return Array.isArray(value) ? '[]' : '{}';
  return Array.isArray(value) ? `[${members.join(', ')}]` : `{ ${members.join(', ')} }`;
}

function listMembers(value) {
  if (Array.isArray(value)) return value.map((member) => ({ key: '', member }));
  return Object.entries(value).map(([key, member]) => ({
    key: `${JSON.stringify(key)}: `,
    member,
  }));
}

function isTable(value) {
  const members = Object.values(value);
  return members.every(isScalar) && (Array.isArray(value) || members.length >= TABLE_SIZE);
}

function wrap(parts, width) {
  const lines = [];
  for (const part of parts) {
    const joined = lines.length === 0 ? part : `${lines.at(-1)}, ${part}`;
    if (lines.length > 0 && joined.length < width) lines[lines.length - 1] = joined;
    else lines.push(part);
  }
  return lines;
}

function isScalar(value) {
  return value === null || typeof value !== 'object';
}
