import { relative, resolve } from 'node:path';
import type { Arguments } from '../arguments.ts';
import type { Context } from '../command.ts';
import type { ExitCode } from '../exit-code.ts';
import { print } from '../print.ts';
import { UsageError } from '../usage-error.ts';
import { chooseConfigFiles } from './choose-config.ts';
import { ConfigError, type ConfigProblem } from './config-error.ts';
import { readConfig } from './read-config.ts';

/**
 * Runs `vitrina config check` on the file that is named, else on all that would be read here.
 * @throws UsageError where there is none; ConfigError with what is wrong in any of them.
 */
export async function checkConfigs(given: Arguments, context: Context): Promise<ExitCode> {
  const { terminal, locale } = context;
  const [named] = given.positionals;
  const files =
    named === undefined ? chooseConfigFiles(given, terminal) : [resolve(terminal.folder, named)];
  const problems: ConfigProblem[] = [];
  const read: string[] = [];
  for (const file of files) {
    read.push(file);
    try {
      const { isRoot } = await readConfig(file);
      if (isRoot) break;
    } catch (error) {
      if (!(error instanceof ConfigError)) throw error;
      problems.push(...error.problems);
    }
  }
  if (read.length === 0) throw new UsageError('no-config');
  if (problems.length > 0) throw new ConfigError(problems);
  const lines = read.map((file) =>
    locale.word('config.good', { path: relative(terminal.folder, file) }),
  );
  await print(lines.join('\n'), terminal);
  return 0;
}
