import type { Locale } from '@vitrina/report';
import type { Command, Option, Positional, UsageExample } from './command.ts';
import { GLOBAL_OPTIONS } from './global-options.ts';
import { wrapColumns } from './wrap-columns.ts';

/** What to copy first, for somebody who typed the bare name. */
const FIRST_LINES: readonly UsageExample[] = [
  { line: 'vitrina check releases.json', text: 'check-file' },
  { line: 'vitrina check data -f plain -f json=result.json', text: 'check-many' },
  { line: 'vitrina explain structure/required-field', text: 'explain' },
];

const EXIT_CODES = [0, 1, 2, 3, 4, 5] as const;

/** What help texts name beside their own words. */
export interface HelpValues {
  readonly formats: string;
  readonly languages: string;
}

/** The three most useful lines. */
export function shortHelp(locale: Locale, width: number): string {
  return [
    locale.word('help.about'),
    '',
    ...examples(FIRST_LINES, locale, width),
    '',
    locale.word('help.more', { command: 'check' }),
  ].join('\n');
}

/** All commands, the flags that each takes, and the exit codes. */
export function fullHelp(
  names: readonly string[],
  locale: Locale,
  width: number,
  values: HelpValues,
): string {
  const rows = names.map((name) => [name, locale.word(`help.command.${name}`)] as const);
  const codes = EXIT_CODES.map((code) => [String(code), locale.word(`help.exit-code.${code}`)] as const);
  return [
    locale.word('help.about'),
    ...section('usage', [`  vitrina <${locale.word('help.value.command')}>`], locale),
    ...section('commands-title', wrapColumns(rows, width), locale),
    ...section('options-title', optionLines(GLOBAL_OPTIONS, locale, width, values), locale),
    ...section('exit-codes-title', wrapColumns(codes, width), locale),
    '',
    locale.word('help.more', { command: 'check' }),
  ].join('\n');
}

/** Everything about one command. */
export function commandHelp(
  { name, positional, options, examples: lines }: Command,
  locale: Locale,
  width: number,
  values: HelpValues,
): string {
  const usage = ['vitrina', name, ...(positional ? [positionalForm(positional, locale)] : [])];
  return [
    locale.word(`help.command.${name}`),
    ...section('usage', [`  ${usage.join(' ')} [--…]`], locale),
    ...(positional ? section('inputs-title', inputLines(positional, locale, width), locale) : []),
    ...section('options-title', optionLines([...options, ...GLOBAL_OPTIONS], locale, width, values), locale),
    ...section('examples-title', examples(lines, locale, width), locale),
  ].join('\n');
}

function section(title: string, lines: readonly string[], locale: Locale): string[] {
  return ['', `${locale.word(`help.${title}`)}:`, ...lines];
}

function inputLines(positional: Positional, locale: Locale, width: number): string[] {
  return wrapColumns([[positionalForm(positional, locale), locale.word(`help.${positional.name}`)]], width);
}

function positionalForm({ name, many }: Positional, locale: Locale): string {
  return `<${locale.word(`help.value.${name}`)}${many ? '…' : ''}>`;
}

function optionLines(
  options: readonly Option[],
  locale: Locale,
  width: number,
  values: HelpValues,
): string[] {
  const rows = options.map((option) => {
    const letter = option.letter === undefined ? '    ' : `-${option.letter}, `;
    const value = option.value === undefined ? '' : ` <${locale.word(`help.value.${option.value}`)}>`;
    return [`${letter}--${option.name}${value}`, optionText(option, locale, values)] as const;
  });
  return wrapColumns(rows, width);
}

function optionText(option: Option, locale: Locale, values: HelpValues): string {
  const notes: string[] = [];
  if (option.choices) notes.push(locale.word('help.choices', { choices: option.choices.join(', ') }));
  if (option.fallback) notes.push(locale.word('help.default', { value: option.fallback }));
  const text = locale.word(`help.flag.${option.text ?? option.name}`, { ...values });
  return notes.length === 0 ? text : `${text} (${notes.join('; ')})`;
}

function examples(lines: readonly UsageExample[], locale: Locale, width: number): string[] {
  return wrapColumns(
    lines.map(({ line, text }) => [line, locale.word(`help.example.${text}`)] as const),
    width,
  );
}
