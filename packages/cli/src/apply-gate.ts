import { judgeResult, writeVerdict } from '@vitrina/report';
import {
  type Assessment,
  type BrokenLimit,
  compareAssessments,
  findBrokenLimits,
} from '@vitrina/validator';
import type { Arguments } from './arguments.ts';
import type { Context } from './command.ts';
import { readDifferenceLimits } from './difference-limits.ts';
import { decideExit, type ExitCode } from './exit-code.ts';
import { readGate } from './gate.ts';
import { readResult } from './read-result.ts';
import { chooseResultTargets, writeResult } from './result-formats.ts';
import { tellUnread } from './tell-run.ts';
import { judgeInputs } from './unread-inputs.ts';
import { UsageError } from './usage-error.ts';

/** Runs `vitrina gate`: what `vitrina check` would say of the result, and what was lost since another. */
export async function applyGate(given: Arguments, context: Context): Promise<ExitCode> {
  const { terminal, locale } = context;
  const [path = ''] = given.positionals;
  const targets = chooseResultTargets(given, terminal);
  const previous = given.text('previous');
  if (path === '-' && previous === '-') throw new UsageError('stdin-twice');
  const gate = readGate(given);
  const assessment = await readResult(path, context);
  const broken =
    previous === undefined
      ? null
      : findBroken(await readResult(previous, context), assessment, context);
  const verdict = judgeResult(assessment, gate, broken);
  await writeResult(
    targets,
    verdict,
    (painter) => writeVerdict(verdict, assessment, gate, locale, painter),
    given,
    terminal,
  );
  const { unread } = judgeInputs(assessment.inputs, []);
  for (const input of unread) tellUnread(input, false, context);
  return decideExit({ gateFailed: !verdict.passed, inputNotRead: unread.length > 0 });
}

/** What could not be compared is said beside the verdict: a limit that was not judged did not hold. */
function findBroken(
  previous: Assessment,
  assessment: Assessment,
  { config, locale, log }: Context,
): readonly BrokenLimit[] {
  const differences = compareAssessments(previous, assessment);
  for (const { part, reason } of differences.notCompared) {
    log.say(locale.word(`differences.not-compared.${part}-${reason}`));
  }
  return findBrokenLimits(differences, readDifferenceLimits(config));
}
