import { type Span, screenLines } from './screen-lines.ts';

/** What a picture of a screen shows, and how it is told to who cannot see it. */
export interface ScreenPicture {
  /** As a terminal gets it, styles included. */
  readonly text: string;
  readonly columns: number;
  readonly title: string;
  readonly description: string;
}

/** The styles that the pretty format uses, in colours that can be told apart on a dark ground. */
const CLASSES: Readonly<Record<string, string>> = {
  '1': 'strong',
  '2': 'quiet',
  '1;31': 'red',
  '1;32': 'green',
  '1;33': 'yellow',
  '1;36': 'cyan',
};

const STYLES = [
  "text{font:14px ui-monospace,SFMono-Regular,Menlo,Consolas,'DejaVu Sans Mono',monospace;",
  'fill:#d0d7de;white-space:pre}',
  '.strong{fill:#ffffff;font-weight:bold}.quiet{fill:#9aa4ae}',
  '.red{fill:#ff8a80}.green{fill:#69d884}.yellow{fill:#e8c15a}.cyan{fill:#5ad1dc}',
  '.red,.green,.yellow,.cyan{font-weight:bold}',
].join('');

const COLUMN_WIDTH = 8.43;
const LINE_HEIGHT = 20;
const MARGIN = 20;

/** Draws a screen as an SVG of text, without fonts, scripts or anything that must be loaded. */
export function drawScreen({ text, columns, title, description }: ScreenPicture): string {
  const lines = screenLines(text.replace(/\n$/, ''), columns);
  const width = Math.ceil(columns * COLUMN_WIDTH + 2 * MARGIN);
  const height = lines.length * LINE_HEIGHT + 2 * MARGIN;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" ` +
      `viewBox="0 0 ${width} ${height}" role="img" aria-labelledby="title description">`,
    `<title id="title">${escapeXml(title)}</title>`,
    `<desc id="description">${escapeXml(description)}</desc>`,
    `<style>${STYLES}</style>`,
    `<rect width="${width}" height="${height}" rx="8" fill="#14181d"/>`,
    ...lines.flatMap((spans, row) => drawLine(spans, row)),
    '</svg>',
    '',
  ].join('\n');
}

function drawLine(spans: readonly Span[], row: number): string[] {
  const visible = spans.map(withoutIndent).filter(({ text }) => text !== '');
  if (visible.length === 0) return [];
  const baseline = MARGIN + row * LINE_HEIGHT + 15;
  return [`<text y="${baseline}" xml:space="preserve">${visible.map(drawSpan).join('')}</text>`];
}

/** Blanks at the start are a place, not text. */
function withoutIndent({ column, text, style }: Span): Span {
  const visible = text.trimStart();
  return { column: column + text.length - visible.length, text: visible.trimEnd(), style };
}

/** Each span has its own place, so that columns stand below each other whatever the font is. */
function drawSpan({ column, text, style }: Span): string {
  const x = (MARGIN + column * COLUMN_WIDTH).toFixed(1);
  return `<tspan x="${x}"${classOf(style)}>${escapeXml(text)}</tspan>`;
}

function classOf(style: string): string {
  if (style === '') return '';
  const name = CLASSES[style];
  if (name === undefined) throw new Error(`the picture has no colour for the style ${style}`);
  return ` class="${name}"`;
}

function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
