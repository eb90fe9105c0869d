import { access, constants, stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { Assessment, CheckOptions } from '@vitrina/validator';
import type { Arguments } from './arguments.ts';
import { decideAsOf } from './as-of.ts';
import type { Context } from './command.ts';
import { decideExit, type ExitCode } from './exit-code.ts';
import { FAIL_ON, failsGate, type Gate } from './gate.ts';
import { findInputs, type Input } from './inputs.ts';
import { type Outputs, openOutputs } from './outputs.ts';
import { createProgress, PROGRESS_MODES } from './progress.ts';
import { readTargets } from './targets.ts';
import { tellUnread } from './tell-unread.ts';
import { judgeInputs } from './unread-inputs.ts';
import { UsageError } from './usage-error.ts';

/** Runs `vitrina check`: every mistake of the caller is found before any input is read. */
export async function checkPublications(given: Arguments, context: Context): Promise<ExitCode> {
}
