import { writeDifferences } from '@vitrina/report';
import { compareAssessments } from '@vitrina/validator';
import type { Arguments } from './arguments.ts';
import type { Context } from './command.ts';
import type { ExitCode } from './exit-code.ts';
import { readResult } from './read-result.ts';
import { chooseResultTargets, writeResult } from './result-formats.ts';
import { UsageError } from './usage-error.ts';

/** Runs `vitrina diff`. That two results differ is no failure. */
export async function printDifferences(given: Arguments, context: Context): Promise<ExitCode> {
  const { terminal, locale } = context;
  const [old, next, ...others] = given.positionals;
  if (old === undefined || next === undefined || others.length > 0) {
    throw new UsageError('two-results', { n: given.positionals.length });
  }
  if (old === '-' && next === '-') throw new UsageError('stdin-twice');
  const targets = chooseResultTargets(given, terminal);
  const differences = compareAssessments(
    await readResult(old, context),
    await readResult(next, context),
  );
  const names = { old, new: next };
  await writeResult(
    targets,
    differences,
    (painter) => writeDifferences(differences, names, locale, painter),
    given,
    terminal,
  );
  return 0;
}
