const LONGEST_NAME = 200;
/** What moves a cursor, breaks a line or turns the reading direction. */
const UNPRINTABLE = /[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029]/gu;

/** Names an entry of an archive: `archive.zip!folder/file.json`. For reading only, never a path. */
export function entryName(archive: string, entry: string): string {
  return `${archive}!${showName(entry)}`;
}

/** The name of an entry on its own, in harmless characters and not too many of them. */
export function showName(entry: string): string {
  const cut = entry.length > LONGEST_NAME ? `…${entry.slice(-LONGEST_NAME)}` : entry;
  return cut.replace(UNPRINTABLE, spellOut);
}

function spellOut(character: string): string {
  const code = (character.codePointAt(0) as number).toString(16).padStart(4, '0');
  return code.length > 4 ? `\\u{${code}}` : `\\u${code}`;
}
