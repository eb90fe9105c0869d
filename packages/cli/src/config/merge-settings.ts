import type { JsonValue } from '@vitrina/validator';
import type { ParsedValues } from '../arguments.ts';
import type { Option } from '../command.ts';
import type { Config } from './config.ts';

/** Adds the settings of a configuration to what the command line gives; the command line wins. */
export function mergeSettings(
  values: ParsedValues,
  options: readonly Option[],
  config: Config,
): ParsedValues {
  const added = options.flatMap(({ name, setting = '' }) => {
    const found = config.settings.get(setting);
    return values[name] !== undefined || found === undefined
      ? []
      : [[name, asGiven(found.value)] as const];
  });
  return { ...values, ...Object.fromEntries(added) };
}

/** A value as the parser would leave it. */
function asGiven(value: JsonValue): readonly string[] | boolean {
  return typeof value === 'boolean' ? value : [value].flat().map(String);
}
