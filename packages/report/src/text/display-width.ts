/** Characters that take no column: marks on the one before, and joiners. */
const NARROWEST = /^[\p{Mn}\p{Me}\u200b-\u200f\u2060]$/u;

/** Characters that take two columns: those of East Asia, full-width forms, pictures. */
const WIDE =
  /^[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}\p{Emoji_Presentation}\u3000-\u303e\uff01-\uff60\uffe0-\uffe6]$/u;

/** A code that sets a colour. */
const COLOUR = /\u001b\[[\d;]*m/g;

/** Anything beyond plain Latin letters, for which every character is one column. */
const UNUSUAL = /[^\u0020-\u02ff\u2010-\u2027]/;

/** How many columns of a terminal a text takes; colours take none. */
export function displayWidth(text: string): number {
  if (!UNUSUAL.test(text)) return text.length;
  let width = 0;
  for (const character of text.replace(COLOUR, '')) width += columnsOf(character);
  return width;
}

/** The start of a text that fits into `width` columns, with a sign where something is left out. */
export function cutEnd(text: string, width: number): string {
  return displayWidth(text) <= width ? text : `${takeColumns([...text], width - 1)}…`;
}

/** The end of a text that fits, as `cutEnd` does for the start: of a path, the end tells most. */
export function cutStart(text: string, width: number): string {
  if (displayWidth(text) <= width) return text;
  const backwards = takeColumns([...text].reverse(), width - 1);
  return `…${[...backwards].reverse().join('')}`;
}

function takeColumns(characters: readonly string[], width: number): string {
  let taken = '';
  let left = width;
  for (const character of characters) {
    left -= columnsOf(character);
    if (left < 0) break;
    taken += character;
  }
  return taken;
}

function columnsOf(character: string): number {
  if (NARROWEST.test(character)) return 0;
  return WIDE.test(character) ? 2 : 1;
}
