import type { Option } from './command.ts';

/** `--format plain|json` of commands that print what is known, not what was found. */
export function listFormat(text: string): Option {
  return {
    name: 'format',
    letter: 'f',
    kind: 'text',
    choices: ['plain', 'json'],
    fallback: 'plain',
    value: 'list-format',
    text,
  };
}
