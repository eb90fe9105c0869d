import type { Option } from './command.ts';
import { FETCH_MODES } from './fetch-modes.ts';
import { PROGRESS_MODES } from './progress.ts';

// Options of every command that reads publications.

export const ROOT: Option = { name: 'root', kind: 'text', value: 'path', setting: 'dataRoot' };

export const TMP_DIR: Option = {
  name: 'tmp-dir',
  kind: 'text',
  value: 'directory',
  setting: 'tmpDir',
};

export const PROGRESS: Option = {
  name: 'progress',
  kind: 'text',
  choices: PROGRESS_MODES,
  fallback: 'auto',
  value: 'when',
  setting: 'progress',
};

/** Where extensions come from that are not bundled. */
export const EXTENSION_OPTIONS: readonly Option[] = [
  { name: 'extension', kind: 'repeated', value: 'extension', setting: 'extension' },
  {
    name: 'fetch-extensions',
    kind: 'text',
    choices: FETCH_MODES,
    alone: 'pin',
    value: 'how',
  },
  { name: 'allow-private', kind: 'switch' },
  { name: 'offline', kind: 'switch' },
];

export const LIMIT: Option = { name: 'limit', kind: 'count', value: 'number', setting: 'limit' };

export const QUIET: Option = { name: 'quiet', kind: 'switch' };

/** The version by which releases are merged, whatever packages declare. */
const MERGE_VERSION: Option = {
  name: 'ocds-version',
  kind: 'text',
  value: 'version',
  text: 'merge-version',
  setting: 'ocdsVersion',
};

/** Options of every command that reads publications as contracting processes. */
export const PROCESS_OPTIONS: readonly Option[] = [
  MERGE_VERSION,
  ROOT,
  ...EXTENSION_OPTIONS,
  LIMIT,
  TMP_DIR,
  QUIET,
  PROGRESS,
];
