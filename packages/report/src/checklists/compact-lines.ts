/** Plain data as JSON in lines: what fits a line stands on one. */
export function compactLines(value: unknown, width: number): readonly string[] {
  const line = JSON.stringify(value);
  const isSplit = line.length > width && typeof value === 'object' && value !== null;
  return isSplit ? splitLines(value, width) : [line];
}

function splitLines(value: object, width: number): readonly string[] {
  const isList = Array.isArray(value);
  const entries = Object.entries(value);
  const parts = entries.flatMap(([key, part], index) => {
    const name = isList ? '' : `${JSON.stringify(key)}: `;
    const comma = index < entries.length - 1 ? ',' : '';
    const isLong = name.length + JSON.stringify(part).length + comma.length > width - 2;
    const isSplit = isLong && typeof part === 'object' && part !== null;
    const lines = isSplit ? splitLines(part, width - 2) : [JSON.stringify(part)];
    return lines.map((line, at) => {
      const end = at === lines.length - 1 ? comma : '';
      return `  ${at === 0 ? name : ''}${line}${end}`;
    });
  });
  return [isList ? '[' : '{', ...parts, isList ? ']' : '}'];
}
