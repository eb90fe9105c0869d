import type { InputReason, InputStatus, InputSummary } from '../assessment.ts';
import { VitrinaError } from '../errors.ts';
import type { Source } from '../source.ts';

/** What errors say about an input alone: the others are checked nonetheless. */
const STATUSES = {
  'missing-file': 'unreadable',
  'unreadable-file': 'unreadable',
  'directory-without-json': 'unreadable',
  'no-match': 'unreadable',
  'damaged-gzip': 'unreadable',
  'damaged-zip': 'unreadable',
  'damaged-entry': 'unreadable',
  'encrypted-entry': 'unreadable',
  'unsupported-compression': 'unreadable',
  'overlapping-entry': 'unreadable',
  'too-many-entries': 'unreadable',
  'unpacks-too-much': 'unreadable',
  'nested-zip': 'not-ocds',
} as const satisfies Partial<Record<InputReason, InputStatus>>;

/** The summary of an input that could not be had. @throws The error, where it is about more than that. */
export function unobtained({ name }: Source, error: unknown): InputSummary {
  if (!(error instanceof VitrinaError) || !isAboutInput(error.code)) throw error;
  return {
    path: name,
    sha256: '',
    bytes: 0,
    kind: 'none',
    ocdsVersion: [],
    extensions: [],
    counts: { packages: 0, releases: 0, records: 0, ocids: 0 },
    status: STATUSES[error.code],
    reason: error.code,
  };
}

function isAboutInput(code: string): code is keyof typeof STATUSES {
  return Object.hasOwn(STATUSES, code);
}
