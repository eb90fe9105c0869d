import type { Locale } from '@vitrina/report';
import { DEFAULT_DIFFERENCE_LIMITS } from '@vitrina/validator';
import type { Option } from '../command.ts';
import type { ProposedInput } from './find-publications.ts';

const WIDTH = 96;

/** A value to show of a setting that has no default. */
const EXAMPLES: Readonly<Record<string, string>> = {
  asOf: '2026-12-31',
  buyer: 'XX-1234',
  context: 'true',
  dataRoot: '/data/results',
  extension: 'https://example.org/extension/=extension',
  format: '[plain, json=result.json]',
  limit: '1000',
  maxWarnings: '0',
  ocdsVersion: '"1.1"',
  only: '[structure/*, codelist/*]',
  pack: 'parameters.json',
  skip: '[structure/additional-field]',
  tmpDir: 'tmp',
};

/** A configuration file that names the inputs, and shows every other setting in comments. */
export function configTemplate(
  schema: string,
  inputs: readonly ProposedInput[],
  options: readonly Option[],
  locale: Locale,
): string {
  const comment = (text: string): string[] => wrap(text).map((line) => `# ${line}`);
  const blocks = [
    [`# yaml-language-server: $schema=${schema}`, ...comment(locale.word('init.head'))],
    [...comment(locale.word('init.root')), 'version: 1', 'root: true'],
    [...comment(locale.word('init.inputs')), ...inputLines(inputs)],
    ...options.flatMap(({ name, setting, fallback, choices = [] }) => {
      if (setting === undefined) return [];
      const value = setting === 'lang' ? locale.language : (fallback ?? EXAMPLES[setting]);
      if (value === undefined) return [];
      const others = choices.length === 0 ? '' : `  # ${choices.join(' | ')}`;
      const sentence = locale.word(`init.setting.${name}`);
      return [[...comment(sentence), `# ${setting}: ${value}${others}`]];
    }),
    [...comment(locale.word('init.limits')), ...limitLines()],
  ];
  return blocks.map((lines) => `${lines.join('\n')}\n`).join('\n');
}

function inputLines(inputs: readonly ProposedInput[]): string[] {
  if (inputs.length === 0) {
    return ['# inputs:', '#   releases:', '#     path: "data/*.json"'];
  }
  return [
    'inputs:',
    ...inputs.flatMap(({ name, path }) => [`  ${name}:`, `    path: ${JSON.stringify(path)}`]),
  ];
}

function limitLines(): string[] {
  const limits = Object.entries(DEFAULT_DIFFERENCE_LIMITS);
  return ['# limits:', ...limits.map(([name, percent]) => `#   ${name}: ${percent}`)];
}

function wrap(text: string): string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    if (last === undefined || last.length + word.length >= WIDTH) lines.push(word);
    else lines[lines.length - 1] = `${last} ${word}`;
  }
  return lines;
}
