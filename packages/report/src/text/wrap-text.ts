import { displayWidth } from './display-width.ts';

/** Breaks text at spaces into lines of at most `width` columns; longer words stand alone. */
export function wrapText(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    if (line === '') line = word;
    else if (displayWidth(line) + 1 + displayWidth(word) <= width) line += ` ${word}`;
    else {
      lines.push(line);
      line = word;
    }
  }
  return [...lines, line];
}

/** Wraps text behind a first part that stands on the first line only. `width` counts everything. */
export function hangText(first: string, text: string, width: number): string[] {
  const indent = ' '.repeat(displayWidth(first));
  return wrapText(text, width - indent.length).map((line, index) =>
    index === 0 ? first + line : indent + line,
  );
}

/** Adds spaces up to a width in columns. */
export function padText(text: string, length: number): string {
  return text + ' '.repeat(Math.max(0, length - displayWidth(text)));
}

/** The columns of the widest text. */
export function longestOf(texts: readonly string[]): number {
  return Math.max(0, ...texts.map(displayWidth));
}
