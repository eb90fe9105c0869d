/** Accents of Latin, Greek and Cyrillic letters; signs of other scripts are letters of their own. */
const ACCENTS = /[\u0300-\u036f]/g;
const BETWEEN_WORDS = /[^\p{L}\p{N}\p{M}]/gu;

/**
 * What names have in common that differ in case, accents, width, blanks or punctuation alone: their
 * letters and digits. Empty where there are none.
 */
export function plainName(name: string): string {
  // In capitals first, which is how ß and the two forms of a final sigma become alike.
  const letters = name.normalize('NFKD').replace(ACCENTS, '').replace(BETWEEN_WORDS, '');
  return letters.toUpperCase().toLowerCase();
}
