import type { JsonValue } from '@vitrina/validator';
import type { Place } from './read-yaml.ts';

/** The value of a setting and where it stands. Paths in it are absolute. */
export interface ConfigValue {
  readonly value: JsonValue;
  /** Absolute path of the configuration file. */
  readonly file: string;
  readonly place: Place;
}

/** Something to check that a configuration file names. */
export interface ConfigInput {
  readonly name: string;
  /** Absolute paths and patterns. */
  readonly paths: readonly string[];
  /** Absolute path of the configuration file. */
  readonly file: string;
  readonly place: Place;
}

/** What the configuration files say together: each setting as the nearest file has it. */
export interface Config {
  /** Absolute paths, the nearest first. */
  readonly files: readonly string[];
  /** By key of the file, but for those that describe the file itself. */
  readonly settings: ReadonlyMap<string, ConfigValue>;
  readonly inputs: readonly ConfigInput[];
}
