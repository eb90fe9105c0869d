import { writeCsvLine } from '@vitrina/report';
import {
  type InputSummary,
  type Row,
  readTable,
  type TableName,
  type TableOptions,
  VitrinaError,
} from '@vitrina/validator';
import type { Arguments } from './arguments.ts';
import { readTmpDir } from './check-options.ts';
import { refuseOverwriting } from './check-targets.ts';
import type { Context } from './command.ts';
import { decideExit, type ExitCode } from './exit-code.ts';
import { readExtensions } from './extensions.ts';
import { findInputs } from './inputs.ts';
import { Interrupted } from './interruption.ts';
import { measureInputs } from './measure-inputs.ts';
import { createMergeNews } from './merge-news.ts';
import { type Outputs, openOutputs } from './outputs.ts';
import { createProgress, readProgressMode } from './progress.ts';
import { TABLE_FORMATS } from './table-formats.ts';
import { readTargets, type Target } from './targets.ts';
import { tellUnread } from './tell-run.ts';
import { unknownVersion } from './unknown-version.ts';
import { judgeInputs } from './unread-inputs.ts';

const PIECE_LENGTH = 65_536;

/** Runs `vitrina table`: one line of CSV a row, and on standard error what is to be said of it. */
export async function writeTable(
  table: TableName,
  given: Arguments,
  context: Context,
): Promise<ExitCode> {
  const { terminal, signal, locale, log } = context;
  const targets = chooseTargets(given, terminal.folder);
  const tmpDir = await readTmpDir(given, terminal);
  const { extensions } = await readExtensions(given, terminal);
  const named = context.config?.inputs ?? [];
  const inputs = await findInputs(given.positionals, { terminal, tmpDir, signal, named });
  await refuseOverwriting(targets, inputs, terminal.folder);
  const outputs = await openOutputs(targets, terminal);
  const isScreenInUse = terminal.stdout.isTTY === true;
  const progress = createProgress(readProgressMode(given, isScreenInUse), context, () =>
    measureInputs(inputs, terminal.folder),
  );
  const news = createMergeNews(context, progress.giveWay);
  const summaries: InputSummary[] = [];
  let unjudged = 0;
  const options: TableOptions = {
    ...readOptions(given),
    ...(extensions && { extensions }),
    signal,
    onProgress: progress.update,
    onProblem: news.addProblem,
    onInput(summary, leftOut) {
      summaries.push(summary);
      news.addInput(summary, leftOut);
    },
    onProcess(process) {
      news.addProcess(process);
      if (process.reason === null) return;
      unjudged += 1;
      news.addUnmerged(process.ocid, process.reason);
    },
    onLeftOut({ organisations, currencies }) {
      progress.giveWay();
      if (organisations > 0) log.warn(locale.word('table.organisations', { n: organisations }));
      if (currencies > 0) log.warn(locale.word('table.currencies', { n: currencies }));
    },
  };
  try {
    const sources = inputs.map(({ source }) => source);
    const rest = await writeRows(readTable(table, sources, options), outputs);
    progress.end();
    const { unread, nothingObtained } = judgeInputs(summaries, inputs);
    if (nothingObtained) await outputs.discard();
    else {
      await writeAll(rest, outputs);
      await outputs.complete();
    }
    news.end();
    for (const input of unread) tellUnread(input, false, context);
    return decideExit({ inputNotRead: unread.length + unjudged > 0 });
  } catch (error) {
    progress.end();
    await outputs.discard();
    throw signal.aborted ? signal.reason : explainRefusal(error);
  }
}

function chooseTargets(given: Arguments, folder: string): readonly Target[] {
  const formats = given.list('format');
  return readTargets(formats.length > 0 ? formats : ['csv'], TABLE_FORMATS, folder);
}

function readOptions(given: Arguments): TableOptions {
  const ocdsVersion = given.text('ocds-version');
  const root = given.text('root');
  return {
    ...(ocdsVersion === undefined ? {} : { ocdsVersion }),
    ...(root === undefined ? {} : { root }),
  };
}

/** Writes as much at a time as is worth it; what is left is the caller's, who may have no use for it. */
async function writeRows(rows: AsyncIterable<Row>, outputs: Outputs): Promise<string> {
  let text = '';
  for await (const row of rows) {
    text += writeCsvLine(row);
    if (text.length < PIECE_LENGTH) continue;
    await writeAll(text, outputs);
    text = '';
  }
  return text;
}

async function writeAll(text: string, { all }: Outputs): Promise<void> {
  for (const output of all) await output.write(text);
  if (all.every((output) => output.isClosed())) throw new Interrupted(141);
}

function explainRefusal(error: unknown): unknown {
  const isOfVersion = error instanceof VitrinaError && error.code === 'unknown-version';
  return isOfVersion ? unknownVersion(error) : error;
}
