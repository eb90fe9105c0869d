import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, relative, sep } from 'node:path';
import type { Arguments } from '../arguments.ts';
import type { Context, Option } from '../command.ts';
import { CONFIG_NAMES } from '../config/find-config.ts';
import type { ExitCode } from '../exit-code.ts';
import { GLOBAL_OPTIONS } from '../global-options.ts';
import { openOutput } from '../output.ts';
import { print } from '../print.ts';
import { UsageError } from '../usage-error.ts';
import { configTemplate } from './config-template.ts';
import { findPublications } from './find-publications.ts';

const SCHEMA = '@vitrina/schemas/vitrina/config.schema.json';

/**
 * Runs `vitrina init`, in the folder of the terminal.
 * @throws UsageError where a configuration stands there already, unless it is to be replaced.
 */
export async function writeConfig(
  given: Arguments,
  { terminal, locale }: Context,
  options: readonly Option[],
): Promise<ExitCode> {
  const { folder } = terminal;
  const existing = CONFIG_NAMES.find((name) => existsSync(join(folder, name)));
  const name = existing ?? 'vitrina.config.yaml';
  const isReplaced = given.isOn('force') && /\.ya?ml$/.test(name);
  if (existing !== undefined && !isReplaced) throw new UsageError('config-exists', { path: name });
  const inputs = await findPublications(folder);
  const settings = [...options, ...GLOBAL_OPTIONS];
  const text = configTemplate(schemaAddress(folder), inputs, settings, locale);
  const output = await openOutput({ format: 'plain', path: join(folder, name) }, terminal);
  await output.write(text);
  await output.complete();
  const found = inputs.map(({ path }) => `  ${path}`);
  const sentence = locale.word('init.written', { path: name, n: inputs.length });
  await print([sentence, ...found].join('\n'), terminal);
  return 0;
}

/** Where an editor finds the schema from the folder: where packages are installed, else beside us. */
function schemaAddress(folder: string): string {
  const installed = `node_modules/${SCHEMA}`;
  const path = existsSync(join(folder, installed))
    ? `./${installed}`
    : relative(folder, createRequire(import.meta.url).resolve(SCHEMA));
  return path.split(sep).join('/');
}
