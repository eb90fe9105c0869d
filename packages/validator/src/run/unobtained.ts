import type { InputSummary } from '../assessment.ts';
import { INPUT_ERRORS, isInputError, VitrinaError } from '../errors.ts';
import type { Source } from '../source.ts';

/** The summary of an input that could not be had. @throws The error, where it is about more than that. */
export function unobtained({ name }: Source, error: unknown): InputSummary {
  if (!(error instanceof VitrinaError) || !isInputError(error.code)) throw error;
  return {
    path: name,
    sha256: '',
    bytes: 0,
    kind: 'none',
    ocdsVersion: [],
    extensions: [],
    counts: { packages: 0, releases: 0, records: 0, ocids: 0 },
    status: INPUT_ERRORS[error.code],
    reason: error.code,
  };
}
