const CHARACTER_WIDTH = 8.4;
const LINE_HEIGHT = 19;
const MARGIN = 18;
const MOST_CHARACTERS = 104;

/** Colours of ANSI codes, on a dark ground; all at least 4.5:1. */
const STYLES: Readonly<Record<string, string>> = {
  '0': '',
  '1': 'font-weight="bold"',
  '2': 'fill="#9aa5b1"',
  '1;31': 'font-weight="bold" fill="#ff8f8f"',
  '1;32': 'font-weight="bold" fill="#7fd88f"',
  '1;33': 'font-weight="bold" fill="#f2c14e"',
  '1;36': 'font-weight="bold" fill="#6fc7e8"',
};

/** Draws lines with ANSI colours as an SVG picture of a terminal, without script or outside font. */
export function drawTerminal(lines: readonly string[], title: string, description: string): string {
  const width = Math.ceil(MARGIN * 2 + MOST_CHARACTERS * CHARACTER_WIDTH);
  const height = MARGIN * 2 + lines.length * LINE_HEIGHT;
  const texts = lines.map(
    (line, index) =>
      `<text x="${MARGIN}" y="${MARGIN + (index + 0.75) * LINE_HEIGHT}">${drawLine(line)}</text>`,
  );
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" aria-labelledby="t d">`,
    `<title id="t">${escapeText(title)}</title>`,
    `<desc id="d">${escapeText(description)}</desc>`,
    `<rect width="${width}" height="${height}" rx="8" fill="#1b1f24"/>`,
    '<g font-family="ui-monospace, Menlo, Consolas, \'DejaVu Sans Mono\', monospace" font-size="14" fill="#e6e9ee" xml:space="preserve">',
    ...texts,
    '</g>',
    '</svg>',
    '',
  ].join('\n');
}

function drawLine(line: string): string {
  let room = MOST_CHARACTERS;
  let style = '';
  let drawn = '';
  // Every second part is the code of an escape sequence.
  line.split(/\u001b\[([\d;]*)m/).forEach((part, index) => {
    if (index % 2 === 1) {
      style = STYLES[part] ?? '';
      return;
    }
    const characters = [...part];
    const shown = characters.length > room ? `${characters.slice(0, room - 1).join('')}…` : part;
    room -= Math.min(characters.length, room);
    if (shown !== '') drawn += `<tspan ${style}>${escapeText(shown)}</tspan>`.replace(' >', '>');
  });
  return drawn;
}

function escapeText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
