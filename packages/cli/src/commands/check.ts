import { access, constants, stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { Assessment, CheckOptions } from '@vitrina/validator';
import type { Arguments } from '../arguments.ts';
import { decideAsOf } from '../as-of.ts';
import type { Command, Context } from '../command.ts';
import { decideExit, type ExitCode } from '../exit-code.ts';
import { FAIL_ON, failsGate, type Gate } from '../gate.ts';
import { findInputs, type Input } from '../inputs.ts';
import { openOutputs } from '../outputs.ts';
import { createProgress, PROGRESS_MODES } from '../progress.ts';
import { readTargets } from '../targets.ts';
import { UsageError } from '../usage-error.ts';

/** `vitrina check`: says what is wrong with publications. */
export const check: Command = {
  name: 'check',
  positional: { name: 'input', many: true, required: false },
  options: [
    { name: 'format', letter: 'f', kind: 'repeated', value: 'format' },
    { name: 'ocds-version', kind: 'text', value: 'version' },
    { name: 'only', kind: 'list', value: 'check-id' },
    { name: 'skip', kind: 'list', value: 'check-id' },
    { name: 'fail-on', kind: 'text', choices: FAIL_ON, fallback: 'error', value: 'level' },
    { name: 'max-warnings', kind: 'count', value: 'number' },
    { name: 'examples', kind: 'count', fallback: '5', value: 'number' },
    { name: 'context', kind: 'switch' },
    { name: 'as-of', kind: 'text', value: 'day' },
    { name: 'tmp-dir', kind: 'text', value: 'directory' },
    { name: 'progress', kind: 'text', choices: PROGRESS_MODES, fallback: 'auto', value: 'when' },
    { name: 'quiet', kind: 'switch' },
  ],
  examples: [
    { line: 'vitrina check releases.json', text: 'check-file' },
    { line: 'vitrina check data -f plain -f json=result.json', text: 'check-many' },
    { line: 'curl … | vitrina check -', text: 'check-stdin' },
    { line: "vitrina check 'data/*.json' --fail-on warning", text: 'check-gate' },
  ],
  run: checkPublications,
};
