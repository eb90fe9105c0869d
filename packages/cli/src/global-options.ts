import type { Option } from './command.ts';
import { COLOR_MODES } from './terminal.ts';

/** Flags that every command takes. */
export const GLOBAL_OPTIONS: readonly Option[] = [
  { name: 'lang', kind: 'text', value: 'language', setting: 'lang' },
  {
    name: 'color',
    kind: 'text',
    choices: COLOR_MODES,
    fallback: 'auto',
    value: 'when',
    setting: 'color',
  },
  { name: 'config', kind: 'text', value: 'file' },
  { name: 'no-config', kind: 'switch' },
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

/** The last value of a flag such as `--lang`, in either form, or undefined. For the same purpose. */
export function findValue(argv: readonly string[], flag: string): string | undefined {
  const tokens = beforeDashes(argv);
  const index = tokens.findLastIndex((token) => token === flag || token.startsWith(`${flag}=`));
  const token = tokens[index];
  return token === flag ? tokens[index + 1] : token?.slice(flag.length + 1);
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
