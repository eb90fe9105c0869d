const NOT_ASCII = 0x80808080 | 0;

/**
 * Index of the first byte of what is not UTF-8 as RFC 3629 defines it (overlong forms, surrogates and
 * characters beyond U+10FFFF are not; nor is a character cut off by the end); -1 where all is.
 */
export function firstInvalidUtf8(bytes: Uint8Array): number {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const lastWord = bytes.length - 4;
  let at = 0;
  while (at < bytes.length) {
    if (at <= lastWord && (view.getInt32(at, true) & NOT_ASCII) === 0) {
      at += 4;
      continue;
    }
    const length = characterLength(bytes, at);
    if (length === 0) return at;
    at += length;
  }
  return -1;
}

/** Bytes of the character at `at`; 0 where there is none. */
function characterLength(bytes: Uint8Array, at: number): number {
  const lead = bytes[at] as number;
  if (lead < 0x80) return 1;
  const length = lengthByLead(lead);
  if (length === 0 || !isSecondByte(lead, bytes[at + 1])) return 0;
  for (let next = at + 2; next < at + length; next += 1) {
    if (!isContinuation(bytes[next])) return 0;
  }
  return length;
}

function lengthByLead(lead: number): number {
  if (lead < 0xc2 || lead > 0xf4) return 0;
  if (lead < 0xe0) return 2;
  return lead < 0xf0 ? 3 : 4;
}

/** The second byte is where overlong forms, surrogates and what lies beyond U+10FFFF show. */
function isSecondByte(lead: number, byte: number | undefined): boolean {
  if (byte === undefined || !isContinuation(byte)) return false;
  switch (lead) {
    case 0xe0:
      return byte >= 0xa0;
    case 0xed:
      return byte < 0xa0;
    case 0xf0:
      return byte >= 0x90;
    case 0xf4:
      return byte < 0x90;
    default:
      return true;
  }
}

function isContinuation(byte: number | undefined): boolean {
  return byte !== undefined && byte >= 0x80 && byte <= 0xbf;
}
