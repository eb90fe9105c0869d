// Controls, line breaks that JSON leaves alone, direction overrides, and halves of surrogate pairs.
const UNSAFE =
  /[\u0000-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

// One class without looking around is several times as fast, and settles nearly all texts.
const SUSPECT = /[\u0000-\u001f\u007f-\u009f\u2028-\u202e\u2066-\u2069\ud800-\udfff]/;

const SUSPECT_IN_LINES =
  /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u2028-\u202e\u2066-\u2069\ud800-\udfff]/;

/**
 * Makes text from a publication harmless: what could move a cursor, colour a terminal, break a line or
 * reverse the reading direction becomes a visible `\uXXXX`. Inside JSON text the meaning stays the same.
 */
export function showControls(text: string): string {
  if (!SUSPECT.test(text)) return text;
  return text.replace(
    UNSAFE,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

/** Does that in a text of many lines, whose breaks stay. Long ones are taken apart only where they have to. */
export function showControlsInLines(text: string): string {
  if (!SUSPECT_IN_LINES.test(text)) return text;
  return text.split('\n').map(showControls).join('\n');
}
