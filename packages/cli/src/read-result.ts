import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { addAbortSignal } from 'node:stream';
import { text as readText } from 'node:stream/consumers';
import assessmentSchema from '@vitrina/schemas/vitrina/assessment.schema.json' with {
  type: 'json',
};
import statisticsSchema from '@vitrina/schemas/vitrina/statistics.schema.json' with {
  type: 'json',
};
import { type Assessment, VitrinaError } from '@vitrina/validator';
import type { Context } from './command.ts';
import { compileSchema } from './config/compile-schema.ts';
import { UsageError } from './usage-error.ts';

/**
 * Reads an assessment that was written as JSON; `-` is standard input.
 * @throws VitrinaError where there is no such file; UsageError where it is something else.
 */
export async function readResult(path: string, context: Context): Promise<Assessment> {
  const value = parse(await readSource(path, context), path);
  if (!isAssessment(value)) throw new UsageError('not-a-result', { path, reason: 'other-kind' });
  const [fault] = compileSchema(assessmentSchema, [statisticsSchema])(value);
  if (fault === undefined) return value;
  const place = fault.instancePath === '' ? '/' : fault.instancePath;
  throw new UsageError('not-a-result', { path, reason: 'other-form', place });
}

async function readSource(path: string, { terminal, signal }: Context): Promise<string> {
  const { folder, stdin } = terminal;
  try {
    if (path === '-') return await readText(addAbortSignal(signal, stdin));
    return await readFile(resolve(folder, path), { encoding: 'utf8', signal });
  } catch (cause) {
    signal.throwIfAborted();
    const isMissing = (cause as NodeJS.ErrnoException).code === 'ENOENT';
    const code = isMissing ? 'missing-file' : 'unreadable-file';
    throw new VitrinaError(code, { file: path }, { cause });
  }
}

function parse(text: string, path: string): unknown {
  try {
    return JSON.parse(text.replace(/^\ufeff/, ''));
  } catch (cause) {
    throw new UsageError('not-a-result', { path, reason: 'no-json' }, { cause });
  }
}

function isAssessment(value: unknown): value is Assessment {
  return (
    typeof value === 'object' && value !== null && 'kind' in value && value.kind === 'assessment'
  );
}
