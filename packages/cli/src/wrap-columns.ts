const INDENT = 2;
const GAP = 2;
const WIDEST_FIRST = 34;

/**
 * Sets pairs in two columns, the second wrapped at `width`; what is too long for the first column has
 * a line of its own.
 */
export function wrapColumns(
  rows: readonly (readonly [first: string, second: string])[],
  width: number,
): string[] {
  const fitting = rows.map(([first]) => first.length).filter((length) => length <= WIDEST_FIRST);
  const column = INDENT + Math.max(0, ...fitting) + GAP;
  return rows.flatMap(([first, second]) => {
    const lines = wrapWords(second, Math.max(20, width - column));
    const head = ' '.repeat(INDENT) + first;
    const fits = head.length + GAP <= column;
    const body = fits ? lines.slice(1) : lines;
    return [
      fits ? `${head.padEnd(column)}${lines[0] ?? ''}`.trimEnd() : head,
      ...body.map((line) => ' '.repeat(column) + line),
    ];
  });
}

function wrapWords(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    if (line !== '' && line.length + 1 + word.length > width) {
      lines.push(line);
      line = word;
    } else {
      line = line === '' ? word : `${line} ${word}`;
    }
  }
  return [...lines, line];
}
