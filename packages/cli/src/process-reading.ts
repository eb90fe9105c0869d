import { type InputSummary, type ProcessOptions, VitrinaError } from '@vitrina/validator';
import type { Arguments } from './arguments.ts';
import type { Context } from './command.ts';
import { decideExit, type ExitCode } from './exit-code.ts';
import { openExtensionLibrary } from './extension-library.ts';
import { readExtensions } from './extensions.ts';
import { createMergeNews, type MergeNews } from './merge-news.ts';
import type { Publications } from './publications.ts';
import { tellUnread } from './tell-run.ts';
import { unknownVersion } from './unknown-version.ts';
import { type InputVerdict, judgeInputs } from './unread-inputs.ts';

/** A command that reads publications as contracting processes. */
export interface ProcessReading {
  /** How they are read, and who is told. */
  readonly options: ProcessOptions;
  readonly news: MergeNews;
  /** Makes room for a line on standard error. */
  readonly giveWay: () => void;
  /** A process that cannot be given, and why. */
  addUnmerged(ocid: string, reason: string): void;
  /** Ends the progress: all has been read. */
  end(): InputVerdict;
  /** Says what is left to be said, and what the command ends with. */
  conclude(): ExitCode;
  /** What to throw where reading or writing has failed. */
  explain(error: unknown): unknown;
  /** To be called whatever happened. */
  close(): Promise<void>;
}

/**
 * Starts to read by the options that all of these commands have.
 * @throws As `readExtensions` and `openExtensionLibrary` do.
 */
export async function openProcessReading(
  given: Arguments,
  context: Context,
  { inputs, startProgress }: Publications,
): Promise<ProcessReading> {
  const { terminal, signal } = context;
  const { extensions } = await readExtensions(given, terminal);
  const progress = startProgress(terminal.stdout.isTTY === true);
  const { loadExtension, close } = await openExtensionLibrary(given, context, progress.giveWay);
  const news = createMergeNews(context, progress.giveWay);
  const ocdsVersion = given.text('ocds-version');
  const root = given.text('root');
  const limit = given.count('limit');
  const summaries: InputSummary[] = [];
  let unmerged = 0;
  return {
    options: {
      ...(ocdsVersion === undefined ? {} : { ocdsVersion }),
      ...(root === undefined ? {} : { root }),
      ...(limit === undefined ? {} : { limit }),
      ...(extensions && { extensions }),
      ...(loadExtension && { loadExtension }),
      signal,
      onProgress: progress.update,
      onProblem: news.addProblem,
      onInput(summary, leftOut) {
        summaries.push(summary);
        news.addInput(summary, leftOut);
      },
    },
    news,
    giveWay: progress.giveWay,
    addUnmerged(ocid, reason) {
      unmerged += 1;
      news.addUnmerged(ocid, reason);
    },
    end() {
      progress.end();
      return judgeInputs(summaries, inputs);
    },
    conclude() {
      news.end();
      const { unread } = judgeInputs(summaries, inputs);
      for (const input of unread) tellUnread(input, false, context);
      return decideExit({ inputNotRead: unread.length + unmerged > 0 });
    },
    explain(error) {
      progress.end();
      if (signal.aborted) return signal.reason;
      const isOfVersion = error instanceof VitrinaError && error.code === 'unknown-version';
      return isOfVersion ? unknownVersion(error) : error;
    },
    close,
  };
}
