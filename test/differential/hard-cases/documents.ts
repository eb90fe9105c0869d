/** A document that misleads validators, or ends them. What is true of it stands beside the cases. */
export interface HardCase {
  /** Names the case; unique. */
  readonly title: string;
  readonly bytes: Uint8Array;
}

type Members = Readonly<Record<string, unknown>>;

/** A case whose document is JSON, or text as it stands, or bytes. */
export function hardCase(
  title: string,
  document: Members | readonly unknown[] | string | Uint8Array,
): HardCase {
  if (document instanceof Uint8Array) return { title, bytes: document };
  const text = typeof document === 'string' ? document : JSON.stringify(document);
  return { title, bytes: new TextEncoder().encode(text) };
}

/** A valid release with these members laid over it; `undefined` takes one away. */
export function release(members: Members = {}): Members {
  return {
    ocid: 'ocds-213czf-7',
    id: '7-1',
    date: '2024-05-06T00:00:00Z',
    tag: ['tender'],
    initiationType: 'tender',
    ...members,
  };
}

/** A valid release with a tender of these members. */
export function tender(members: Members): Members {
  return release({ tender: { id: 'T-7', ...members } });
}

/** A valid record with these members laid over it. */
export function record(members: Members = {}): Members {
  return { ocid: 'ocds-213czf-7', releases: [release()], ...members };
}

/** A valid release package in version 1.1 with these members laid over it. */
export function releasePackage(releases: unknown, members: Members = {}): Members {
  return { ...metadata('1.1'), releases, ...members };
}

/** A valid record package in version 1.1 with these members laid over it. */
export function recordPackage(records: unknown, members: Members = {}): Members {
  return { ...metadata('1.1'), records, ...members };
}

/** A release package that declares version 1.0, in which `version` is an additional field. */
export function olderPackage(releases: unknown): Members {
  return { ...metadata('1.0'), releases };
}

/** The text of a release package whose only release is this text. */
export function packageText(releaseText: string): string {
  return JSON.stringify(releasePackage(['HERE'])).replace('"HERE"', releaseText);
}

/** The text of a valid release with these members, written as JSON text, added at its end. */
export function releaseText(members: string): string {
  return JSON.stringify(release()).replace(/\}$/, `,${members}}`);
}

function metadata(version: string): Members {
  return {
    uri: 'https://example.org/road-fund.json',
    version,
    publishedDate: '2024-05-07T00:00:00Z',
    publisher: { name: 'Road Fund of Sundermark' },
  };
}
