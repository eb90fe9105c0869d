const COLOUR_CODE = /\u001B\[[\d;]*m/g;

/** A text without the codes that a terminal shows as colours. */
export function stripColours(text: string): string {
  return text.replace(COLOUR_CODE, '');
}
