import type { Locale } from '@vitrina/report';
import type { Arguments } from './arguments.ts';
import type { ExitCode } from './exit-code.ts';
import type { Terminal } from './terminal.ts';

/** A flag. */
export interface Option {
  /** Without dashes: `fail-on`. */
  readonly name: string;
  /** A short form of one letter. */
  readonly letter?: string;
  /** A `switch` takes no value; a `list` may be repeated and splits at commas; `repeated` keeps them. */
  readonly kind: 'switch' | 'text' | 'count' | 'list' | 'repeated';
  /** The only values allowed. */
  readonly choices?: readonly string[];
  /** What happens without the flag, where one word says it. */
  readonly fallback?: string;
  /** Names the value in help: `help.value.<value>` of the locale. */
  readonly value?: string;
  /** Says what the flag does: `help.flag.<text>` of the locale; the flag's name where absent. */
  readonly text?: string;
}

/** What stands on the command line without a flag. */
export interface Positional {
  /** Says what it is: `help.<name>` of the locale, and `help.value.<name>` for short. */
  readonly name: string;
  readonly many: boolean;
  readonly required: boolean;
}

/** A line to copy: `help.example.<text>` of the locale says what it does. */
export interface UsageExample {
  readonly line: string;
  readonly text: string;
}

/** What a command is given beside its arguments. */
export interface Context {
  readonly terminal: Terminal;
  readonly locale: Locale;
  /** Aborted when the user interrupts. */
  readonly signal: AbortSignal;
  readonly verbose: boolean;
}

/** One verb of the command line: one file of `commands/`. */
export interface Command {
  readonly name: string;
  readonly positional?: Positional;
  readonly options: readonly Option[];
  readonly examples: readonly UsageExample[];
  /** @throws UsageError where the arguments make no sense together. */
  run(given: Arguments, context: Context): Promise<ExitCode>;
}
