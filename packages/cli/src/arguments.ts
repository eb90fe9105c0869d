import type { Option } from './command.ts';
import { nearest } from './suggest.ts';
import { UsageError } from './usage-error.ts';

/** What was given on the command line, read by the name of a flag. */
export interface Arguments {
  readonly positionals: readonly string[];
  isOn(name: string): boolean;
  /** The last value given. */
  text(name: string): string | undefined;
  /** All values given; empty where there is none. */
  list(name: string): readonly string[];
  /** A whole number, 0 or more. */
  count(name: string): number | undefined;
  /** The value of a flag with choices, which are its type. */
  choice<Choice extends string>(name: string, choices: readonly Choice[]): Choice | undefined;
}

/** Values as the parser leaves them: one flag given twice is an array. */
export type ParsedValues = Readonly<Record<string, unknown>>;

/**
 * Gives typed access to parsed values.
 * @throws UsageError where a value is outside its choices or not a number.
 */
export function createArguments(
  positionals: readonly string[],
  values: ParsedValues,
  options: readonly Option[],
): Arguments {
  for (const option of options) checkValues(option, valuesOf(option.name));

  function valuesOf(name: string): readonly string[] {
    const value = values[name];
    if (value === undefined) return [];
    return (Array.isArray(value) ? value : [value]).map(String);
  }

  return {
    positionals,
    isOn: (name) => valuesOf(name).at(-1) === 'true',
    text: (name) => valuesOf(name).at(-1),
    list: (name) => {
      const given = valuesOf(name);
      if (options.some((option) => option.name === name && option.kind === 'repeated'))
        return given;
      return given
        .flatMap((value) => value.split(','))
        .map((value) => value.trim())
        .filter(Boolean);
    },
    count: (name) => {
      const value = valuesOf(name).at(-1);
      return value === undefined ? undefined : Number(value);
    },
    choice: (name, choices) => {
      const value = valuesOf(name).at(-1);
      return choices.find((choice) => choice === value);
    },
  };
}

function checkValues(option: Option, given: readonly string[]): void {
  for (const value of given) {
    if (option.kind === 'count' && !/^\d{1,9}$/.test(value)) {
      throw new UsageError('bad-number', {
        flag: `--${option.name}`,
        minimum: 0,
        value,
      });
    }
    if (option.choices && !option.choices.includes(value)) {
      throw new UsageError('bad-choice', {
        flag: `--${option.name}`,
        value,
        choices: option.choices.join(', '),
        ...nearest(value, option.choices),
      });
    }
  }
}
