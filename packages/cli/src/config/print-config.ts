import { relative } from 'node:path';
import { type Locale, longestOf, padText, showControls } from '@vitrina/report';
import type { JsonValue } from '@vitrina/validator';
import type { Arguments } from '../arguments.ts';
import type { Context, Option } from '../command.ts';
import type { ExitCode } from '../exit-code.ts';
import { GLOBAL_OPTIONS } from '../global-options.ts';
import { print } from '../print.ts';
import { type SettingOrigin, type TracedValue, traceSetting } from './setting-origin.ts';
import { traceLimits } from './trace-limits.ts';

/** Runs `vitrina config print`: every setting that `options` have, its value and its origin. */
export async function printConfig(
  given: Arguments,
  context: Context,
  options: readonly Option[],
): Promise<ExitCode> {
  const { terminal, locale, config } = context;
  const files = (config?.files ?? []).map((file) => relative(terminal.folder, file));
  const settings = new Map([
    ...traceInputs(context),
    ...[...options, ...GLOBAL_OPTIONS].flatMap((option) => {
      if (option.setting === undefined) return [];
      // The flag of this command says how to print, not what the setting is.
      const own = option.name === 'format' ? undefined : given;
      return [
        [option.setting, shorten(traceSetting(option, own, context), terminal.folder)] as const,
      ];
    }),
    ...traceLimits(context),
  ]);
  const text =
    given.text('format') === 'json'
      ? JSON.stringify({ files, settings: Object.fromEntries(settings) }, null, 2)
      : listSettings(files, settings, locale);
  await print(text, terminal);
  return 0;
}

function traceInputs({ config, terminal }: Context): (readonly [string, TracedValue])[] {
  return (config?.inputs ?? []).map(({ name, paths, file, place }) => [
    `inputs.${name}`,
    {
      value: paths.map((path) => relative(terminal.folder, path)),
      origin: { kind: 'file', path: relative(terminal.folder, file), line: place.line },
    },
  ]);
}

function shorten({ value, origin }: TracedValue, folder: string): TracedValue {
  if (origin.kind !== 'file') return { value, origin };
  return { value, origin: { ...origin, path: relative(folder, origin.path) } };
}

function listSettings(
  files: readonly string[],
  settings: ReadonlyMap<string, TracedValue>,
  locale: Locale,
): string {
  const rows = [...settings].map(([key, { value, origin }]) => ({
    key,
    value: showValue(value, locale),
    origin: wordOrigin(origin, locale),
  }));
  const keyWidth = longestOf(rows.map(({ key }) => key));
  const valueWidth = longestOf(rows.map(({ value }) => value));
  const head =
    files.length === 0 ? locale.word('config.none') : locale.word('config.files', { files });
  return [
    head,
    '',
    ...rows.map(
      ({ key, value, origin }) =>
        `${padText(key, keyWidth)}  ${padText(value, valueWidth)}  ${origin}`,
    ),
  ].join('\n');
}

function showValue(value: JsonValue, { format }: Locale): string {
  const texts = [value].flat().map((one) => (one === null ? '–' : String(one)));
  return showControls(texts.join(format.listSeparator));
}

function wordOrigin(origin: SettingOrigin, locale: Locale): string {
  switch (origin.kind) {
    case 'default':
      return locale.word('config.default');
    case 'command-line':
      return locale.word('config.command-line', { flag: origin.flag });
    case 'environment':
      return locale.word('config.environment', { variable: origin.variable });
    case 'file':
      return `${showControls(origin.path)}:${origin.line}`;
  }
}
