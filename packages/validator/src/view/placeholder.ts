/**
 * Texts that fill a field without saying anything, in lower case. After the criterion on placeholders of
 * the portal checklists, and what the helpdesk of the standard looks for by hand; Pelican has no such
 * list. Left out is what is a code somewhere: NA is Namibia, XX an unknown country.
 */
const FILLERS: ReadonlySet<string> = new Set([
  'n/a',
  'n.a.',
  'n/d',
  'n.d.',
  's/d',
  's/n',
  'xxx',
  'xxxx',
  'none',
  'null',
  'undefined',
  'tba',
  'tbc',
  'tbd',
  'test',
  'unknown',
  'prueba',
  'sin dato',
  'sin datos',
  'sin información',
  'no aplica',
  'no disponible',
  'por definir',
  'desconocido',
]);

/** First characters of these, in both cases: texts that begin with another letter are none of them. */
const FILLER_INITIALS: ReadonlySet<number> = new Set(
  [...FILLERS].flatMap((filler) =>
    [filler, filler.toUpperCase()].map((text) => text.charCodeAt(0)),
  ),
);

const LONGEST_FILLER = 'sin información'.length;

/** Days at which systems begin or end to count. */
const FILLER_DAYS: ReadonlySet<string> = new Set([
  '0000-00-00',
  '0001-01-01',
  '1899-12-30',
  '1899-12-31',
  '1900-01-01',
  '1970-01-01',
  '9999-12-31',
]);

const DAY_LENGTH = 10;
const FILLING_DIGITS = /^(?:0{6,}|9{8,})$/;
const WITHOUT_LETTER_OR_DIGIT = /^[^\p{L}\p{N}]+$/u;
const ZERO = 0x30;
const NINE = 0x39;
const UPPER_A = 0x41;
const UPPER_Z = 0x5a;
const LOWER_A = 0x61;
const LOWER_Z = 0x7a;

/** Whether a text that is not blank stands where something should, like `n/a`, `-` or `9999-12-31`. */
export function isPlaceholder(text: string): boolean {
  const first = text.charCodeAt(0);
  if (first >= ZERO && first <= NINE) {
    return FILLER_DAYS.has(text.slice(0, DAY_LENGTH)) || FILLING_DIGITS.test(text);
  }
  if (isLetter(first) && !FILLER_INITIALS.has(first)) return false;
  if (text.length > LONGEST_FILLER && text.trim().length > LONGEST_FILLER) return false;
  const trimmed = text.trim().toLowerCase();
  return FILLERS.has(trimmed) || WITHOUT_LETTER_OR_DIGIT.test(trimmed);
}

/** As `isPlaceholder`, for words: `0` is none, though it may be an identifier. */
export function isPlaceholderText(text: string): boolean {
  return isPlaceholder(text) || text.trim() === '0';
}

function isLetter(unit: number): boolean {
  return (unit >= LOWER_A && unit <= LOWER_Z) || (unit >= UPPER_A && unit <= UPPER_Z);
}
