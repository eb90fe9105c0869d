// Controls, line breaks that JSON leaves alone, direction overrides, and halves of surrogate pairs.
const UNSAFE =
  /[\u0000-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/**
 * Makes text from a publication harmless: what could move a cursor, colour a terminal, break a line or
 * reverse the reading direction becomes a visible `\uXXXX`. Inside JSON text the meaning stays the same.
 */
export function showControls(text: string): string {
  return text.replace(
    UNSAFE,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
