import { isIpLiteral } from './ip-literal.ts';
import { skipCharacters, URI_CHARACTERS } from './uri-characters.ts';

const PATH_AND_QUERY = "A-Za-z0-9\\-._~!$&'()*+,;=:@/?";

/** Most addresses of documents: they are URIs, and an expression sees it three times as fast. */
const COMMON_ADDRESS = new RegExp(
  `^https?://[A-Za-z0-9.-]+(?:/[${PATH_AND_QUERY}]*(?:%[0-9A-Fa-f]{2}[${PATH_AND_QUERY}]*)*)?$`,
);

/** Keeps a hostile text of megabytes from exhausting the stack of the expression engine. */
const LONGEST_COMMON_ADDRESS = 2_000;

/**
 * True for the rule `URI` of RFC 3986: absolute, with a scheme, ASCII only, an optional fragment.
 * Nothing is said of the scheme's own rules: `http:` and `http:///` are URIs, as lib-cove judges.
 */
export function isUri(text: string): boolean {
  return (
    (text.length <= LONGEST_COMMON_ADDRESS && COMMON_ADDRESS.test(text)) || followsGrammar(text)
  );
}

function followsGrammar(text: string): boolean {
  const colon = skipCharacters(text, 0, URI_CHARACTERS.scheme);
  if (text[colon] !== ':' || skipCharacters(text, 0, URI_CHARACTERS.letter) === 0) return false;
  let at = colon + 1;
  if (text.startsWith('//', at)) {
    at = endOfAuthority(text, at + 2);
    if (at === -1 || !isEndOfAuthority(text[at])) return false;
  }
  at = skipCharacters(text, at, URI_CHARACTERS.path);
  if (text[at] === '?') at = skipCharacters(text, at + 1, URI_CHARACTERS.query);
  if (text[at] === '#') at = skipCharacters(text, at + 1, URI_CHARACTERS.query);
  return at === text.length;
}

/** Index behind user, host and port, or -1 where a literal address is malformed. */
function endOfAuthority(text: string, start: number): number {
  const userEnd = skipCharacters(text, start, URI_CHARACTERS.userinfo);
  const hostEnd = endOfHost(text, text[userEnd] === '@' ? userEnd + 1 : start);
  if (text[hostEnd] !== ':') return hostEnd;
  return skipCharacters(text, hostEnd + 1, URI_CHARACTERS.digit);
}

function isEndOfAuthority(character: string | undefined): boolean {
  return character === undefined || character === '/' || character === '?' || character === '#';
}

function endOfHost(text: string, start: number): number {
  if (text[start] !== '[') return skipCharacters(text, start, URI_CHARACTERS.name);
  const close = text.indexOf(']', start);
  return close !== -1 && isIpLiteral(text.slice(start + 1, close)) ? close + 1 : -1;
}
