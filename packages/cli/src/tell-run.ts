import { formatDuration, showControls, wordReason } from '@vitrina/report';
import type { Assessment, InputSummary } from '@vitrina/validator';
import type { Context } from './command.ts';
import type { Target } from './targets.ts';
import { tell } from './tell-error.ts';
import { wasNotObtained } from './unread-inputs.ts';

/** Says on standard error why an input was not read: always where it is missing, else unless told. */
export function tellUnread(input: InputSummary, isTold: boolean, context: Context): void {
  const { path, reason = '' } = input;
  if (wasNotObtained(input)) {
    tell(reason, { file: path }, context);
  } else if (!isTold) {
    const sentence = wordReason(input, context.locale);
    context.terminal.stderr.write(`vitrina: ${showControls(path)}: ${sentence}\n`);
  }
}

/** Says on standard error what was written, and how long it took. */
export function tellRun(
  { run }: Assessment,
  targets: readonly Target[],
  { locale, terminal }: Context,
): void {
  for (const { path } of targets) {
    if (path !== undefined) terminal.stderr.write(`${locale.word('progress.written', { path })}\n`);
  }
  const duration = formatDuration(run.durationMs, locale.format);
  terminal.stderr.write(`${locale.word('progress.finished', { duration })}\n`);
}
