import {
  type InputSummary,
  type JsonObject,
  mergeVersioned,
  type ProcessOptions,
  type ProcessRecord,
  readProcesses,
  VitrinaError,
} from '@vitrina/validator';
import type { Arguments } from './arguments.ts';
import { readTmpDir } from './check-options.ts';
import type { Context } from './command.ts';
import { decideExit, type ExitCode } from './exit-code.ts';
import { readExtensions } from './extensions.ts';
import { findInputs } from './inputs.ts';
import { Interrupted } from './interruption.ts';
import { measureInputs } from './measure-inputs.ts';
import { createMergeNews } from './merge-news.ts';
import { openOutput } from './output.ts';
import { createProgress, readProgressMode } from './progress.ts';
import { readSchemaRules } from './read-schema.ts';
import { tellUnread } from './tell-run.ts';
import { unknownVersion } from './unknown-version.ts';
import { judgeInputs } from './unread-inputs.ts';

/** Runs `vitrina merge`: one line of JSON a process, and on standard error what is to be said of it. */
export async function mergePublications(given: Arguments, context: Context): Promise<ExitCode> {
  const { terminal, signal } = context;
  const schema = await readSchemaRules(given, terminal);
  const tmpDir = await readTmpDir(given, terminal);
  const { extensions } = await readExtensions(given, terminal);
  const named = context.config?.inputs ?? [];
  const inputs = await findInputs(given.positionals, { terminal, tmpDir, signal, named });
  const output = await openOutput({ format: 'json' }, terminal);
  const isScreenInUse = terminal.stdout.isTTY === true;
  const progress = createProgress(readProgressMode(given, isScreenInUse), context, () =>
    measureInputs(inputs, terminal.folder),
  );
  const news = createMergeNews(context, progress.giveWay);
  for (const reference of schema?.unresolved ?? []) news.addUnresolved(reference);
  const summaries: InputSummary[] = [];
  const options: ProcessOptions = {
    ...readOptions(given),
    ...(extensions && { extensions }),
    ...(schema && { rules: schema.rules }),
    signal,
    onProgress: progress.update,
    onProblem: news.addProblem,
    onInput(summary, leftOut) {
      summaries.push(summary);
      news.addInput(summary, leftOut);
    },
  };
  let unmerged = 0;
  try {
    const sources = inputs.map(({ source }) => source);
    for await (const process of readProcesses(sources, options)) {
      news.addProcess(process);
      const merged = given.isOn('versioned') ? historyOf(process) : stateOf(process);
      if ('reason' in merged) {
        unmerged += 1;
        news.addUnmerged(process.ocid, merged.reason);
      } else await output.write(`${JSON.stringify(merged.release)}\n`);
      if (output.isClosed()) throw new Interrupted(141);
    }
    progress.end();
    await output.complete();
    news.end();
  } catch (error) {
    progress.end();
    throw signal.aborted ? signal.reason : explainRefusal(error);
  }
  const { unread } = judgeInputs(summaries, inputs);
  for (const input of unread) tellUnread(input, false, context);
  return decideExit({ inputNotRead: unread.length + unmerged > 0 });
}

function readOptions(given: Arguments): ProcessOptions {
  const ocdsVersion = given.text('ocds-version');
  const root = given.text('root');
  return {
    ...(ocdsVersion === undefined ? {} : { ocdsVersion }),
    ...(root === undefined ? {} : { root }),
  };
}

type Printed = { readonly release: JsonObject } | { readonly reason: string };

function stateOf({ compiled, reason }: ProcessRecord): Printed {
  return reason === null ? { release: compiled } : { reason };
}

/** The histories that the releases give; else those that are published. */
function historyOf({ releases, rules, publishedVersioned, reason }: ProcessRecord): Printed {
  const merged = releases.length > 0 ? mergeVersioned(releases, rules).release : null;
  const release = merged ?? publishedVersioned;
  return release ? { release } : { reason: reason ?? 'no-history' };
}

function explainRefusal(error: unknown): unknown {
  const isOfVersion = error instanceof VitrinaError && error.code === 'unknown-version';
  return isOfVersion ? unknownVersion(error) : error;
}
