/** Text of one style, and where it begins on its line. */
export interface Span {
  readonly column: number;
  readonly text: string;
  /** The numbers of the escape sequence before it, such as `1;31`; empty for plain text. */
  readonly style: string;
}

const STYLE_CODE = /\u001b\[([\d;]*)m/;

/** The lines of a screen of so many columns: longer ones go on below, as on a terminal. */
export function screenLines(text: string, columns: number): Span[][] {
  return text.split('\n').flatMap((line) => breakLine(readSpans(line), columns));
}

/** Every line of what we print ends plain, so each can be read alone. */
function readSpans(line: string): Span[] {
  const spans: Span[] = [];
  let column = 0;
  let style = '';
  line.split(STYLE_CODE).forEach((part, index) => {
    if (index % 2 === 1) {
      style = part === '0' ? '' : part;
    } else if (part !== '') {
      spans.push({ column, text: part, style });
      column += part.length;
    }
  });
  return spans;
}

function breakLine(spans: readonly Span[], columns: number): Span[][] {
  const lines: Span[][] = [[]];
  for (const { column, text, style } of spans) {
    for (let done = 0; done < text.length; ) {
      const row = Math.floor((column + done) / columns);
      const end = (row + 1) * columns - column;
      const piece = { column: column + done - row * columns, text: text.slice(done, end), style };
      lines[row] = [...(lines[row] ?? []), piece];
      done += piece.text.length;
    }
  }
  return lines;
}
