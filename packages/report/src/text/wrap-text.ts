/** Breaks text at spaces into lines of at most `width` characters; longer words stand alone. */
export function wrapText(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    if (line === '') line = word;
    else if (lengthOf(line) + 1 + lengthOf(word) <= width) line += ` ${word}`;
    else {
      lines.push(line);
      line = word;
    }
  }
  return [...lines, line];
}

/** Wraps text behind a first part that stands on the first line only. `width` counts everything. */
export function hangText(first: string, text: string, width: number): string[] {
  const indent = ' '.repeat(lengthOf(first));
  return wrapText(text, width - indent.length).map((line, index) =>
    index === 0 ? first + line : indent + line,
  );
}

/** Adds spaces up to a length in characters. */
export function padText(text: string, length: number): string {
  return text + ' '.repeat(Math.max(0, length - lengthOf(text)));
}

/** The length of the longest text. */
export function longestOf(texts: readonly string[]): number {
  return Math.max(0, ...texts.map(lengthOf));
}

/** Characters, not code units. */
function lengthOf(text: string): number {
  return [...text].length;
}
