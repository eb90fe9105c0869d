import { type ScorecardContext, scorecardFormatters } from '@vitrina/report';
import type { Scorecard } from '@vitrina/scorer';
import type { Arguments } from '../arguments.ts';
import { colorOf } from '../check-targets.ts';
import type { Outputs } from '../outputs.ts';
import { stripColours } from '../strip-colours.ts';
import { readTargets, type Target } from '../targets.ts';
import type { Terminal } from '../terminal.ts';
import { SCORE_FORMATS } from './score-formats.ts';

/** Where `--format` wants scorecards; else text on standard output, pretty on a screen. */
export function chooseScoreTargets(
  given: Arguments,
  { stdout, folder }: Terminal,
): readonly Target[] {
  const formats = given.list('format');
  if (formats.length > 0) return readTargets(formats, SCORE_FORMATS, folder);
  return [{ format: stdout.isTTY === true ? 'pretty' : 'plain' }];
}

/** Writes scorecards into every output in its format. */
export async function writeScorecards(
  scorecards: readonly Scorecard[],
  context: ScorecardContext,
  outputs: Outputs,
  given: Arguments,
  terminal: Terminal,
): Promise<void> {
  for (const output of outputs.all) {
    const { target } = output;
    const formatter = scorecardFormatters.find(({ id }) => id === target.format);
    if (formatter === undefined) throw new Error(`no formatter ${target.format}`);
    const text = formatter.format(scorecards, context);
    await output.write(colorOf(target, given, terminal) ? text : stripColours(text));
  }
}
