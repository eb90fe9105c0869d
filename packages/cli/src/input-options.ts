import type { Option } from './command.ts';
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

/** The version by which releases are merged, whatever packages declare. */
export const MERGE_VERSION: Option = {
  name: 'ocds-version',
  kind: 'text',
  value: 'version',
  text: 'merge-version',
  setting: 'ocdsVersion',
};
