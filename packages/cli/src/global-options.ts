import type { Option } from './command.ts';
import { COLOR_MODES } from './terminal.ts';

/** Flags that every command takes. */
export const GLOBAL_OPTIONS: readonly Option[] = [
  { name: 'lang', kind: 'text', value: 'language' },
  { name: 'color', kind: 'text', choices: COLOR_MODES, fallback: 'auto', value: 'when' },
  { name: 'verbose', kind: 'switch' },
  { name: 'help', letter: 'h', kind: 'switch' },
  { name: 'version', kind: 'switch' },
];

/**
 * True where a switch stands among the arguments, before any `--`. For what must be known before the
 * arguments are understood: whether they are wrong or not, `--help` helps.
 */
export function hasSwitch(argv: readonly string[], ...forms: readonly string[]): boolean {
  return beforeDashes(argv).some((token) => forms.includes(token));
}

/** The value of `--lang`, in either form, or undefined. */
export function findLanguage(argv: readonly string[]): string | undefined {
  const tokens = beforeDashes(argv);
  const index = tokens.findLastIndex((token) => token === '--lang' || token.startsWith('--lang='));
  const token = tokens[index];
  return token === '--lang' ? tokens[index + 1] : token?.slice('--lang='.length);
}

function beforeDashes(argv: readonly string[]): readonly string[] {
  const dashes = argv.indexOf('--');
  return dashes === -1 ? argv : argv.slice(0, dashes);
}

/** The argument in which a flag was written, without its value: `--only`, `-f`, `-fjson`. */
export function findFlag(argv: readonly string[], name: string): string {
  const form = name.length === 1 ? `-${name}` : `--${name}`;
  const written = argv.find((token) => token === `-${name}` || token.startsWith(`-${name}=`));
  return written === undefined ? form : `-${name}`;
}
