import { wordProblem, writeCoverage } from '@vitrina/report';
import { measureCoverage } from '@vitrina/validator';
import type { Arguments } from './arguments.ts';
import { createBrokenNews } from './broken-news.ts';
import { refuseOverwriting } from './check-targets.ts';
import type { Context } from './command.ts';
import { COVERAGE_FORMATS } from './coverage-formats.ts';
import { decideExit, type ExitCode } from './exit-code.ts';
import { openOutputs } from './outputs.ts';
import { findPublications } from './publications.ts';
import { readTargets, type Target } from './targets.ts';
import { tellUnread } from './tell-run.ts';
import type { Terminal } from './terminal.ts';
import { judgeInputs } from './unread-inputs.ts';

/** Runs `vitrina coverage`. What is broken is told and left out; all else is counted and printed. */
export async function countCoverage(given: Arguments, context: Context): Promise<ExitCode> {
  const { terminal, signal, locale, log } = context;
  const targets = chooseTargets(given, terminal);
  const root = given.text('root');
  const { inputs, sources, startProgress } = await findPublications(given, context);
  await refuseOverwriting(targets, inputs, terminal.folder);
  const outputs = await openOutputs(targets, terminal);
  const progress = startProgress(false);
  const news = createBrokenNews(context);
  try {
    const document = await measureCoverage(sources, {
      segments: targets.some(({ format }) => format === 'json'),
      ...(root === undefined ? {} : { root }),
      signal,
      onProgress: progress.update,
      onBroken: news.add,
      onProblem(problem) {
        progress.giveWay();
        log.warn(wordProblem(problem, locale));
      },
    });
    progress.end();
    news.tell(document.inputs);
    const { unread, nothingObtained } = judgeInputs(document.inputs, inputs);
    for (const { target, write } of nothingObtained ? [] : outputs.all) {
      await write(writeCoverage(document, target.format === 'json'));
    }
    await outputs.complete();
    for (const input of unread) if (input.reason) tellUnread(input, false, context);
    return decideExit({ inputNotRead: unread.length > 0 });
  } catch (error) {
    progress.end();
    await outputs.discard();
    throw signal.aborted ? signal.reason : error;
  }
}

/** Where what is written: counts on standard output unless `--format` says more, or `--quiet` nothing. */
function chooseTargets(given: Arguments, { folder }: Terminal): readonly Target[] {
  const formats = given.list('format');
  if (formats.length > 0) return readTargets(formats, COVERAGE_FORMATS, folder);
  return given.isOn('quiet') ? [] : [{ format: 'plain' }];
}
