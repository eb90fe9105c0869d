import type { InputSummary } from '@vitrina/validator';
import type { Input } from './inputs.ts';

const NOT_OBTAINED: ReadonlySet<string> = new Set([
  'missing-file',
  'unreadable-file',
  'directory-without-json',
  'no-match',
]);

/** What became of an input, whatever was to be done with it. */
export type ReadInput = Pick<InputSummary, 'path' | 'status' | 'reason' | 'roots'>;

/** What the inputs of a run say about its exit code. */
export interface InputVerdict {
  /** Inputs that the caller must be told of, in order. */
  readonly unread: readonly ReadInput[];
  /** True where not one input could even be opened, so that there is nothing to report on. */
  readonly nothingObtained: boolean;
}

/**
 * Sorts out which inputs were not read. A file without OCDS data that only a folder, a pattern or an
 * archive brought does not count, unless there was nothing else.
 */
export function judgeInputs(
  summaries: readonly ReadInput[],
  inputs: readonly Input[],
): InputVerdict {
  // What bears no name of an input is part of one: of an archive.
  const listed = new Map(inputs.map(({ source, isListed }) => [source.name, isListed]));
  const anyRead = summaries.some(({ status }) => status === 'read');
  return {
    unread: summaries.filter(({ path, status }) => {
      if (status === 'read') return false;
      return !(anyRead && status === 'not-ocds' && (listed.get(path) ?? true));
    }),
    nothingObtained: summaries.every(wasNotObtained),
  };
}

/** True where a file is missing or closed to us, rather than of the wrong kind. */
export function wasNotObtained({ reason }: ReadInput): boolean {
  return reason !== undefined && NOT_OBTAINED.has(reason);
}
