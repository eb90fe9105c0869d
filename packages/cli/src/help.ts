import type { Locale } from '@vitrina/report';
import type { Command, Option, Positional, UsageExample } from './command.ts';
import { GLOBAL_OPTIONS } from './global-options.ts';
import { wrapColumns } from './wrap-columns.ts';

/** How and with what help is written. */
export interface HelpPage {
  readonly locale: Locale;
  readonly width: number;
  /** What help texts name beside their own words. */
  readonly values: { readonly formats: string; readonly languages: string };
}

/** What to copy first, for somebody who typed the bare name. */
const FIRST_LINES: readonly UsageExample[] = [
  { line: 'vitrina check releases.json', text: 'check-file' },
  { line: 'vitrina explain structure/required-field', text: 'explain' },
  { line: 'vitrina checks', text: 'list-checks' },
];

const EXIT_CODES = ['0', '1', '2', '3', '5'] as const;

/** The three most useful lines. */
export function shortHelp(page: HelpPage): string {
  const { locale } = page;
  return [
    locale.word('help.about'),
    '',
    ...exampleLines(FIRST_LINES, page),
    '',
    locale.word('help.more', { command: 'check' }),
  ].join('\n');
}

/** All commands, the flags that each takes, and the exit codes. */
export function fullHelp(names: readonly string[], page: HelpPage): string {
  const { locale, width } = page;
  const rows = (area: string, keys: readonly string[]): string[] =>
    wrapColumns(
      keys.map((key) => [key, locale.word(`help.${area}.${key}`)]),
      width,
    );
  return [
    locale.word('help.about'),
    ...section('usage', [`  vitrina <${locale.word('help.value.command')}>`], page),
    ...section('commands-title', rows('command', names), page),
    ...section('options-title', optionLines(GLOBAL_OPTIONS, page), page),
    ...section('exit-codes-title', rows('exit-code', EXIT_CODES), page),
    '',
    locale.word('help.more', { command: 'check' }),
  ].join('\n');
}

/** Everything about one command. */
export function commandHelp(
  { name, positional, options, examples }: Command,
  page: HelpPage,
): string {
  const { locale } = page;
  const form = positional === undefined ? '' : ` ${positionalForm(positional, locale)}`;
  return [
    `${locale.word(`help.command.${name}`)}.`,
    ...section('usage', [`  vitrina ${name}${form}`], page),
    ...(positional ? section('inputs-title', inputLines(positional, page), page) : []),
    ...section('options-title', optionLines([...options, ...GLOBAL_OPTIONS], page), page),
    ...section('examples-title', exampleLines(examples, page), page),
  ].join('\n');
}

function section(title: string, lines: readonly string[], { locale }: HelpPage): string[] {
  return ['', `${locale.word(`help.${title}`)}:`, ...lines];
}

function inputLines(positional: Positional, { locale, width }: HelpPage): string[] {
  const text = locale.word(`help.${positional.name}`);
  return wrapColumns([[positionalForm(positional, locale), text]], width);
}

function positionalForm({ name, many }: Positional, locale: Locale): string {
  return `<${locale.word(`help.value.${name}`)}>${many ? '…' : ''}`;
}

function optionLines(options: readonly Option[], page: HelpPage): string[] {
  const { locale, width } = page;
  const rows = options.map((option) => {
    const letter = option.letter === undefined ? '    ' : `-${option.letter}, `;
    const form = `${letter}--${option.name}${valueForm(option, locale)}`;
    return [form, optionText(option, page)] as const;
  });
  return wrapColumns(rows, width);
}

function valueForm({ value, alone }: Option, locale: Locale): string {
  if (value === undefined) return '';
  const form = `<${locale.word(`help.value.${value}`)}>`;
  return alone === undefined ? ` ${form}` : `[=${form}]`;
}

function optionText(
  { name, text = name, choices, formats: own = choices, fallback }: Option,
  page: HelpPage,
): string {
  const { locale, values } = page;
  const notes = [
    ...(choices ? [locale.word('help.choices', { choices })] : []),
    ...(fallback ? [locale.word('help.default', { value: fallback })] : []),
  ];
  const formats = own?.join(', ') ?? values.formats;
  const sentence = locale.word(`help.flag.${text}`, { ...values, formats });
  return notes.length === 0 ? sentence : `${sentence} (${notes.join('; ')})`;
}

function exampleLines(lines: readonly UsageExample[], { locale }: HelpPage): string[] {
  return lines.flatMap(({ line, text }) => [
    `  ${line}`,
    `      ${locale.word(`help.example.${text}`)}`,
  ]);
}
