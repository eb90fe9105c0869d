import { displayWidth } from './display-width.ts';
import { wrapText } from './wrap-text.ts';

const STYLE = /\u001b\[[\d;]*m/g;
const STYLE_END = '\u001b[0m';

/** Breaks lines that are wider than a screen; what follows a break stands a little to the right. */
export function fitLines(lines: readonly string[], width: number): string[] {
  return lines.flatMap((line) => (displayWidth(line) <= width ? [line] : breakLine(line, width)));
}

function breakLine(line: string, width: number): string[] {
  const [indent = ''] = /^ */.exec(line) ?? [];
  const parts = wrapText(line.slice(indent.length), width - indent.length - 2);
  return carryStyle(parts.map((part) => part.trim()).filter(Boolean)).map((part, index) =>
    index === 0 ? indent + part : `${indent}  ${part}`,
  );
}

/** Ends a style where its line ends, and begins it again on the next: pagers expect no less. */
function carryStyle(parts: readonly string[]): string[] {
  let style = '';
  return parts.map((part) => {
    const begun = style + part;
    style = part.match(STYLE)?.at(-1) ?? style;
    if (style === STYLE_END) style = '';
    return style === '' ? begun : begun + STYLE_END;
  });
}
