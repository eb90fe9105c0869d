import { createRequire } from 'node:module';
import { formatters, LANGUAGES } from '@vitrina/report';
import type { Command, Context } from './command.ts';
import { commands } from './commands/index.ts';
import { commandHelp, fullHelp, shortHelp } from './help.ts';
import { print } from './print.ts';
import { widthOf } from './terminal.ts';

/** Prints the help of a command, or of the whole command line: all of it, or the first lines. */
export async function printHelp(
  command: Command | undefined,
  isAsked: boolean,
  { terminal, locale }: Context,
): Promise<void> {
  const width = widthOf(terminal.stdout);
  const values = {
    formats: formatters.map(({ id }) => id).join(', '),
    languages: LANGUAGES.join(', '),
  };
  const page = { locale, width, values };
  if (command) await print(commandHelp(command, page), terminal);
  else if (isAsked) await print(fullHelp(Object.keys(commands), page), terminal);
  else await print(shortHelp(page), terminal);
}

/** Prints the version, alone on its line. */
export async function printVersion({ terminal }: Context): Promise<void> {
  // By the package's own name: the file is found from wherever this one has been bundled to.
  const manifest: { version: string } = createRequire(import.meta.url)('@vitrina/cli/package.json');
  await print(manifest.version, terminal);
}
