import type { Locale } from '@vitrina/report';
import type { Arguments } from './arguments.ts';
import type { Config } from './config/config.ts';
import type { ExitCode } from './exit-code.ts';
import type { Log } from './log.ts';
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
  /** Formats that the flag may name, with or without a file to write to. */
  readonly formats?: readonly string[];
  /** What the flag means without a value, which then must follow an equals sign. */
  readonly alone?: string;
  /** What happens without the flag, where one word says it. */
  readonly fallback?: string;
  /** Names the value in help: `help.value.<value>` of the locale. */
  readonly value?: string;
  /** Says what the flag does: `help.flag.<text>` of the locale; the flag's name where absent. */
  readonly text?: string;
  /** The key of the configuration file that stands for the flag; absent where none does. */
  readonly setting?: string;
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
  readonly log: Log;
  /** What configuration files say; absent where there is none, or the command reads none. */
  readonly config?: Config;
}

/** One verb of the command line, of one word or two: one file of `commands/`. */
export interface Command {
  readonly name: string;
  readonly positional?: Positional;
  readonly options: readonly Option[];
  readonly examples: readonly UsageExample[];
  /**
   * What becomes of configuration files: their settings stand in for flags that are not given
   * (`merged`, the rule), stay beside them (`apart`), or nobody looks for them (`unread`).
   */
  readonly configuration?: 'merged' | 'apart' | 'unread';
  /** @throws UsageError where the arguments make no sense together. */
  run(given: Arguments, context: Context): Promise<ExitCode>;
}
