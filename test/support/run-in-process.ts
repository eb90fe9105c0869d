import { EventEmitter } from 'node:events';
import { PassThrough } from 'node:stream';
import { run } from '@vitrina/cli';

/** The screen that a command believes to write to. */
export interface ScreenOptions {
  /** Folder that relative paths start from. */
  readonly folder: string;
  readonly columns: number;
}

/** A fixed day, so that what is printed does not depend on when it is. */
const ENVIRONMENT = { SOURCE_DATE_EPOCH: '1795478400', TERM: 'xterm-256color' };

/** What the command, run from its sources, shows on a screen in colour: standard output alone. */
export async function showOnScreen(
  argv: readonly string[],
  { folder, columns }: ScreenOptions,
): Promise<string> {
  const stdout = Object.assign(new PassThrough({ encoding: 'utf8' }), { isTTY: true, columns });
  await run(argv, {
    stdin: Object.assign(new PassThrough(), { isTTY: true }),
    stdout,
    stderr: new PassThrough(),
    environment: ENVIRONMENT,
    folder,
    clock: () => new Date(0),
    events: new EventEmitter(),
  });
  return String(stdout.read() ?? '');
}
