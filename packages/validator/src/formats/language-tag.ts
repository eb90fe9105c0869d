const LETTER = '[A-Za-z]';
const CHARACTER = '[A-Za-z0-9]';
const LANGUAGE = `(?:${LETTER}{2,3}(?:-${LETTER}{3}(?:-${LETTER}{3}){0,2})?|${LETTER}{4,8})`;
const SCRIPT = `(?:-${LETTER}{4})?`;
const REGION = `(?:-(?:${LETTER}{2}|[0-9]{3}))?`;
const VARIANTS = `(?:-(?:${CHARACTER}{5,8}|[0-9]${CHARACTER}{3}))*`;
const EXTENSIONS = `(?:-[0-9A-WY-Za-wy-z](?:-${CHARACTER}{2,8})+)*`;
const PRIVATE_USE = `x(?:-${CHARACTER}{1,8})+`;

/** The language tags that `patternProperties` of the release schema allow behind `_` (RFC 5646). */
const LANGUAGE_TAG = new RegExp(
  `^(?:${LANGUAGE}${SCRIPT}${REGION}${VARIANTS}${EXTENSIONS}(?:-${PRIVATE_USE})?|${PRIVATE_USE})$`,
);

/** Keeps a hostile key of megabytes from exhausting the stack of the expression engine. */
const LONGEST_TAG = 1_000;

/** True where `key` is `base`, `_` and a language tag: `title_es`. Tags beyond 1,000 characters are none. */
export function isLanguageVariant(key: string, base: string): boolean {
  const tagStart = base.length + 1;
  return (
    key[base.length] === '_' &&
    key.length - tagStart <= LONGEST_TAG &&
    key.startsWith(base) &&
    LANGUAGE_TAG.test(key.slice(tagStart))
  );
}
