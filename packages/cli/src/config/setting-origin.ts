import { LANGUAGES } from '@vitrina/report';
import type { JsonValue } from '@vitrina/validator';
import type { Arguments } from '../arguments.ts';
import { decideAsOf } from '../as-of.ts';
import type { Context, Option } from '../command.ts';
import { colorVariable, languageVariable, type Terminal } from '../terminal.ts';

/** Where the value of a setting comes from. */
export type SettingOrigin =
  | { readonly kind: 'command-line'; readonly flag: string }
  | { readonly kind: 'file'; readonly path: string; readonly line: number }
  | { readonly kind: 'environment'; readonly variable: string }
  | { readonly kind: 'default' };

/** A value and its origin; null where nothing is set. */
export interface TracedValue {
  readonly value: JsonValue;
  readonly origin: SettingOrigin;
}

/** The value of a setting for `vitrina check`, by the order of precedence. */
export function traceSetting(
  option: Option,
  given: Arguments | undefined,
  { config, terminal }: Context,
): TracedValue {
  const { name, setting = '' } = option;
  const typed = given && readTyped(option, given);
  if (typed !== undefined) {
    return { value: typed, origin: { kind: 'command-line', flag: `--${name}` } };
  }
  const found = config?.settings.get(setting);
  if (found) {
    const origin = { kind: 'file', path: found.file, line: found.place.line } as const;
    return { value: found.value, origin };
  }
  return ENVIRONMENT[setting]?.(terminal) ?? { value: fallbackOf(option), origin: DEFAULT };
}

const DEFAULT: SettingOrigin = { kind: 'default' };

/** Settings that the environment has a say in, and those whose default depends on it. */
const ENVIRONMENT: Readonly<Record<string, (terminal: Terminal) => TracedValue | undefined>> = {
  lang({ environment }) {
    const variable = languageVariable(environment, LANGUAGES);
    return variable
      ? { value: variable.language, origin: fromVariable(variable.name) }
      : { value: 'en', origin: DEFAULT };
  },
  color({ environment }) {
    const variable = colorVariable(environment);
    return variable && { value: variable.mode, origin: fromVariable(variable.name) };
  },
  asOf({ environment, clock }) {
    const origin = environment['SOURCE_DATE_EPOCH'] ? fromVariable('SOURCE_DATE_EPOCH') : DEFAULT;
    return { value: decideAsOf(undefined, environment, clock), origin };
  },
  format: ({ stdout }) => ({ value: stdout.isTTY ? 'pretty' : 'plain', origin: DEFAULT }),
};

function fromVariable(variable: string): SettingOrigin {
  return { kind: 'environment', variable };
}

function readTyped({ name, kind }: Option, given: Arguments): JsonValue | undefined {
  if (kind === 'switch') return given.isOn(name) || undefined;
  if (kind === 'count') return given.count(name);
  if (kind === 'text') return given.text(name);
  const list = given.list(name);
  return list.length === 0 ? undefined : [...list];
}

function fallbackOf({ kind, fallback }: Option): JsonValue {
  if (kind === 'switch') return false;
  if (fallback === undefined) return null;
  return kind === 'count' ? Number(fallback) : fallback;
}
