/** Sets of characters that RFC 3986 allows in a part of a URI, as bits of a table. */
export const URI_CHARACTERS = {
  digit: 1,
  letter: 2,
  hex: 4,
  scheme: 8,
  /** Registered names: unreserved, percent-encoded, sub-delims. */
  name: 16,
  /** The same and the colon. */
  userinfo: 32,
  /** The same, `@` and `/`. */
  path: 64,
  /** The same and `?`; also the fragment. */
  query: 128,
} as const;

const PERCENT = 0x25;
const MAY_BE_ENCODED =
  URI_CHARACTERS.name | URI_CHARACTERS.userinfo | URI_CHARACTERS.path | URI_CHARACTERS.query;
const DIGITS = '0123456789';
const HEX_LETTERS = 'abcdefABCDEF';
const LETTERS = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ';
const SETS_BY_CHARACTER = createTable();

function createTable(): Uint8Array {
  const table = new Uint8Array(128);
  const { digit, letter, hex, scheme, name, userinfo, path, query } = URI_CHARACTERS;
  const allow = (characters: string, sets: number): void => {
    for (const character of characters) {
      const code = character.charCodeAt(0);
      table[code] = (table[code] ?? 0) | sets;
    }
  };
  allow(DIGITS, digit | hex | scheme);
  allow(LETTERS, letter);
  allow(HEX_LETTERS, hex);
  allow(`${LETTERS}+-.`, scheme);
  allow(`${LETTERS}${DIGITS}-._~!$&'()*+,;=`, name | userinfo | path | query);
  allow(':', userinfo | path | query);
  allow('@/', path | query);
  allow('?', query);
  return table;
}

/** Index of the first character from `start` on that the set lacks; a bad percent-encoding is one. */
export function skipCharacters(text: string, start: number, set: number): number {
  let at = start;
  while (at < text.length) {
    const code = text.charCodeAt(at);
    if (isIn(code, set)) at += 1;
    else if (code === PERCENT && (set & MAY_BE_ENCODED) !== 0 && isHexPair(text, at + 1)) at += 3;
    else return at;
  }
  return at;
}

function isHexPair(text: string, at: number): boolean {
  return (
    at + 1 < text.length &&
    isIn(text.charCodeAt(at), URI_CHARACTERS.hex) &&
    isIn(text.charCodeAt(at + 1), URI_CHARACTERS.hex)
  );
}

function isIn(code: number, set: number): boolean {
  return code < 128 && ((SETS_BY_CHARACTER[code] ?? 0) & set) !== 0;
}
